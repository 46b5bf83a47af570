/** Property tests draw the same cases in every run, so that a failure belongs to the change that caused it. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_261_123 });

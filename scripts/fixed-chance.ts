/**
 * Property tests draw the same cases in every run, so that a failure belongs to the change that caused it.
 * CHANCE_SEED draws others.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.CHANCE_SEED ?? 20_261_123) });

/** What of a statement comes after the first picture, in one file: each by itself would cost the page a name and a request. */
export { Ahead } from './ahead.tsx';
export { Answer } from './answer.tsx';
export { AsText } from './as-text.tsx';
export { CopiedAsText } from './copied-as-text.tsx';
export { Entering } from './entering.tsx';
export { KeptAtEnd } from './kept-at-end.tsx';
export { LastRun } from './last-run.tsx';
export { LogEnd } from './log-end.tsx';
export { Pending } from './pending.tsx';
export { RunMarks } from './run-marks.tsx';
export { StopAll } from './stop-all.tsx';

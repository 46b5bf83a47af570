/** What of a statement comes after the first picture, in one file: each by itself would cost the page a name and a request. */
export { Entering } from './entering.tsx';
export { KeptAtEnd } from './kept-at-end.tsx';
export { Late } from './late.tsx';
export { LogEnd } from './log-end.tsx';
export { Pending } from './pending.tsx';
export { Printed } from './printed.tsx';
export { RunMarks } from './run-marks.tsx';
export { StopAll } from './stop-all.tsx';

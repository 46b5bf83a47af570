/** Statements that have been entered: there are none in the first picture, so what shows them comes after it. */
export { KeptAtEnd } from './kept-at-end.tsx';
export { LogEnd } from './log-end.tsx';
export { RunView } from './run-view.tsx';
export { StopAll } from './stop-all.tsx';

export { History, type HistoryOptions, type Submitted } from './history.ts';
export type { Branch, Connection, Cursor, Entry, TimeLine } from './types.ts';

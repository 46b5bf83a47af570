export { History, type HistoryOptions, type Submitted } from './history.ts';
export { leadsThrough } from './tree.ts';
export type {
  Branch,
  Connection,
  Cursor,
  Entry,
  Place,
  SavedBranch,
  SavedHistory,
  TimeLine,
} from './types.ts';

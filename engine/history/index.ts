export { History, type HistoryOptions, type Submitted } from './history.ts';
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

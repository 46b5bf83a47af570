/**
 * Histories and worlds as plain data, to be kept in a file, sent to another thread, and read again. What comes from outside
 * is looked at first. A page loads it when it is needed.
 */
export type { Misfit, Plain } from './base/index.ts';
export {
  type Restored,
  type RestoreProgress,
  restoreHistory,
  restoringHistory,
} from './history/restore.ts';
export { fromPlain, type PlainWorld, type ReadWorld, toPlain } from './simulation/plain/index.ts';

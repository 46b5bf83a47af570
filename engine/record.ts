/** What keeps a session: it is written as a text, read and replayed. A page loads it when it is needed. */
export type {
  Countable,
  Difference,
  LineOfRecord,
  RecordDigests,
  RecordEnd,
  RecordFault,
  RecordStart,
  ReplayFault,
  ReplayProgress,
  SessionRecord,
} from './record/types.ts';
export type { Act } from './statements/index.ts';

import type { History } from '../../history/index.ts';
import type { RunRecord } from './invariant.ts';

/** The commands of the branch that the history is on. */
export const recordOf = (history: History): RunRecord => ({
  commandOf: (statement) => history.branch.entries.findLast(({ id }) => id === statement)?.command ?? null,
});

import { actionIs, hasEnded } from '../../cluster/index.ts';
import type { Invariant } from './invariant.ts';

/** Each database has at most one operation that has not ended, and its counts are those of its actions. */
export const oneRunningOperationPerDatabase: Invariant = (after) => {
  const running = after.operations.filter((operation) => !hasEnded(operation));
  const names = running.map((operation) => operation.database);
  if (new Set(names).size < names.length) return `two operations run on one database (${names.join(', ')})`;
  for (const operation of running) {
    const actions = operation.actions.slice().filter((action) => actionIs.running(action.state)).length;
    if (actions !== operation.running)
      return `operation ${operation.id} counts ${operation.running}, runs ${actions}`;
  }
  return null;
};

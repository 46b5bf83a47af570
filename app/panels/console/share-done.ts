import {
  actionIs,
  isCopy,
  type Operation,
  type OperationAction,
  shareArrived,
  type World,
} from '@ha-playground/engine';
import type { StatementRun } from '@ha-playground/engine/console';

/** How much of the operation that the statement waits for is done, from 0 to 1; null where there is none. */
export function shareDone(run: StatementRun, world: World): number | null {
  const operation = world.operations.find(({ statement }) => statement !== null && statement === run.command);
  if (operation === undefined) return null;
  const { whole, done, running } = workOf(operation);
  if (whole === 0) return null;
  return (
    running.reduce((total, part) => total + part.weight * shareArrived(part.action, world.nowMs), done) /
    whole
  );
}

/** The work of an operation; what runs over the same time is taken together. */
interface Work {
  readonly whole: number;
  readonly done: number;
  readonly running: readonly RunningPart[];
}

interface RunningPart {
  readonly action: OperationAction;
  weight: number;
}

/** An operation is the same object until something of it changes, and has thousands of actions: they are added up once. */
const works = new WeakMap<Operation, Work>();

function workOf(operation: Operation): Work {
  const work = works.get(operation) ?? addedUp(operation);
  works.set(operation, work);
  return work;
}

function addedUp({ actions }: Operation): Work {
  const parts = new Map<string, RunningPart>();
  let [whole, done] = [0, 0];
  actions.forEach((action) => {
    const { state, startedAtMs, endsAtMs, pace } = action;
    // Other actions move nothing; each counts as much as a small copy, so that the bar moves for them as well.
    const weight = isCopy(action) ? Math.max(1, action.bytes) : 1;
    whole += weight;
    if (actionIs.succeeded(state)) done += weight;
    if (!actionIs.running(state)) return;
    const name = `${startedAtMs} ${endsAtMs} ${pace?.arrived}`;
    const part = parts.get(name);
    if (part === undefined) parts.set(name, { action, weight });
    else part.weight += weight;
  });
  return { whole, done, running: [...parts.values()] };
}

import type { SimMs } from '../../../base/index.ts';
import {
  actionIs,
  bytesArrived,
  type ClusterEvent,
  isCopy,
  type OperationAction,
  type World,
} from '../../../cluster/index.ts';
import { operationsIn } from './operations.ts';
import { type OperationFinished, operationNamed } from './past-operations.ts';
import { playgroundTable, type Sight } from './table.ts';

/** Every copy that operations have begun, in that order, with what it moves. */
export const copiesTable = playgroundTable({
  columns: {
    OPERATION_ID: 'number',
    DATABASE_NAME: 'text',
    ORDINAL: 'number',
    FROM_NODE_ID: 'number',
    TO_NODE_ID: 'number',
    STATE: 'text',
    STARTED_AT_MS: 'number',
    ENDED_AT_MS: 'number',
    BYTES: 'number',
    BYTES_ARRIVED: 'number',
  },
  changing: ['BYTES_ARRIVED'],
  rows: (sight: Sight) => {
    const rowOf = rowsOfPlans(sight);
    const arrivals = arrivalsIn(sight.world);
    return copiesIn(sight.world).map((copy) => {
      const { operation, database, ordinal, from, to, atMs } = copy;
      const row = rowOf(copy);
      return {
        OPERATION_ID: operation,
        DATABASE_NAME: database,
        ORDINAL: ordinal,
        FROM_NODE_ID: from,
        TO_NODE_ID: to,
        STARTED_AT_MS: atMs,
        ...endingOf(arrivals.get(placeOf(copy)) ?? null, row),
        BYTES: row.action?.bytes ?? null,
        BYTES_ARRIVED: row.action === null ? null : bytesArrived(row.action, sight.world.nowMs),
      };
    });
  },
});

type CopyStarted = ClusterEvent & { readonly kind: 'copyStarted' };
type CopyFinished = ClusterEvent & { readonly kind: 'copyFinished' };

const copiesIn = (world: World): readonly CopyStarted[] =>
  world.events.slice().filter((event): event is CopyStarted => event.kind === 'copyStarted');

/** When each copy was whole. */
function arrivalsIn({ events }: World): ReadonlyMap<string, SimMs> {
  const arrivals = new Map<string, SimMs>();
  events.forEach((event) => {
    if (event.kind === 'copyFinished') arrivals.set(placeOf(event), event.atMs);
  });
  return arrivals;
}

/** An operation copies a partition to a leaf once. */
const placeOf = ({ operation, ordinal, to }: CopyStarted | CopyFinished): string =>
  `${operation} ${ordinal} ${to}`;

/** A copy as the plan of its operation has it, as far as it is known, and how the operation has ended. */
interface PlanRow {
  readonly action: OperationAction | null;
  readonly finished: OperationFinished | null;
}

function rowsOfPlans(sight: Sight): (copy: CopyStarted) => PlanRow {
  const told = operationsIn(sight.world);
  return ({ operation, ordinal, to }) => {
    const finished = told.get(operation)?.finished ?? null;
    const isOfCopy = (action: OperationAction): boolean =>
      isCopy(action) && action.ordinal === ordinal && action.target === to;
    const actions = operationNamed(sight, operation, finished)?.actions.slice() ?? [];
    return { action: actions.find(isOfCopy) ?? null, finished };
  };
}

/** A copy that never became whole ended as its plan says, or with the operation. */
function endingOf(arrivedAtMs: SimMs | null, { action, finished }: PlanRow) {
  if (arrivedAtMs !== null) return { STATE: 'success', ENDED_AT_MS: arrivedAtMs };
  if (action !== null && !actionIs.running(action.state))
    return { STATE: action.state, ENDED_AT_MS: action.endsAtMs };
  return { STATE: finished?.state ?? 'running', ENDED_AT_MS: finished?.atMs ?? null };
}

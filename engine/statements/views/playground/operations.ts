import type { OperationId } from '../../../base/index.ts';
import type { ClusterEvent, World } from '../../../cluster/index.ts';
import type { OperationFinished } from './past-operations.ts';
import { playgroundTable, type WorldAlone } from './table.ts';

/** Every operation that has begun, in that order, and not only the last one of each database. */
export const operationsTable = playgroundTable({
  columns: {
    OPERATION_ID: 'number',
    KIND: 'text',
    DATABASE_NAME: 'text',
    STATE: 'text',
    STARTED_AT_MS: 'number',
    ENDED_AT_MS: 'number',
    PHASE: 'number',
    ACTIONS: 'number',
    COPIES: 'number',
    FAILED_ACTIONS: 'number',
  },
  rows: ({ world }: WorldAlone) =>
    [...operationsIn(world).values()].map(({ started, finished, copies, failures }) => {
      const running = world.operations.find(({ id }) => id === started.operation);
      return {
        OPERATION_ID: started.operation,
        KIND: started.operationKind,
        DATABASE_NAME: started.database,
        STATE: finished?.state ?? running?.state ?? null,
        STARTED_AT_MS: started.atMs,
        ENDED_AT_MS: finished?.atMs ?? null,
        PHASE: finished === null ? (running?.phase ?? null) : null,
        ACTIONS: started.actions,
        COPIES: copies,
        FAILED_ACTIONS: failures,
      };
    }),
});

/** An operation as events tell it. */
export interface OperationTold {
  readonly started: ClusterEvent & { readonly kind: 'operationStarted' };
  readonly finished: OperationFinished | null;
  readonly copies: number;
  readonly failures: number;
}

export function operationsIn({ events }: World): ReadonlyMap<OperationId, OperationTold> {
  const operations = new Map<OperationId, OperationTold>();
  const change = (id: OperationId, of: (told: OperationTold) => Partial<OperationTold>): void => {
    const told = operations.get(id);
    if (told !== undefined) operations.set(id, { ...told, ...of(told) });
  };
  events.forEach((event) => {
    if (event.kind === 'operationStarted')
      operations.set(event.operation, { started: event, finished: null, copies: 0, failures: 0 });
    else if (event.kind === 'operationFinished') change(event.operation, () => ({ finished: event }));
    else if (event.kind === 'copyStarted') change(event.operation, ({ copies }) => ({ copies: copies + 1 }));
    else if (event.kind === 'actionFailed')
      change(event.operation, ({ failures }) => ({ failures: failures + 1 }));
  });
  return operations;
}

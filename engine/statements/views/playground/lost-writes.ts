import {
  type ClusterEvent,
  isLoss,
  type LossEvent,
  rowsUndoneBy,
  workloadWriteOf,
} from '../../../cluster/index.ts';
import { playgroundTable, type WorldAlone } from './table.ts';

/** What clients were told and is not so any more: a row for each table, partition and instant. */
export const lostWritesTable = playgroundTable({
  columns: {
    EVENT_ID: 'number',
    AT_MS: 'number',
    DATABASE_NAME: 'text',
    TABLE_NAME: 'text',
    ORDINAL: 'number',
    NODE_ID: 'number',
    CAUSE: 'text',
    ROWS_GONE: 'number',
    ROWS_BACK: 'number',
    WORKLOAD_ROWS_GONE: 'number',
  },
  rows: ({ world }: WorldAlone) =>
    world.events
      .slice()
      .flatMap((event, index) => (isLoss(event) ? [{ EVENT_ID: index + 1, ...cellsOf(event) }] : [])),
});

function cellsOf(loss: LossEvent & Pick<ClusterEvent, 'atMs'>) {
  const { gone, back } = rowsUndoneBy(loss);
  const isUndone = loss.kind === 'writesUndone';
  return {
    AT_MS: loss.atMs,
    DATABASE_NAME: loss.database,
    TABLE_NAME: isUndone ? loss.table : null,
    ORDINAL: loss.ordinal,
    NODE_ID: isUndone ? loss.node : loss.heldBy,
    CAUSE: isUndone ? loss.cause : 'partitionEmptied',
    ROWS_GONE: gone,
    ROWS_BACK: back,
    WORKLOAD_ROWS_GONE: isUndone ? loss.gone.filter((row) => workloadWriteOf(row) !== null).length : null,
  };
}

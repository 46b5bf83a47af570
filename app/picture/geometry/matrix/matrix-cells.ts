import type { NodeId, World } from '@ha-playground/engine';
import type { Moment } from '../../../presentation/time/moment.ts';
import { cellsOfPartition, type PartitionCells } from '../shared/cells.ts';
import { type CopyRun, copiesDuring, runningCopies } from '../shared/copies.ts';
import { knownLeaf } from '../shared/leaves.ts';
import { cellsAtRest, cellsDuring, type StagedCells } from '../shared/staged-cells.ts';
import { type ColumnSubject, columnsOf, type MatrixColumns, partitionAt } from './matrix-columns.ts';
import type { MatrixWindow } from './matrix-layout.ts';

/** The instances of one partition, with the column that they stand in. */
export interface ColumnCells extends StagedCells {
  readonly column: number;
  readonly database: string;
}

/** The instances in the columns of a window: only what can be seen is computed. */
export function cellsInWindow(
  { worldBefore, world, stage }: Moment,
  columns: MatrixColumns,
  { firstColumn, endColumn }: MatrixWindow,
): readonly ColumnCells[] {
  const before = stage === null ? null : columnsOf(worldBefore);
  const cells: ColumnCells[] = [];
  for (let column = firstColumn; column < Math.min(endColumn, columns.count); column += 1) {
    const subject = partitionAt(columns, column);
    if (subject === null) continue;
    const after = cellsOf(subject, world);
    const staged =
      stage === null || before === null
        ? cellsAtRest([after])
        : cellsDuring(stage.kind, [cellsBefore(subject, before, worldBefore)], [after]);
    cells.push({ column, database: subject.database.name, ...staged });
  }
  return cells;
}

/** The copies of every database that are seen at a moment, found by where they arrive. */
export function copiesSeen(
  moment: Moment,
): (cell: { readonly node: NodeId; readonly ordinal: number }, database: string) => CopyRun | null {
  const { world, worldBefore, stage, atMs } = moment;
  const runs = new Map<string, CopyRun>();
  for (const { name } of world.databases) {
    const after = runningCopies(world, name);
    const copies =
      stage === null
        ? after
        : copiesDuring(stage.kind, atMs, { before: runningCopies(worldBefore, name), after });
    for (const copy of copies) runs.set(`${name} ${copy.ordinal} ${copy.to}`, copy);
  }
  return ({ node, ordinal }, database) => runs.get(`${database} ${ordinal} ${node}`) ?? null;
}

const cellsOf = ({ partition, database }: ColumnSubject, world: World): PartitionCells =>
  cellsOfPartition(partition, {
    leafOf: (node) => knownLeaf(world, node),
    slotOf: () => 0,
    database: database.name,
  });

function cellsBefore(subject: ColumnSubject, before: MatrixColumns, world: World): PartitionCells {
  const span = before.spans.find(({ database }) => database.id === subject.database.id);
  const { ordinal } = subject.partition;
  if (span === undefined || ordinal >= span.database.partitions.length) return [];
  return cellsOf({ database: span.database, partition: span.database.partitions.at(ordinal) }, world);
}

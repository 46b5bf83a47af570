import {
  type Database,
  type LeafNode,
  leafIs,
  type NodeId,
  type Ordinal,
  type Partition,
  type World,
} from '@ha-playground/engine';
import { type CellFace, faceOf } from './encoding.ts';
import type { Slots } from './slots.ts';

/** A partition instance as it is drawn: what it looks like, and where it stands. */
export interface CellMark extends CellFace {
  readonly node: NodeId;
  readonly ordinal: Ordinal;
  /** Its place within the leaf. */
  readonly slot: number;
}

/** The instances of one partition on leaves that the cluster knows. */
export type PartitionCells = readonly CellMark[];

/** The instances of a database, by ordinal. */
export function cellsOf(world: World, database: Database, slots: Slots): readonly PartitionCells[] {
  const leaves = new Map<NodeId, LeafNode>();
  world.nodes.forEach((node) => {
    if (node.kind === 'leaf' && leafIs.known(node.state)) leaves.set(node.id, node);
  });
  const cells: PartitionCells[] = [];
  database.partitions.forEach((partition) => {
    const { ordinal } = partition;
    cells.push(
      cellsOfPartition(partition, {
        leafOf: (node) => leaves.get(node) ?? null,
        slotOf: (node) => slots.slotOf(ordinal, node),
      }),
    );
  });
  return cells;
}

/** The instances of one partition; those on a leaf that `leafOf` does not know are left out. */
export function cellsOfPartition(
  partition: Partition,
  {
    leafOf,
    slotOf,
  }: { readonly leafOf: (node: NodeId) => LeafNode | null; readonly slotOf: (node: NodeId) => number },
): PartitionCells {
  const marks: CellMark[] = [];
  for (const instance of partition.instances) {
    const { node } = instance;
    const leaf = leafOf(node);
    if (leaf === null) continue;
    const { ordinal } = partition;
    marks.push({ node, ordinal, slot: slotOf(node), ...faceOf(instance, partition, leaf) });
  }
  return marks;
}

/** Do the two look and stand the same? */
export const isSameCell = (left: CellMark, right: CellMark): boolean =>
  left.look === right.look &&
  left.slot === right.slot &&
  left.role === right.role &&
  left.isLocked === right.isLocked &&
  left.isLagging === right.isLagging &&
  left.word === right.word;

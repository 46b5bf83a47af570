import type { Database, LeafNode, NodeId, Ordinal, World } from '@ha-playground/engine';
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
    if (node.kind === 'leaf' && node.state !== 'unknown') leaves.set(node.id, node);
  });
  const cells: PartitionCells[] = [];
  database.partitions.forEach((partition) => {
    const marks: CellMark[] = [];
    for (const instance of partition.instances) {
      const leaf = leaves.get(instance.node);
      if (leaf === undefined) continue;
      const { node } = instance;
      const { ordinal } = partition;
      marks.push({ node, ordinal, slot: slots.slotOf(ordinal, node), ...faceOf(instance, partition, leaf) });
    }
    cells.push(marks);
  });
  return cells;
}

/** Do the two look and stand the same? */
export const isSameCell = (left: CellMark, right: CellMark): boolean =>
  left.look === right.look &&
  left.slot === right.slot &&
  left.role === right.role &&
  left.isLocked === right.isLocked &&
  left.isLagging === right.isLagging &&
  left.word === right.word;

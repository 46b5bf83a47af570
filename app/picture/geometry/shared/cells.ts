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

/** The cells of a database at a moment, and what they come from. */
export interface CellsOfMoment {
  readonly nodes: World['nodes'];
  readonly partitions: Database['partitions'];
  /** By ordinal. */
  readonly cells: readonly PartitionCells[];
}

/**
 * The instances of a database, by ordinal. Where those of another moment of the same line of time are known, a partition that
 * is the same there, with its leaves, keeps its very cells.
 */
export function cellsOf(
  { nodes }: World,
  { partitions }: Database,
  { slots, known }: { readonly slots: Slots; readonly known: CellsOfMoment | null },
): readonly PartitionCells[] {
  const made = (partition: Partition): PartitionCells =>
    cellsOfPartition(partition, {
      leafOf: (node) => leafAmong(nodes, node),
      slotOf: (node) => slots.slotOf(partition.ordinal, node),
    });
  const cells: PartitionCells[] = [];
  if (known === null) {
    partitions.forEach((partition) => {
      cells.push(made(partition));
    });
    return cells;
  }
  const changed = new Set<NodeId>();
  nodes.forEachChangedChunk(known.nodes, (chunk, before) => {
    for (const [index, node] of chunk.entries()) if (node !== before[index]) changed.add(node.id);
    for (const node of before.slice(chunk.length)) changed.add(node.id);
  });
  const before = known.partitions;
  partitions.forEach((partition, ordinal) => {
    const old =
      ordinal < before.length && before.at(ordinal) === partition ? known.cells[ordinal] : undefined;
    const isSame = changed.size === 0 || !partition.instances.some(({ node }) => changed.has(node));
    cells.push(old !== undefined && isSame ? old : made(partition));
  });
  return cells;
}

/** The leaf with this id, if the cluster knows it. */
function leafAmong(nodes: World['nodes'], id: NodeId): LeafNode | null {
  const node = nodes.at(id - 1);
  return node.kind === 'leaf' && leafIs.known(node.state) ? node : null;
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

import {
  type Database,
  type LeafNode,
  leafIs,
  type NodeId,
  type Ordinal,
  type Partition,
  type Sequence,
  type World,
} from '@ha-playground/engine';
import { type CellFace, faceOf } from './encoding.ts';
import { type InSteps, itemsPerStep } from './in-steps.ts';
import type { Slots } from './slots.ts';

/** A partition instance as it is drawn: what it looks like, and where it stands. */
export interface CellMark extends CellFace {
  readonly node: NodeId;
  readonly database: string;
  readonly ordinal: Ordinal;
  /** Its place within the leaf, among those of its database. */
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
export function* cellsOf(
  { nodes }: World,
  { name, partitions }: Database,
  { slots, known }: { readonly slots: Slots; readonly known: CellsOfMoment | null },
): InSteps<readonly PartitionCells[]> {
  const changed = new Set<NodeId>();
  nodes.forEach((node, index) => {
    if (itemAt(known?.nodes, index) !== node) changed.add(node.id);
  });
  const cells: PartitionCells[] = [];
  for (const partition of partitions) {
    const { ordinal } = partition;
    if (ordinal % itemsPerStep === itemsPerStep - 1) yield;
    const isSame =
      itemAt(known?.partitions, ordinal) === partition &&
      (changed.size === 0 || !partition.instances.some(({ node }) => changed.has(node)));
    const before = isSame ? known?.cells[ordinal] : undefined;
    const anew = () =>
      cellsOfPartition(partition, {
        leafOf: (node) => leafAmong(nodes, node),
        slotOf: (node) => slots.slotOf(partition.ordinal, node),
        database: name,
      });
    cells.push(before ?? anew());
  }
  return cells;
}

const itemAt = <Item>(list: Sequence<Item> | undefined, index: number): Item | null =>
  list === undefined || index >= list.length ? null : list.at(index);

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
    database,
  }: {
    readonly leafOf: (node: NodeId) => LeafNode | null;
    readonly slotOf: (node: NodeId) => number;
    readonly database: string;
  },
): PartitionCells {
  const marks: CellMark[] = [];
  for (const instance of partition.instances) {
    const { node } = instance;
    const leaf = leafOf(node);
    if (leaf === null) continue;
    const { ordinal } = partition;
    const { look, role, isLocked, isLagging, word } = faceOf(instance, partition, leaf);
    // Named one by one, as what is spread takes half as much room again, a hundred thousand times.
    marks.push({ node, database, ordinal, slot: slotOf(node), look, role, isLocked, isLagging, word });
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

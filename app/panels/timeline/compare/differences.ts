import {
  conditionOfAggregator,
  conditionOfLeaf,
  type Database,
  type LeafConditionKind,
  type NodeId,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  rowCount,
  rowsUndoneSince,
  type UndoneCount,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';

/** How a node is in one of two worlds, of which only one may have it. */
export type NodeCondition = LeafConditionKind | 'absent';

/** Something in which two worlds differ. `one` and `other` are the worlds in the order in which they were given. */
export type Difference =
  | {
      readonly kind: 'leaf';
      readonly leaf: string;
      readonly one: NodeCondition;
      readonly other: NodeCondition;
    }
  | { readonly kind: 'database'; readonly database: string; readonly only: Which }
  /** Partitions that are offline in one of the two. */
  | {
      readonly kind: 'offline';
      readonly database: string;
      readonly ordinals: readonly number[];
      readonly only: Which;
    }
  /** Partitions that are served by different leaves. */
  | { readonly kind: 'primaries'; readonly database: string; readonly ordinals: readonly number[] }
  /** Partitions that are served by both, but by fewer instances in one. */
  | {
      readonly kind: 'copies';
      readonly database: string;
      readonly ordinals: readonly number[];
      readonly fewer: Which;
    }
  | { readonly kind: 'rows'; readonly database: string; readonly more: number; readonly where: Which }
  | { readonly kind: 'rowsLost'; readonly one: number; readonly other: number }
  /** Deleted rows that are back because their deletion was lost. */
  | { readonly kind: 'rowsBack'; readonly one: number; readonly other: number };

export type Which = 'one' | 'other';

/** All that matters in which two worlds of one cluster differ: leaves first, then partitions, then rows. */
export function differencesOf(one: World, other: World): readonly Difference[] {
  return [...leafDifferences(one, other), ...databaseDifferences(one, other), ...lossDifference(one, other)];
}

function leafDifferences(one: World, other: World): readonly Difference[] {
  const differences: Difference[] = [];
  for (let index = 0; index < Math.max(one.nodes.length, other.nodes.length); index += 1) {
    const [left, right] = [conditionIn(one, index), conditionIn(other, index)];
    if (left === right) continue;
    const named = index < one.nodes.length ? one : other;
    const leaf = nameOfNode(named, named.nodes.at(index).id);
    differences.push({ kind: 'leaf', leaf, one: left, other: right });
  }
  return differences;
}

function conditionIn(world: World, index: number): NodeCondition {
  if (index >= world.nodes.length) return 'absent';
  const node = world.nodes.at(index);
  return node.kind === 'leaf' ? conditionOfLeaf(world, node).kind : conditionOfAggregator(world, node);
}

function databaseDifferences(one: World, other: World): readonly Difference[] {
  const missing = (from: World, only: Which, inWorld: World): readonly Difference[] =>
    inWorld.databases
      .filter(({ name }) => !from.databases.some((database) => database.name === name))
      .map(({ name }) => ({ kind: 'database', database: name, only }));
  const shared = one.databases.flatMap((database) => {
    const twin = other.databases.find(({ name }) => name === database.name);
    return twin === undefined || twin === database ? [] : partitionDifferences(database, twin);
  });
  return [...missing(other, 'one', one), ...missing(one, 'other', other), ...shared];
}

function partitionDifferences(one: Database, other: Database): readonly Difference[] {
  const lists = { offlineOne: [], offlineOther: [], primaries: [], fewerOne: [], fewerOther: [] } as Lists;
  let more = 0;
  for (let ordinal = 0; ordinal < Math.min(one.partitions.length, other.partitions.length); ordinal += 1) {
    const [left, right] = [one.partitions.at(ordinal), other.partitions.at(ordinal)];
    // What two branches have in common is one object in both.
    if (left === right) continue;
    const list = listOf(left, right);
    if (list !== null) lists[list].push(ordinal);
    more += rowsIn(right, other.tables) - rowsIn(left, one.tables);
  }
  const database = one.name;
  const rows = { kind: 'rows', database, more: Math.abs(more), where: more > 0 ? 'other' : 'one' } as const;
  return [
    { kind: 'offline', database, ordinals: lists.offlineOne, only: 'one' } as const,
    { kind: 'offline', database, ordinals: lists.offlineOther, only: 'other' } as const,
    { kind: 'primaries', database, ordinals: lists.primaries } as const,
    { kind: 'copies', database, ordinals: lists.fewerOne, fewer: 'one' } as const,
    { kind: 'copies', database, ordinals: lists.fewerOther, fewer: 'other' } as const,
    ...(more === 0 ? [] : [rows]),
  ].filter((difference) => !('ordinals' in difference) || difference.ordinals.length > 0);
}

type List = 'offlineOne' | 'offlineOther' | 'primaries' | 'fewerOne' | 'fewerOther';
type Lists = Record<List, number[]>;

/** The gravest thing in which a partition differs between the two. */
function listOf(one: Partition, other: Partition): List | null {
  const [left, right] = [servedBy(one), servedBy(other)];
  if (left === null && right === null) return null;
  if (left === null) return 'offlineOne';
  if (right === null) return 'offlineOther';
  if (left !== right) return 'primaries';
  const more = onlineReplicas(one).length - onlineReplicas(other).length;
  if (more === 0) return null;
  return more < 0 ? 'fewerOne' : 'fewerOther';
}

const servedBy = (partition: Partition): NodeId | null => onlinePrimary(partition)?.node ?? null;

/** The rows that are served; those of a partition that is offline are not lost, so they count as they were. */
function rowsIn(partition: Partition, tables: Database['tables']): number {
  const primary = onlinePrimary(partition) ?? partition.instances.find(({ role }) => role === 'primary');
  return primary === undefined ? 0 : rowCount(primary.head, tables);
}

function lossDifference(one: World, other: World): readonly Difference[] {
  const [left, right] = [undoneIn(one), undoneIn(other)];
  const kinds = [
    ['rowsLost', 'gone'],
    ['rowsBack', 'back'],
  ] as const;
  return kinds.flatMap(([kind, rows]) =>
    left[rows] === right[rows] ? [] : [{ kind, one: left[rows], other: right[rows] }],
  );
}

function undoneIn(world: World): UndoneCount {
  let [gone, back] = [0, 0];
  for (const undone of rowsUndoneSince(world, 0).values()) {
    gone += undone.gone;
    back += undone.back;
  }
  return { gone, back };
}

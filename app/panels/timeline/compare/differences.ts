import {
  conditionOfAggregator,
  conditionOfLeaf,
  type Database,
  type LeafConditionKind,
  type NodeId,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  rowsUndoneBy,
  Sequence,
  type UndoneCount,
  undoneWrites,
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
  | { readonly kind: 'table'; readonly table: string; readonly only: Which }
  /** Rows of a table that both have. */
  | { readonly kind: 'rows'; readonly table: string; readonly count: number; readonly only: Which }
  /** Acknowledged rows that were lost: of a table, or of a database in which a whole partition was. */
  | { readonly kind: 'rowsLost'; readonly of: string; readonly one: number; readonly other: number }
  /** Deleted rows that are back because their deletion was lost. */
  | { readonly kind: 'rowsBack'; readonly of: string; readonly one: number; readonly other: number };

export type Which = 'one' | 'other';

/** All that matters in which two worlds of one cluster differ: leaves first, then partitions, then rows. */
export function differencesOf(one: World, other: World): readonly Difference[] {
  return [...leafDifferences(one, other), ...databaseDifferences(one, other), ...lossDifferences(one, other)];
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
  const there = new Set(other.tables.slice().map(({ id }) => id));
  const both = one.tables.slice().filter(({ id }) => there.has(id));
  const shared = Sequence.of(both);
  const rows = new Map(both.map(({ name }) => [name, { one: 0, other: 0 }]));
  for (let ordinal = 0; ordinal < Math.min(one.partitions.length, other.partitions.length); ordinal += 1) {
    const [left, right] = [one.partitions.at(ordinal), other.partitions.at(ordinal)];
    // What two branches have in common is one object in both.
    if (left === right) continue;
    const list = listOf(left, right);
    if (list !== null) lists[list].push(ordinal);
    for (const { table, gone, back } of rowsBetween(left, right, shared)) {
      const counts = rows.get(table.name);
      if (counts === undefined) continue;
      counts.one += gone.length;
      counts.other += back.length;
    }
  }
  const database = one.name;
  return [
    { kind: 'offline', database, ordinals: lists.offlineOne, only: 'one' } as const,
    { kind: 'offline', database, ordinals: lists.offlineOther, only: 'other' } as const,
    { kind: 'primaries', database, ordinals: lists.primaries } as const,
    { kind: 'copies', database, ordinals: lists.fewerOne, fewer: 'one' } as const,
    { kind: 'copies', database, ordinals: lists.fewerOther, fewer: 'other' } as const,
    ...tablesOnlyIn(one, other, 'one'),
    ...tablesOnlyIn(other, one, 'other'),
    ...[...rows].flatMap(([name, counts]) =>
      sides.flatMap((only): Difference[] =>
        counts[only] === 0 ? [] : [{ kind: 'rows', table: `${database}.${name}`, count: counts[only], only }],
      ),
    ),
  ].filter((difference) => !('ordinals' in difference) || difference.ordinals.length > 0);
}

const sides: readonly Which[] = ['one', 'other'];

function tablesOnlyIn({ name: database, tables }: Database, there: Database, only: Which): Difference[] {
  const others = new Set(there.tables.slice().map(({ id }) => id));
  return tables
    .slice()
    .filter(({ id }) => !others.has(id))
    .map(({ name }) => ({ kind: 'table', table: `${database}.${name}`, only }));
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

/** The rows that only one of two copies of a partition has, table by table; what a workload let go of itself is none. */
function rowsBetween(
  one: Partition,
  other: Partition,
  tables: Database['tables'],
): ReturnType<typeof undoneWrites> {
  const [from, to] = [headOf(one), headOf(other)];
  if (from === null || to === null || from === to) return [];
  const known = knownBetween.get(from);
  if (known?.to === to && known.tables.length === tables.length) return known.rows;
  const rows = undoneWrites(from, to, tables);
  knownBetween.set(from, { to, tables, rows });
  return rows;
}

type Head = Partition['instances'][number]['head'];

/** By the one copy, what was found last: from one instant to the next most stay as they are. */
const knownBetween = new WeakMap<
  Head,
  {
    readonly to: Head;
    readonly tables: Database['tables'];
    readonly rows: ReturnType<typeof undoneWrites>;
  }
>();

/** What is served; what a partition holds that is offline is not lost, so it counts as it was. */
const headOf = (partition: Partition): Head | null =>
  (onlinePrimary(partition) ?? partition.instances.find(({ role }) => role === 'primary'))?.head ?? null;

function lossDifferences(one: World, other: World): readonly Difference[] {
  const [left, right] = [undoneIn(one), undoneIn(other)];
  const kinds = [
    ['rowsLost', 'gone'],
    ['rowsBack', 'back'],
  ] as const;
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((of) =>
    kinds.flatMap(([kind, rows]): Difference[] => {
      const [lost, lostThere] = [left.get(of)?.[rows] ?? 0, right.get(of)?.[rows] ?? 0];
      return lost === lostThere ? [] : [{ kind, of, one: lost, other: lostThere }];
    }),
  );
}

/** By table, or by database where a whole partition was lost, in the order in which that began. */
function undoneIn({ events }: World): ReadonlyMap<string, UndoneCount> {
  const undone = new Map<string, UndoneCount>();
  events.forEach((event) => {
    if (event.kind !== 'writesUndone' && event.kind !== 'partitionEmptied') return;
    const of = event.kind === 'writesUndone' ? `${event.database}.${event.table}` : event.database;
    const { gone, back } = rowsUndoneBy(event);
    const before = undone.get(of) ?? { gone: 0, back: 0 };
    undone.set(of, { gone: before.gone + gone, back: before.back + back });
  });
  return undone;
}

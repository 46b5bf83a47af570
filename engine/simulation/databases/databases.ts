import { type Ordinal, ordinal, Sequence, tableId } from '../../base/index.ts';
import {
  addressOf,
  type ClusterError,
  clusterDatabaseLimit,
  type Database,
  diskFull,
  emptyCommit,
  failedWith,
  knownLeaves,
  type LeafNode,
  leafIs,
  leavesInOrder,
  masterReaches,
  memoryFull,
  nameFault,
  type Outcome,
  type Partition,
  type PartitionInstance,
  partitionLimit,
  refusal,
  succeeded,
  type TableDefinition,
  tableExists,
  tableNamed,
  unknownDatabase,
  type World,
  withTable,
} from '../../cluster/index.ts';
import { planCreation } from '../../planner/index.ts';
import { failures } from '../failures.ts';
import type { Draft } from '../world/draft.ts';
import { leftoverInTheWay } from '../world/leftovers.ts';

export interface DatabaseWish {
  readonly name: string;
  /** Null: leaves × default_partitions_per_leaf. */
  readonly partitions: number | null;
  readonly replication: 'sync' | 'async';
}

/** CREATE DATABASE: partitions, terms and instance ids as the model numbers them [HAC, MODEL]. */
export function createDatabase(draft: Draft, wish: DatabaseWish): Outcome {
  const fault = nameFault('database', wish.name);
  if (fault !== null) return failedWith(fault.error);
  if (draft.findDatabase(wish.name) !== null) return failedWith(databaseExists(wish.name));
  if (draft.world.databases.length >= clusterDatabaseLimit)
    return failedWith(refusal(`A cluster here has at most ${clusterDatabaseLimit} databases.`));
  const full = fullLeaf(draft.world);
  if (full !== null) return failedWith(full);
  const leaves = knownLeaves(draft.world).filter((leaf) => leafIs.serving(leaf.state));
  const silent = leaves.find(({ id }) => !masterReaches(draft.world, id) || draft.directory.isBeingLost(id));
  if (silent !== undefined) return failedWith(refusal(noAnswer(silent)));
  if (leaves.length === 0) return failedWith(refusal(noPlace(draft)));
  const likeness = partitionOfTheName(draft, wish);
  if (likeness !== null) return failedWith(refusal(likeness));
  const count = wish.partitions ?? leaves.length * draft.world.variables.defaultPartitionsPerLeaf;
  if (count < 1 || count > partitionLimit) {
    return failedWith(refusal(`A database has 1 to ${partitionLimit} partitions, not ${count}.`));
  }
  const leftover = leftoverInTheWay(draft.world, wish.name, count);
  if (leftover !== null) return failedWith(refusal(stillHeld(wish.name, leftover)));
  const placed = planCreation(draft.world, count);
  if (placed === null) return failedWith(refusal(noPlace(draft)));
  const { redundancyLevel } = draft.world.variables;
  const partitions = placed.map(({ primary, replica }, index): Partition => {
    const { replication } = wish;
    const first = instance({
      instanceId: index + 1,
      node: primary,
      role: 'primary',
      term: index + 2,
      replication,
    });
    const second =
      replica === null
        ? []
        : [instance({ instanceId: count + index + 1, node: replica, role: 'replica', term: 0, replication })];
    return { ordinal: ordinal(index), state: 'served', instances: [first, ...second] };
  });
  const database: Database = {
    id: draft.world.counters.nextDatabase,
    name: wish.name,
    replication: wish.replication,
    tables: Sequence.empty(),
    partitions: Sequence.of(partitions),
    nextTerm: count + 2,
    nextInstanceId: count * redundancyLevel + 1,
  };
  draft.addDatabase(database);
  draft.change({ counters: { ...draft.world.counters, nextDatabase: database.id + 1 } });
  draft.emit({ kind: 'databaseCreated', database: wish.name, partitions: count });
  if (draft.world.brokenLinks.length > 0) failures.part.watchCutReplicas(draft, partitions);
  return succeeded(1);
}

/**
 * CREATE TABLE. The table is known everywhere at once; it has no rows yet, whatever copies still hold of an earlier table
 * of its name: that one had another identity. No failover undoes it [MODEL].
 */
export function createTable(draft: Draft, name: string, definition: TableDefinition): Outcome {
  const database = draft.findDatabase(name);
  if (database === null) return failedWith(unknownDatabase(name));
  const fault = tableNameFault(definition);
  if (fault !== null) return failedWith(fault);
  if (tableNamed(definition.name, database.tables) !== null) return failedWith(tableExists(definition.name));
  const full = fullLeaf(draft.world);
  if (full !== null) return failedWith(full);
  const number = draft.world.counters.nextTable;
  const table = { ...definition, id: tableId(definition.name, number) };
  draft.change({ counters: { ...draft.world.counters, nextTable: number + 1 } });
  draft.setDatabase({ ...database, tables: withTable(database.tables, table) });
  draft.emit({ kind: 'tableCreated', database: name, table: table.name });
  return succeeded(0);
}

/** An instance in service, as it is right after the creation of its database. */
const instance = (
  given: Pick<PartitionInstance, 'instanceId' | 'node' | 'role' | 'term'> & {
    readonly head?: PartitionInstance['head'];
    readonly replication?: PartitionInstance['replication'];
  },
): PartitionInstance => ({
  instanceId: given.instanceId,
  node: given.node,
  membership: 'listed',
  role: given.role,
  state: given.role === 'primary' ? 'online' : 'replicating',
  isOffline: false,
  term: given.term,
  replication: given.replication ?? 'async',
  head: given.head ?? emptyCommit,
});

/** A database or table is created on every online leaf: the first that has no memory or no disk left refuses it [DOC]. */
function fullLeaf(world: World): ClusterError | null {
  for (const leaf of leavesInOrder(world)) {
    if (!leafIs.serving(leaf.state)) continue;
    if (leaf.isMemoryFull) return memoryFull(leaf);
    if (leaf.isDiskFull) return diskFull(leaf);
  }
  return null;
}

function tableNameFault({ name, columns }: TableDefinition): ClusterError | null {
  const fault = nameFault('table', name);
  if (fault !== null) return fault.error;
  for (const column of columns) {
    const columnFault = nameFault('column', column.name);
    if (columnFault !== null) return columnFault.error;
  }
  return null;
}

/** A name, and an ordinal behind it. */
const partitionName = /^(.*)_(0|[1-9]\d{0,5})$/su;

/** On a leaf `test_3` is partition 3 of test: no database may have such a name beside test [MODEL]. */
function partitionOfTheName(draft: Draft, { name, partitions }: DatabaseWish): string | null {
  const [, of = '', ordinal] = partitionName.exec(name) ?? [];
  const whole = draft.findDatabase(of);
  if (whole !== null && Number(ordinal) < whole.partitions.length)
    return `${name} is the name of a partition of database ${of}; choose another one.`;
  if (!draft.directory.beginnings.has(name)) return null;
  const part = draft.world.databases.find((other) => {
    const [, start, end] = partitionName.exec(other.name) ?? [];
    return start === name && Number(end) < (partitions ?? partitionLimit);
  });
  return part === undefined
    ? null
    : `Database ${part.name} would have the name of a partition of ${name}; choose another one.`;
}

/** A leaf has one database of a name, and it may be that of a database that was dropped while the leaf was away. */
const stillHeld = (
  name: string,
  { leaf, ordinal }: { readonly leaf: LeafNode; readonly ordinal: Ordinal },
): string =>
  `${addressOf(leaf)} still holds ${name}_${ordinal} of a database of this name that was dropped; CLEAR ORPHAN DATABASES removes it.`;

const noAnswer = (leaf: LeafNode): string =>
  `Leaf ${addressOf(leaf)} does not answer; a database is created on every online leaf.`;

const noPlace = (draft: Draft): string =>
  draft.world.variables.redundancyLevel === 1
    ? 'There is no online leaf to hold the partitions; ADD LEAF first.'
    : 'There is no pair of two online leaves to hold the partitions; ADD LEAF ... INTO GROUP 1 and INTO GROUP 2 first.';

const databaseExists = (name: string): ClusterError => ({
  number: 1007,
  sqlstate: 'HY000',
  message: `Can't create database '${name}'; database exists`,
});

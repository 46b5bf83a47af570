import {
  type CommandId,
  type FactsOf,
  integer,
  list,
  type Misfit,
  type NodeId,
  nameIn,
  nullable,
  optional,
  pair,
  partial,
  type Shape,
  struct,
  text,
  truth,
  union,
  type ValuesOf,
} from '../../base/index.ts';
import {
  type AssumptionName,
  assumptionLimit,
  assumptions,
  importedCommitLimit,
  leafLimit,
  partitionLimit,
  type SettableVariables,
  type TableDefinition,
  type World,
} from '../../cluster/index.ts';
import type {
  Address,
  ImportedCluster,
  ImportedDatabase,
  ImportedInstance,
  ImportedPartition,
  PartitionCommandName,
  TransactionStep,
  WorkloadRate,
} from '../command-parts.ts';
import {
  isLookedFor,
  isNode,
  misfitOfCluster,
  misfitOfNode,
  misfitOfNodes,
  misfitOfTable,
  misfitOfWrite,
  within,
} from './command-fit.ts';
import { firstMisfit, unless } from './misfits.ts';
import {
  clusterNodeShape,
  groupShape,
  portShape,
  variableShapes,
  variablesShape,
  versionShape,
} from './nodes.ts';
import { commandIdShape } from './operations.ts';
import { databaseFields, instanceFields } from './partitions.ts';
import { definitionFields, ordinalShape, pendingWriteShape, rowShape } from './rows.ts';

const addressFields = { host: text(), port: portShape };
const addressShape: Shape<Address> = struct<Address>(addressFields);

/** Which nodes there are is not known before the command's turn comes: `misfitOfSubmission` looks. */
const nodeShape: Shape<NodeId> = integer<NodeId>(1);

const tableShape: Shape<TableDefinition> = struct<TableDefinition>(definitionFields);

const importedInstanceShape: Shape<ImportedInstance> = struct<ImportedInstance>({
  ...instanceFields(nodeShape),
  membership: nameIn<ImportedInstance['membership']>({ listed: 0, orphan: 0 }),
  commits: integer(0, importedCommitLimit),
});

const importedDatabaseShape: Shape<ImportedDatabase> = struct<ImportedDatabase>({
  ...databaseFields,
  table: tableShape,
  partitions: list(
    struct<ImportedPartition>({ instances: list(importedInstanceShape), rows: list(rowShape) }),
    partitionLimit,
  ),
});

const importedClusterShape: Shape<ImportedCluster> = struct<ImportedCluster>({
  nodes: list(clusterNodeShape),
  variables: variablesShape,
  databases: list(importedDatabaseShape),
});

const workloadShape: Shape<WorkloadRate> = struct<WorkloadRate>({
  database: text(),
  table: text(),
  readsPerSecond: integer(),
  writesPerSecond: integer(),
});

const ofNode = { node: nodeShape };
const ofLeaf = { leaf: addressShape };
const ofDatabase = { database: text() };

/** The fields of every kind of command: what commands there are follows from them. */
const commandFields = {
  killNode: ofNode,
  stopNode: ofNode,
  startNode: ofNode,
  hangNode: ofNode,
  resumeNode: ofNode,
  setVariable: { name: text(), value: text(), change: partial<SettableVariables>(variableShapes) },
  /** The columns that the tables have, and the version that the nodes say they are. */
  setVersion: { version: versionShape },
  addLeaf: { ...ofLeaf, group: nullable(groupShape) },
  removeLeaf: { ...ofLeaf, force: truth, kill: truth, ensuresSafety: truth },
  attachLeaf: { ...ofLeaf, force: truth, rebalances: truth },
  attachAllLeaves: { force: truth, rebalances: truth },
  detachLeaf: { ...ofLeaf, kill: truth, ensuresSafety: truth },
  detachLeaves: { leaves: list(addressShape, leafLimit), ensuresSafety: truth },
  createDatabase: {
    name: text(),
    partitions: nullable(integer(1, partitionLimit)),
    replication: databaseFields.replication,
  },
  alterDatabase: { ...ofDatabase, replication: databaseFields.replication },
  dropDatabase: { name: text() },
  createTable: { ...ofDatabase, table: tableShape },
  /** The table of that name, or of the name `from`, becomes this one; its rows stay. */
  alterTable: { ...ofDatabase, table: tableShape, from: optional(text()) },
  dropTable: { ...ofDatabase, table: text() },
  write: { write: pendingWriteShape },
  /** A write on a connection with a transaction, which keeps it to itself. */
  writeWithin: { session: integer(), write: pendingWriteShape },
  transaction: {
    session: integer(),
    step: nameIn<TransactionStep>({
      begin: 0,
      beginReadOnly: 0,
      commit: 0,
      rollback: 0,
      autocommitOff: 0,
      autocommitOn: 0,
      disconnect: 0,
    }),
  },
  rebalance: { ...ofDatabase, full: truth, force: truth, kill: truth, ensuresOnlineNodes: truth },
  rebalanceAll: {},
  restoreRedundancy: ofDatabase,
  clearOrphans: {},
  partition: {
    ...ofDatabase,
    ...ofLeaf,
    ordinal: ordinalShape,
    action: nameIn<PartitionCommandName>({ copy: 0, promote: 0, drop: 0, attach: 0, detach: 0 }),
  },
  addAggregator: { aggregator: addressShape },
  removeAggregator: { aggregator: addressShape },
  /** AGGREGATOR SET AS MASTER on a child aggregator, or PROMOTE AGGREGATOR … TO MASTER on the master. */
  setMaster: { ...ofNode, whileMasterIsUp: truth },
  isolate: { nodes: pair(nodeShape) },
  /** The network between the two nodes works again; null mends every break. */
  heal: { nodes: nullable(pair(nodeShape)) },
  fill: { ...ofNode, resource: nameIn<'disk' | 'memory'>({ disk: 0, memory: 0 }), isFull: truth },
  /** The replicas on the leaf follow this much later than usual; 0 is as usual. */
  lag: { ...ofNode, byMs: integer() },
  /** The replicas on the leaf come to hold other data than their primaries. */
  diverge: ofNode,
  /** A steady load of clients on a table; null switches it off. */
  setWorkload: { workload: nullable(workloadShape) },
  cancel: { statement: commandIdShape },
  importCluster: { cluster: importedClusterShape },
  /** From now on this much is assumed, of all or of the database or leaf with that id; null is the usual again. */
  assume: {
    name: nameIn<AssumptionName>(assumptions),
    of: nullable(integer(1)),
    value: nullable(integer(1, assumptionLimit)),
  },
};

type CommandFields = typeof commandFields;

/**
 * Everything that can change a world, already bound to it: the one door of the engine. It is plain data, so that it can
 * be kept, sent and read again; its clone does the same. A command that the cluster refuses changes nothing and ends
 * with an error outcome.
 */
export type Command = {
  [Kind in keyof CommandFields]: { readonly kind: Kind } & ValuesOf<CommandFields[Kind]>;
}[keyof CommandFields];

/** A command on its way into a world: which statement it is and over which node's connection it came. */
export interface Submission {
  readonly statement: CommandId;
  readonly node: NodeId;
  readonly command: Command;
}

/** A command as it is kept: it is plain data by itself, so that only what comes from outside has to be looked at. */
export const commandShape: Shape<Command> = union<'kind', Command>('kind', commandFields);

/** What a command of each kind says that makes no sense in a world. */
const misfits: {
  readonly [Kind in Command['kind']]: (world: World, command: FactsOf<Command, Kind>) => Misfit | null;
} = {
  killNode: misfitOfNode,
  stopNode: misfitOfNode,
  startNode: misfitOfNode,
  hangNode: misfitOfNode,
  resumeNode: misfitOfNode,
  setMaster: misfitOfNode,
  fill: misfitOfNode,
  lag: misfitOfNode,
  diverge: misfitOfNode,
  isolate: misfitOfNodes,
  heal: misfitOfNodes,
  write: misfitOfWrite,
  writeWithin: misfitOfWrite,
  transaction: isLookedFor,
  createTable: misfitOfTable,
  alterTable: misfitOfTable,
  importCluster: misfitOfCluster,
  setWorkload: isLookedFor,
  cancel: isLookedFor,
  setVariable: isLookedFor,
  setVersion: isLookedFor,
  assume: isLookedFor,
  addLeaf: isLookedFor,
  removeLeaf: isLookedFor,
  detachLeaf: isLookedFor,
  detachLeaves: isLookedFor,
  attachLeaf: isLookedFor,
  attachAllLeaves: isLookedFor,
  createDatabase: isLookedFor,
  alterDatabase: isLookedFor,
  dropDatabase: isLookedFor,
  dropTable: isLookedFor,
  rebalance: isLookedFor,
  rebalanceAll: isLookedFor,
  restoreRedundancy: isLookedFor,
  clearOrphans: isLookedFor,
  partition: isLookedFor,
  addAggregator: isLookedFor,
  removeAggregator: isLookedFor,
};

/**
 * What a submission of the right shape says that makes no sense in this world: nodes and partitions that there are not,
 * rows that are none of their table. A command that was bound to the world has nothing of the kind; whether the cluster
 * accepts it is another question.
 */
export function misfitOfSubmission(world: World, { node, command }: Submission): Misfit | null {
  // The entry of a kind takes the commands of that kind, which the compiler cannot follow through an index.
  const misfitOf = misfits[command.kind] as (world: World, command: Command) => Misfit | null;
  return firstMisfit(
    () => unless(isNode(world, node), '.connection.node', 'a node that there is'),
    () => within('.command', misfitOf(world, command)),
  );
}

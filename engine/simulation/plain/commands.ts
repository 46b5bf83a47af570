import {
  integer,
  list,
  type NodeId,
  nameIn,
  nullable,
  pair,
  partial,
  type Shape,
  struct,
  text,
  truth,
  union,
} from '../../base/index.ts';
import {
  type GlobalVariables,
  importedCommitLimit,
  leafLimit,
  partitionLimit,
  type TableDefinition,
} from '../../cluster/index.ts';
import type {
  Address,
  Command,
  ImportedCluster,
  ImportedDatabase,
  ImportedInstance,
  ImportedPartition,
  PartitionCommandName,
  WorkloadRate,
} from '../command.ts';
import { clusterNodeShape, groupShape, portShape, variableShapes, variablesShape } from './nodes.ts';
import { commandIdShape } from './operations.ts';
import { databaseFields, instanceFields } from './partitions.ts';
import { columnsShape, ordinalShape, pendingWriteShape, rowShape } from './rows.ts';

const addressFields = { host: text(), port: portShape };
const addressShape: Shape<Address> = struct<Address>(addressFields);

/** Which nodes there are is not known before the command's turn comes: `misfitOfSubmission` looks. */
const nodeShape: Shape<NodeId> = integer<NodeId>(1);

const tableShape: Shape<TableDefinition> = struct<TableDefinition>({ name: text(), columns: columnsShape });

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

/** A command as it is kept: it is plain data by itself, so that only what comes from outside has to be looked at. */
export const commandShape: Shape<Command> = union<'kind', Command>('kind', {
  killNode: ofNode,
  stopNode: ofNode,
  startNode: ofNode,
  hangNode: ofNode,
  resumeNode: ofNode,
  setVariable: { name: text(), value: text(), change: partial<GlobalVariables>(variableShapes) },
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
  dropDatabase: { name: text() },
  createTable: { ...ofDatabase, table: tableShape },
  dropTable: { ...ofDatabase, table: text() },
  write: { write: pendingWriteShape },
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
  setMaster: { ...ofNode, whileMasterIsUp: truth },
  isolate: { nodes: pair(nodeShape) },
  heal: { nodes: nullable(pair(nodeShape)) },
  fill: { ...ofNode, resource: nameIn<'disk' | 'memory'>({ disk: 0, memory: 0 }), isFull: truth },
  lag: { ...ofNode, byMs: integer() },
  diverge: ofNode,
  setWorkload: { workload: nullable(workloadShape) },
  cancel: { statement: commandIdShape },
  importCluster: { cluster: importedClusterShape },
});

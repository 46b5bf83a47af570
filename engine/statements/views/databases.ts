import { compareBytes, type NodeId } from '../../base/index.ts';
import {
  type ClusterNode,
  conditionOfDatabase,
  type Database,
  type InstanceState,
  instanceIs,
  isInService,
  type Leftover,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PartitionInstance,
  replicaIs,
  type World,
} from '../../cluster/index.ts';
import { leftoversOn } from '../../simulation/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { bit, left, leftColumns } from './columns.ts';
import { followersOf } from './followers.ts';
import { productTable } from './system-table.ts';
import { hasTodaysColumns } from './versions.ts';

/** SHOW DATABASES as `node` answers it: a leaf also lists the partitions that it holds [HAC]. */
export const showDatabases = (world: World, node: ClusterNode): ResultTable => ({
  columns: [left('Database')],
  rows: databasesOn(world, node).map((entry) => [entry.name]),
});

/**
 * SHOW DATABASES EXTENDED as `node` answers it: HAC's eight columns, rows in byte order of the name [HAC]. The last two
 * count the replicas that are attached; today there are others besides [DOC], and the logs are at one position.
 */
export function showDatabasesExtended(world: World, node: ClusterNode): ResultTable {
  const isToday = hasTodaysColumns(world);
  const followers = followersOf(world, node.id);
  const rows = databasesOn(world, node).map((entry): Cell[] => {
    const { name, commits, role, state, position } = entry;
    const shared: readonly Cell[] = [name, commits, role, state, position, ''];
    const { async, sync } = attachedReplicas(entry, followers);
    if (!isToday) return [...shared, async, sync];
    const term = entry.placed?.instance.term ?? null;
    return [...shared, async, sync, 0, position, position, position, term, null, null, null];
  });
  const columns = ['Database', 'Commits', 'Role', 'State', 'Position', 'Details'];
  return { columns: leftColumns(...columns, ...(isToday ? todaysColumns : ['Async', 'Sync'])), rows };
}

/**
 * SHOW DATABASE STATUS: what the node knows of one of its databases, a row for each figure that the model has [DOC]; the
 * headings are not public [MODEL]. Null when the node has no such database.
 */
export function showDatabaseStatus(world: World, node: ClusterNode, name: string): ResultTable | null {
  const entry = databasesOn(world, node).find((candidate) => candidate.name === name);
  if (entry === undefined) return null;
  const { role, state, commits, position, placed } = entry;
  const figures: readonly (readonly [key: string, value: Cell])[] = [
    ['database', name],
    ['role', role],
    ['state', state],
    ['commit_count', commits],
    ['commit_lsn', position],
    ['hardened_lsn', position],
    ...(role === 'master' ? [] : ([['replay_lsn', position]] as const)),
    ['tail_lsn', position],
    ...(placed === null ? [] : ([['term', placed.instance.term]] as const)),
  ];
  return { columns: leftColumns('Key', 'Value'), rows: figures };
}

const todaysColumns = [
  'AsyncSlaves',
  'SyncSlaves',
  'ConsensusSlaves',
  'CommittedPosition',
  'HardenedPosition',
  'ReplayPosition',
  'Term',
  'LastPageTerm',
  'Memory (MBs)',
  'Pending IOs',
];

/**
 * How many replicas follow what is served here, by whether commits wait for them: `followers` are the nodes that follow
 * what every node has.
 */
function attachedReplicas(
  { placed, followedAs }: DatabaseEntry,
  followers: number,
): { readonly async: number; readonly sync: number } {
  if (followedAs !== null) return { async: 0, sync: 0, [followedAs]: followers };
  if (placed === null || onlinePrimary(placed.partition) !== placed.instance) return { async: 0, sync: 0 };
  const replicas = onlineReplicas(placed.partition);
  const isSync = placed.database.replication === 'sync';
  const sync = replicas.filter(({ replication }) => isSync && replicaIs.waitedFor(replication)).length;
  return { async: replicas.length - sync, sync };
}

/** INFORMATION_SCHEMA.DISTRIBUTED_DATABASES: there is one cluster, and nothing is replicated from another [DOC, MODEL]. */
export const distributedDatabases = productTable({
  columns: {
    DATABASE_ID: 'number',
    DATABASE_NAME: 'text',
    NUM_PARTITIONS: 'number',
    NUM_SUB_PARTITIONS: 'unknownNumber',
    CLUSTER_ID: 'unknownNumber',
    REMOTE_NAME: 'unknownText',
    IS_SYNC: 'number',
    IS_SYNC_DURABILITY: 'unknownNumber',
    IS_PAUSED: 'number',
    SITE_ID: 'number',
    IS_SYNC_DURABILITY_ON_REF_DB_ONLY: 'unknownNumber',
    STORAGE_ID: 'unknownText',
    SAFE_TS: 'unknownNumber',
  },
  madeOf: (world) => [world.databases],
  rows: (world) =>
    world.databases.map((database) => ({
      DATABASE_ID: database.id,
      DATABASE_NAME: database.name,
      NUM_PARTITIONS: database.partitions.length,
      IS_SYNC: bit(database.replication === 'sync'),
      IS_PAUSED: 0,
      SITE_ID: 1,
    })),
});

/** INFORMATION_SCHEMA.MV_DISTRIBUTED_DATABASES_STATUS: the states count partition instances [DOC, MODEL]. */
export const databaseStatusTable = (world: World): ResultTable => ({
  columns: leftColumns('DATABASE_NAME', 'NUM_PARTITIONS', 'SUMMARY', ...countedStates, 'SYNC_MISMATCH'),
  rows: world.databases.map((database) => [
    database.name,
    database.partitions.length,
    conditionOfDatabase(world, database),
    ...countStates(database),
    syncMismatches(database),
  ]),
});

/** Replicas for which commits do not wait although the database is synchronous [DOC]. */
function syncMismatches({ replication, partitions }: Database): number {
  let mismatches = 0;
  if (replication === 'async') return mismatches;
  partitions.forEach((partition) => {
    for (const replica of onlineReplicas(partition))
      if (!replicaIs.waitedFor(replica.replication)) mismatches += 1;
  });
  return mismatches;
}

const countedStates = [
  'ONLINE',
  'REPLICATING',
  'RECOVERING',
  'PENDING',
  'TRANSITION',
  'UNRECOVERABLE',
  'OFFLINE',
] as const;

const countedAs: Readonly<Record<InstanceState, (typeof countedStates)[number]>> = {
  online: 'ONLINE',
  replicating: 'REPLICATING',
  provisioning: 'RECOVERING',
  recovering: 'RECOVERING',
  pending: 'PENDING',
  transition: 'TRANSITION',
  unrecoverable: 'UNRECOVERABLE',
  offline: 'OFFLINE',
};

function countStates({ partitions }: Database): number[] {
  const counts = countedStates.map(() => 0);
  partitions.forEach(({ instances }) => {
    for (const { state } of instances) {
      const column = countedStates.indexOf(countedAs[state]);
      counts[column] = (counts[column] ?? 0) + 1;
    }
  });
  return counts;
}

/** A partition instance with what it is an instance of. */
interface Placed {
  readonly database: Database;
  readonly partition: Partition;
  readonly instance: PartitionInstance;
}

/** A database as one node has it. */
export interface DatabaseEntry {
  /** Does the node have it for itself, or is it one of the cluster's? */
  readonly scope: 'node' | 'cluster';
  readonly name: string;
  readonly commits: number;
  readonly role: string;
  readonly state: string;
  readonly position: string;
  /** How other nodes follow it, if every node has it; null for what a node has alone. */
  readonly followedAs: 'async' | 'sync' | null;
  /** The partition instance that it is, if it is one. */
  readonly placed: Placed | null;
  /** Is it a partition of a database that was dropped? */
  readonly isLeftover: boolean;
}

/** The partition instances of all databases by their leaves, in one pass. */
export function instancesByNode(world: World): ReadonlyMap<NodeId, readonly Placed[]> {
  const byNode = new Map<NodeId, Placed[]>();
  for (const database of world.databases) {
    database.partitions.forEach((partition) => {
      for (const instance of partition.instances) {
        const known = byNode.get(instance.node);
        if (known === undefined) byNode.set(instance.node, [{ database, partition, instance }]);
        else known.push({ database, partition, instance });
      }
    });
  }
  return byNode;
}

/** The databases that `node` has, in byte order of their names [HAC]. `placed` are the partition instances on it. */
export function databasesOn(
  world: World,
  node: ClusterNode,
  placed: readonly Placed[] = instancesByNode(world).get(node.id) ?? [],
): DatabaseEntry[] {
  const follows = node.kind === 'leaf' || !node.isMaster;
  const entries: DatabaseEntry[] = [clusterDatabase(world, follows), ...localDatabases];
  for (const database of world.databases) entries.push(referenceDatabase(database, follows));
  for (const placedHere of placed) entries.push(partitionDatabase(placedHere));
  if (node.kind === 'leaf')
    for (const leftover of leftoversOn(world, node)) entries.push(leftoverDatabase(leftover));
  return entries.sort((one, other) => compareBytes(one.name, other.name));
}

/** The metadata of the cluster: every other node follows the master's. Its log grows with what the cluster does [MODEL]. */
function clusterDatabase(world: World, follows: boolean): DatabaseEntry {
  const commits = world.counters.nextOperation + world.nodes.length + world.databases.length;
  return {
    scope: 'cluster',
    name: 'cluster',
    commits,
    role: follows ? 'async replica' : 'master',
    state: follows ? 'replicating' : 'online',
    position: `0:${2 * commits + 1}`,
    followedAs: 'async',
    placed: null,
    isLeftover: false,
  };
}

const ofNode = {
  scope: 'node',
  followedAs: null,
  placed: null,
  isLeftover: false,
  role: 'master',
  state: 'online',
} as const;

const localDatabases: readonly DatabaseEntry[] = [
  { ...ofNode, name: 'information_schema', commits: 66, position: '0:181512' },
  { ...ofNode, name: 'memsql', commits: 14, position: '0:890' },
];

/** Holds the table definitions of a database, on every node [DOC]; a commit for each, and two for itself [MODEL]. */
function referenceDatabase(database: Database, follows: boolean): DatabaseEntry {
  const commits = database.tables.length + 2;
  return {
    scope: 'cluster',
    name: database.name,
    commits,
    role: follows ? 'sync replica' : 'master',
    state: follows ? 'replicating' : 'online',
    position: positionAfter(commits + 1),
    followedAs: 'sync',
    placed: null,
    isLeftover: false,
  };
}

function partitionDatabase(placed: Placed): DatabaseEntry {
  const { database, partition, instance } = placed;
  const commits = instance.head.position;
  return {
    scope: 'cluster',
    name: `${database.name}_${partition.ordinal}`,
    commits,
    role: partitionRole(database, instance),
    state: instance.state,
    position: positionAfter(commits),
    followedAs: null,
    placed,
    isLeftover: false,
  };
}

/** Nobody takes it into service any more, so it stays as its leaf has found it on its disk [MODEL]. */
const leftoverDatabase = ({ database, ordinal, commits }: Leftover): DatabaseEntry => ({
  scope: 'cluster',
  name: `${database}_${ordinal}`,
  commits,
  role: 'master',
  state: 'pending',
  position: positionAfter(commits),
  followedAs: null,
  placed: null,
  isLeftover: true,
});

/** An instance out of service prints the role master, whatever it was [HAC]. */
function partitionRole(database: Database, instance: PartitionInstance): string {
  const follows = instanceIs.following(instance.state);
  const isFollower = follows || (instance.role === 'replica' && isInService(instance));
  return isFollower ? `${database.replication} replica` : 'master';
}

/** Where a partition's log stands: the rule that all of HAC's positions fit [HAC]. */
export const positionAfter = (commits: number): string => `0:${385 + positionBytes(commits)}`;

/** How far as many commits move it. */
export const positionBytes = (commits: number): number => 12 * commits;

import {
  type ClusterNode,
  conditionOfAggregator,
  knownLeaves,
  maximumTableMemoryMb,
  type World,
} from '../../cluster/index.ts';
import { bytesOf, withWorkloadRows } from '../../simulation/index.ts';
import type { Cell } from '../types.ts';
import {
  knownNodes,
  nodeType,
  placeOfNode,
  productTable,
  type SystemTable,
  speakingNodes,
  speaks,
} from './system-table.ts';
import { versionNames } from './versions.ts';

/** What a running process and the network are made of: who can be asked. */
const whoSpeaks = (world: World): readonly unknown[] => [world.nodes, world.brokenLinks];

/**
 * INFORMATION_SCHEMA.MV_NODES. Of the figures the model knows the memory for tables, whether it or the disk is full,
 * and the time since the process started [DOC, MODEL].
 */
const nodes = productTable({
  columns: {
    ID: 'number',
    IP_ADDR: 'text',
    PORT: 'number',
    TYPE: 'text',
    STATE: 'text',
    AVAILABILITY_GROUP: 'number',
    NUM_CPUS: 'unknownNumber',
    MAX_MEMORY_MB: 'unknownNumber',
    MAX_TABLE_MEMORY_MB: 'number',
    MEMORY_USED_MB: 'unknownNumber',
    TABLE_MEMORY_USED_MB: 'number',
    TOTAL_DATA_DISK_MB: 'unknownNumber',
    AVAILABLE_DATA_DISK_MB: 'number',
    UPTIME: 'number',
    VERSION: 'text',
    EXTERNAL_HOST: 'unknownText',
    EXTERNAL_PORT: 'unknownNumber',
  },
  madeOf: (world) => [world.variables, ...whoSpeaks(world)],
  changing: ['UPTIME'],
  rows: (world) =>
    knownNodes(world).map((node) => ({
      ID: node.id,
      IP_ADDR: node.host,
      PORT: node.port,
      TYPE: nodeType(node),
      STATE: node.kind === 'leaf' ? node.state : conditionOfAggregator(world, node),
      AVAILABILITY_GROUP: node.kind === 'leaf' ? node.group : null,
      ...(speaks(world, node) ? figuresOf(world, node) : noFigures),
    })),
});

const figuresOf = (world: World, node: ClusterNode) => ({
  MAX_TABLE_MEMORY_MB: maximumTableMemoryMb,
  TABLE_MEMORY_USED_MB: node.kind === 'leaf' && node.isMemoryFull ? maximumTableMemoryMb : null,
  AVAILABLE_DATA_DISK_MB: node.kind === 'leaf' && node.isDiskFull ? 0 : null,
  UPTIME: uptimeSeconds(world, node),
  VERSION: versionNames(world).product,
});

/** What a node that does not answer says of itself. */
const noFigures = {
  MAX_TABLE_MEMORY_MB: null,
  TABLE_MEMORY_USED_MB: null,
  AVAILABLE_DATA_DISK_MB: null,
  UPTIME: null,
  VERSION: null,
} as const;

/** Whole seconds since the process of a node is as it is. */
export const uptimeSeconds = (world: World, node: ClusterNode): number =>
  Math.floor((world.nowMs - node.processSinceMs) / 1_000);

/** INFORMATION_SCHEMA.AVAILABILITY_GROUPS: one for each group that has a leaf, in the only site [DOC, MODEL]. */
const availabilityGroups = productTable({
  columns: { AVAILABILITY_GROUP_ID: 'number', SITE_ID: 'number', AVAILABILITY_GROUP_NAME: 'unknownText' },
  madeOf: (world) => [world.nodes],
  rows: (world) =>
    [...new Set(knownLeaves(world).map(({ group }) => group))]
      .sort()
      .map((group) => ({ AVAILABILITY_GROUP_ID: group, SITE_ID: 1 })),
});

const place = { NODE_ID: 'number', IP_ADDR: 'text', PORT: 'number', TYPE: 'text' } as const;

/** A view of what the machine of a node does, of which the model knows that there is one. */
const ofMachine = (unknown: Readonly<Record<string, 'unknownNumber' | 'unknownText'>>): SystemTable =>
  productTable({
    columns: { ...place, ...unknown, TIMESTAMP_NS: 'number' },
    madeOf: whoSpeaks,
    changing: ['TIMESTAMP_NS'],
    rows: (world) =>
      speakingNodes(world).map((node) => ({
        ...placeOfNode(node),
        TYPE: nodeType(node),
        TIMESTAMP_NS: world.nowMs * 1_000_000,
      })),
  });

const unknownNumbers = (...names: readonly string[]): Readonly<Record<string, 'unknownNumber'>> =>
  Object.fromEntries(names.map((name) => [name, 'unknownNumber' as const]));

/** INFORMATION_SCHEMA.MV_SYSINFO_CPU, …_MEM, …_NET: the machines that answer, whose load the model has not [DOC, MODEL]. */
const processors = ofMachine(
  unknownNumbers(
    'MEMSQL_TOTAL_CUMULATIVE_NS',
    'MEMSQL_USER_CUMULATIVE_NS',
    'MEMSQL_SYSTEM_CUMULATIVE_NS',
    'TOTAL_USED_CUMULATIVE_NS',
    'USER_CUMULATIVE_NS',
    'NICE_CUMULATIVE_NS',
    'SYSTEM_CUMULATIVE_NS',
    'IDLE_CUMULATIVE_NS',
    'IOWAIT_CUMULATIVE_NS',
    'IRQ_CUMULATIVE_NS',
    'SOFTIRQ_CUMULATIVE_NS',
    'STEAL_CUMULATIVE_NS',
    'GUEST_CUMULATIVE_NS',
    'GUEST_NICE_CUMULATIVE_NS',
    'NUM_CPUS',
    'CFS_QUOTA_NS',
    'CFS_PERIOD_NS',
  ),
);
const memory = ofMachine(
  unknownNumbers('HOST_TOTAL_B', 'HOST_USED_B', 'CGROUP_TOTAL_B', 'CGROUP_USED_B', 'MEMSQL_B'),
);
const network = ofMachine({
  INTERFACE: 'unknownText',
  ...unknownNumbers('RECEIVED_CUMULATIVE_B', 'TRANSMITTED_CUMULATIVE_B'),
});
const disks = ofMachine({
  MOUNT_NAME: 'unknownText',
  MOUNT_POINT: 'unknownText',
  MEMSQL_DIRS: 'unknownText',
  ...unknownNumbers('MOUNT_TOTAL_B', 'MOUNT_USED_B', 'READ_CUMULATIVE_B', 'WRITE_CUMULATIVE_B'),
});

const diskColumns = {
  NODE_ID: 'number',
  DATABASE_NAME: 'text',
  ORDINAL: 'number',
  BLOBS_B: 'unknownNumber',
  TEMP_BLOBS_B: 'unknownNumber',
  LOGS_B: 'number',
  SNAPSHOTS_B: 'unknownNumber',
  OTHER_B: 'unknownNumber',
} as const;

/** INFORMATION_SCHEMA.MV_DATA_DISK_USAGE: what each partition instance weighs, as one figure among its logs [DOC, MODEL]. */
const dataDiskUsage = productTable({
  columns: diskColumns,
  madeOf: (world) => [world.databases, world.workload, ...whoSpeaks(world)],
  changing: ['LOGS_B'],
  rows: (world) => diskUsage(world, (node) => speaks(world, node)),
});

/** INFORMATION_SCHEMA.LMV_DATA_DISK_USAGE: the same of the node that is asked; an aggregator holds no partition [MODEL]. */
const localDataDiskUsage = productTable({
  columns: diskColumns,
  madeOf: (world) => [world.databases, world.workload, world.nodes],
  changing: ['LOGS_B'],
  isOnLeaves: true,
  rows: (world, asked) => diskUsage(world, (node) => node.id === asked?.node.id),
});

function diskUsage(world: World, isCounted: (node: ClusterNode) => boolean) {
  const rows: { NODE_ID: Cell; DATABASE_NAME: Cell; ORDINAL: Cell; LOGS_B: Cell }[] = [];
  const counted = new Set(
    knownNodes(world)
      .filter(isCounted)
      .map(({ id }) => id),
  );
  for (const database of withWorkloadRows(world).databases)
    database.partitions.forEach(({ ordinal, instances }) => {
      for (const { node, head } of instances)
        if (counted.has(node))
          rows.push({
            NODE_ID: node,
            DATABASE_NAME: database.name,
            ORDINAL: ordinal,
            LOGS_B: bytesOf(world, head, database),
          });
    });
  return rows;
}

/** What INFORMATION_SCHEMA tells of nodes and their machines. */
export const nodeTables = {
  AVAILABILITY_GROUPS: availabilityGroups,
  LMV_DATA_DISK_USAGE: localDataDiskUsage,
  MV_DATA_DISK_USAGE: dataDiskUsage,
  MV_NODES: nodes,
  MV_SYSINFO_CPU: processors,
  MV_SYSINFO_DISK: disks,
  MV_SYSINFO_MEM: memory,
  MV_SYSINFO_NET: network,
} satisfies Readonly<Record<string, SystemTable>>;

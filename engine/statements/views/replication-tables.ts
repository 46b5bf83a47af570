import {
  addressOf,
  type ClusterNode,
  type Database,
  instanceIs,
  isInService,
  onlinePrimary,
  type PartitionInstance,
  replicaIs,
  type World,
} from '../../cluster/index.ts';
import { withWorkloadRows } from '../../simulation/index.ts';
import { bit } from './columns.ts';
import { positionBytes } from './databases.ts';
import { productTable, type SystemTable, speaks } from './system-table.ts';

/** A replica, the primary that it follows, and the partition of both. */
interface Link {
  readonly database: Database;
  readonly name: string;
  readonly primary: PartitionInstance;
  readonly replica: PartitionInstance;
}

/** In the order of databases and ordinals, with what a workload has written by now. */
function linksOf(world: World): readonly Link[] {
  const links: Link[] = [];
  for (const database of withWorkloadRows(world).databases)
    database.partitions.forEach((partition) => {
      const primary = onlinePrimary(partition);
      if (primary === null) return;
      const name = `${database.name}_${partition.ordinal}`;
      for (const replica of partition.instances)
        if (replica !== primary && isInService(replica) && instanceIs.following(replica.state))
          links.push({ database, name, primary, replica });
    });
  return links;
}

const bytesPerMb = 1_048_576;

const linkColumns = {
  PRIMARY_URI: 'text',
  SECONDARY_URI: 'text',
  PRIMARY_STATE: 'text',
  SECONDARY_STATE: 'text',
  LSN_LAG: 'number',
  VOLUME_LAG_MB: 'number',
  REPLICATION_THROUGHPUT_MBPS: 'unknownNumber',
  ESTIMATED_CATCHUP_TIME_S: 'unknownNumber',
} as const;

/** How far a replica is behind, in the figures of its log [DOC, MODEL]. */
function figuresOf(world: World, { name, primary, replica }: Link) {
  const uri = ({ node }: PartitionInstance): string => `${addressOf(world.nodes.at(node - 1))}/${name}`;
  const behind = Math.max(0, primary.head.position - replica.head.position);
  return {
    PRIMARY_URI: uri(primary),
    SECONDARY_URI: uri(replica),
    PRIMARY_STATE: primary.state,
    SECONDARY_STATE: replica.state,
    LSN_LAG: behind,
    VOLUME_LAG_MB: Math.floor(positionBytes(behind) / bytesPerMb),
  };
}

const isWaitedFor = ({ database, replica }: Link): 0 | 1 =>
  bit(database.replication === 'sync' && replicaIs.waitedFor(replica.replication));

const madeOf = (world: World): readonly unknown[] => [
  world.databases,
  world.workload,
  world.nodes,
  world.brokenLinks,
];

/** INFORMATION_SCHEMA.MV_REPLICATION_STATUS: a row for each replica whose primary says how it fares [DOC, MODEL]. */
const ofCluster = productTable({
  columns: { IS_DR: 'number', IS_SYNC: 'number', DATABASE_NAME: 'text', ...linkColumns },
  madeOf,
  changing: ['LSN_LAG', 'VOLUME_LAG_MB'],
  rows: (world) =>
    linksOf(world)
      .filter(({ primary }) => speaks(world, world.nodes.at(primary.node - 1)))
      .map((link) => ({
        IS_DR: 0,
        IS_SYNC: isWaitedFor(link),
        DATABASE_NAME: link.name,
        ...figuresOf(world, link),
      })),
});

/** INFORMATION_SCHEMA.LMV_REPLICATION_STATUS: those with an end on the node that is asked [DOC]. */
const ofNode = productTable({
  columns: {
    IS_DR: 'number',
    IS_SYNC: 'number',
    IS_MASTER: 'number',
    DATABASE_NAME: 'text',
    DATABASE_ID: 'number',
    ...linkColumns,
  },
  madeOf,
  changing: ['LSN_LAG', 'VOLUME_LAG_MB'],
  isOnLeaves: true,
  rows: (world, asked) =>
    linksOf(world)
      .filter(({ primary, replica }) => isEnd(asked?.node, primary) || isEnd(asked?.node, replica))
      .map((link) => ({
        IS_DR: 0,
        IS_SYNC: isWaitedFor(link),
        IS_MASTER: bit(isEnd(asked?.node, link.primary)),
        DATABASE_NAME: link.name,
        DATABASE_ID: link.database.id,
        ...figuresOf(world, link),
      })),
});

const isEnd = (node: ClusterNode | undefined, instance: PartitionInstance): boolean =>
  instance.node === node?.id;

/**
 * INFORMATION_SCHEMA.MV_AGGREGATED_REPLICATION_STATUS: a row for each database that has replicas, with their lag in
 * all. There is one cluster, so neither end has an address of its own [DOC, MODEL].
 */
const ofDatabases = productTable({
  columns: {
    IS_DR: 'number',
    IS_SYNC: 'number',
    DATABASE_NAME: 'text',
    PRIMARY_URI: 'unknownText',
    SECONDARY_URI: 'unknownText',
    PRIMARY_STATE: 'unknownText',
    SECONDARY_STATE: 'unknownText',
    LSN_LAG: 'number',
    VOLUME_LAG_MB: 'number',
    REPLICATION_THROUGHPUT_MBPS: 'unknownNumber',
    ESTIMATED_CATCHUP_TIME_S: 'unknownNumber',
  },
  madeOf,
  changing: ['LSN_LAG', 'VOLUME_LAG_MB'],
  rows: (world) => {
    const lags = new Map<Database, { LSN_LAG: number; VOLUME_LAG_MB: number }>();
    for (const link of linksOf(world)) {
      const { LSN_LAG, VOLUME_LAG_MB } = figuresOf(world, link);
      const sum = lags.get(link.database) ?? { LSN_LAG: 0, VOLUME_LAG_MB: 0 };
      lags.set(link.database, {
        LSN_LAG: sum.LSN_LAG + LSN_LAG,
        VOLUME_LAG_MB: sum.VOLUME_LAG_MB + VOLUME_LAG_MB,
      });
    }
    return [...lags].map(([{ name, replication }, lag]) => ({
      IS_DR: 0,
      IS_SYNC: bit(replication === 'sync'),
      DATABASE_NAME: name,
      ...lag,
    }));
  },
});

/** What INFORMATION_SCHEMA tells of replication. */
export const replicationTables = {
  LMV_REPLICATION_STATUS: ofNode,
  MV_AGGREGATED_REPLICATION_STATUS: ofDatabases,
  MV_REPLICATION_STATUS: ofCluster,
} satisfies Readonly<Record<string, SystemTable>>;

import type { Database, Partition, World } from '../../cluster/index.ts';
import type { Cell, Column, ResultTable } from '../types.ts';
import { clusterStatusTable } from './cluster-status.ts';
import { databaseStatusTable, distributedDatabasesTable } from './databases.ts';
import { eventsTable } from './events.ts';
import { aggregatorsTable, leavesTable } from './nodes.ts';
import { distributedPartitions, distributedPartitionsTable } from './partitions.ts';
import { rebalanceStatusTable } from './rebalance.ts';

/** A table of INFORMATION_SCHEMA. */
export interface SystemTable {
  readonly read: (world: World) => ResultTable;
  /** What of a world it is read from: while these parts are the same, so is the table, but for what changes by itself. */
  readonly madeOf: (world: World) => readonly unknown[];
  /** Of the columns those whose cells change although nothing happens. */
  readonly changing: readonly string[];
  /** How its rows belong to partitions; null where they do not. */
  readonly ofPartitions: PartitionRows | null;
}

/** A table of which every row belongs to a partition, and follows from that, its database and addresses alone. */
export interface PartitionRows {
  readonly columns: readonly Column[];
  readonly rowsOf: (world: World, database: Database, partition: Partition) => readonly (readonly Cell[])[];
}

const measured = ['OPENED_CONNECTIONS', 'AVERAGE_ROUNDTRIP_LATENCY'];

const table = (
  read: SystemTable['read'],
  madeOf: SystemTable['madeOf'],
  { changing = [], ofPartitions = null }: Partial<SystemTable> = {},
): SystemTable => ({ read, madeOf, changing, ofPartitions });

/** The tables of INFORMATION_SCHEMA, computed when they are read. */
const tables: Readonly<Record<string, SystemTable>> = {
  AGGREGATORS: table(aggregatorsTable, (world) => [world.nodes, world.brokenLinks], { changing: measured }),
  DISTRIBUTED_DATABASES: table(distributedDatabasesTable, (world) => [world.databases]),
  DISTRIBUTED_PARTITIONS: table(distributedPartitionsTable, (world) => [world.databases, world.nodes], {
    ofPartitions: distributedPartitions,
  }),
  LEAVES: table(leavesTable, (world) => [world.nodes, world.variables], { changing: measured }),
  MV_CLUSTER_STATUS: table(
    clusterStatusTable,
    (world) => [world.nodes, world.databases, world.brokenLinks, world.counters.nextOperation],
    {
      changing: ['POSITION'],
    },
  ),
  MV_DISTRIBUTED_DATABASES_STATUS: table(databaseStatusTable, (world) => [
    world.databases,
    world.nodes,
    world.brokenLinks,
    world.variables,
  ]),
  MV_EVENTS: table(eventsTable, (world) => [world.events, world.nodes]),
  MV_REBALANCE_STATUS: table(
    rebalanceStatusTable,
    (world) => [world.databases, world.operations, world.events, world.nodes],
    {
      changing: ['RUNNING_TIME_MS', 'ESTIMATED_TIME_REMAINING_MS'],
    },
  ),
};

/** Is `schema` INFORMATION_SCHEMA, whatever its case? */
export const isInformationSchema = (schema: string): boolean => schema.toLowerCase() === 'information_schema';

/** The table of this name, whatever its case, or null. */
export function informationSchemaTable(name: string): SystemTable | null {
  const upper = name.toUpperCase();
  return Object.hasOwn(tables, upper) ? (tables[upper] ?? null) : null;
}

export const informationSchemaTables: readonly string[] = Object.keys(tables);

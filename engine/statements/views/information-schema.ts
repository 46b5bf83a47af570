import { compareBytes } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import { activityTables } from './activities.ts';
import { variableTables } from './all-variables.ts';
import { clusterStatusTable } from './cluster-status.ts';
import { databaseStatusTable, distributedDatabases } from './databases.ts';
import { eventsTable } from './events.ts';
import { nodeTables } from './node-figures.ts';
import { aggregatorsTable, leavesTable } from './nodes.ts';
import { distributedPartitions, distributedPartitionsTable } from './partitions.ts';
import { processTables } from './processes.ts';
import { rebalanceStatusTable } from './rebalance.ts';
import { replicationTables } from './replication-tables.ts';
import { schemaTables } from './schema-tables.ts';
import { type SystemTable, systemTable as table } from './system-table.ts';
import { type ViewColumns, viewColumnsIn } from './view-columns.ts';

const measured = ['OPENED_CONNECTIONS', 'AVERAGE_ROUNDTRIP_LATENCY'];

const placementTables: Readonly<Record<string, SystemTable>> = {
  AGGREGATORS: table(aggregatorsTable, (world) => [world.nodes, world.brokenLinks], { changing: measured }),
  DISTRIBUTED_DATABASES: distributedDatabases,
  DISTRIBUTED_PARTITIONS: table(
    distributedPartitionsTable,
    (world) => [world.databases, world.nodes, world.variables],
    {
      ofPartitions: distributedPartitions,
    },
  ),
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

/** The tables of INFORMATION_SCHEMA, computed when they are read, by name. */
const tables: Readonly<Record<string, SystemTable>> = Object.fromEntries(
  Object.entries({
    ...activityTables,
    ...placementTables,
    ...nodeTables,
    ...processTables,
    ...replicationTables,
    ...schemaTables(
      () => informationSchemaTables,
      (world) => viewColumns(world).filter(({ schema }) => isInformationSchema(schema)),
    ),
    ...variableTables,
  }).sort(([one], [other]) => compareBytes(one, other)),
);

/** The views that there are, of PLAYGROUND too, and their columns. */
export function viewColumns(world: World): readonly ViewColumns[] {
  return viewColumnsIn(tables, world);
}

/** Is `schema` INFORMATION_SCHEMA, whatever its case? */
export const isInformationSchema = (schema: string): boolean => schema.toLowerCase() === 'information_schema';

/** The table of this name, whatever its case, or null. */
export function informationSchemaTable(name: string): SystemTable | null {
  const upper = name.toUpperCase();
  return Object.hasOwn(tables, upper) ? (tables[upper] ?? null) : null;
}

export const informationSchemaTables: readonly string[] = Object.keys(tables);

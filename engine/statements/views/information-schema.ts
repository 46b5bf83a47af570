import type { World } from '../../cluster/index.ts';
import type { ResultTable } from '../types.ts';
import { clusterStatusTable } from './cluster-status.ts';
import { databaseStatusTable, distributedDatabasesTable } from './databases.ts';
import { eventsTable } from './events.ts';
import { aggregatorsTable, leavesTable } from './nodes.ts';
import { distributedPartitionsTable } from './partitions.ts';
import { rebalanceStatusTable } from './rebalance.ts';

type View = (world: World) => ResultTable;

/** The tables of INFORMATION_SCHEMA, computed when they are read. */
const tables: Readonly<Record<string, View>> = {
  AGGREGATORS: aggregatorsTable,
  DISTRIBUTED_DATABASES: distributedDatabasesTable,
  DISTRIBUTED_PARTITIONS: distributedPartitionsTable,
  LEAVES: leavesTable,
  MV_CLUSTER_STATUS: clusterStatusTable,
  MV_DISTRIBUTED_DATABASES_STATUS: databaseStatusTable,
  MV_EVENTS: eventsTable,
  MV_REBALANCE_STATUS: rebalanceStatusTable,
};

/** Is `schema` INFORMATION_SCHEMA, whatever its case? */
export const isInformationSchema = (schema: string): boolean => schema.toLowerCase() === 'information_schema';

/** The view of this name, whatever its case, or null. */
export function informationSchemaTable(name: string): View | null {
  const upper = name.toUpperCase();
  return Object.hasOwn(tables, upper) ? (tables[upper] ?? null) : null;
}

export const informationSchemaTables: readonly string[] = Object.keys(tables);

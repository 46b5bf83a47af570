import { quotedString, type Writable, write } from '@ha-playground/engine/writing';

/** A table that the panel can show: what it is called there, and the statement that it stands for. */
export interface CatalogueTable {
  readonly key: string;
  readonly kind: 'statement' | 'view' | 'observed';
  /** Does it ask about one database? */
  readonly isOfDatabase: boolean;
  readonly statement: (database: string) => string;
}

const ofStatement = (statement: Writable): CatalogueTable => ({
  key: write(statement),
  kind: 'statement',
  isOfDatabase: false,
  statement: () => write(statement),
});

const onDatabase = (kind: 'showPartitions' | 'showRebalanceStatus', key: string): CatalogueTable => ({
  key,
  kind: 'statement',
  isOfDatabase: true,
  statement: (database) => write({ kind, database }),
});

const ofView = (name: string, databaseColumn: string | null = null): CatalogueTable => ({
  key: name,
  kind: 'view',
  isOfDatabase: databaseColumn !== null,
  statement: readingOf('INFORMATION_SCHEMA', name, databaseColumn),
});

/** What no table of the product says. */
const ofPlayground = (name: string, databaseColumn: string | null = null): CatalogueTable => ({
  key: `PLAYGROUND.${name}`,
  kind: 'observed',
  isOfDatabase: databaseColumn !== null,
  statement: readingOf('PLAYGROUND', name, databaseColumn),
});

const readingOf =
  (schema: string, name: string, databaseColumn: string | null): CatalogueTable['statement'] =>
  (database) =>
    write({
      kind: 'select',
      written: `SELECT * FROM ${schema}.${name}${databaseColumn === null ? '' : ` WHERE ${databaseColumn} = ${quotedString(database)}`}`,
    });

/** In the order in which they are offered. */
export const catalogue: readonly CatalogueTable[] = [
  ofStatement({ kind: 'showLeaves' }),
  onDatabase('showPartitions', 'SHOW PARTITIONS'),
  ofStatement({ kind: 'showAggregators' }),
  onDatabase('showRebalanceStatus', 'SHOW REBALANCE STATUS'),
  ofStatement({ kind: 'showClusterStatus' }),
  ofStatement({ kind: 'showDatabases', extended: true }),
  ofStatement({ kind: 'showVariables' }),
  ofView('LEAVES'),
  ofView('AGGREGATORS'),
  ofView('DISTRIBUTED_DATABASES'),
  ofView('DISTRIBUTED_PARTITIONS', 'DATABASE_NAME'),
  ofView('MV_CLUSTER_STATUS'),
  ofView('MV_DISTRIBUTED_DATABASES_STATUS'),
  ofView('MV_REBALANCE_STATUS'),
  ofView('MV_EVENTS'),
  ofPlayground('PARTITIONS', 'DATABASE_NAME'),
  ...['NODES', 'PAIRS', 'EVENTS', 'COMMANDS', 'LOST_WRITES', 'RISK', 'WORKLOAD', 'COPIES', 'OPERATIONS'].map(
    (name) => ofPlayground(name),
  ),
];

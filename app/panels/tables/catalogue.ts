/** A table that the panel can show: what it is called there, and the statement that it stands for. */
export interface CatalogueTable {
  readonly key: string;
  readonly kind: 'statement' | 'view';
  /** Does it ask about one database? */
  readonly isOfDatabase: boolean;
  readonly statement: (database: string) => string;
}

const ofStatement = (statement: string): CatalogueTable => ({
  key: statement,
  kind: 'statement',
  isOfDatabase: false,
  statement: () => statement,
});

const onDatabase = (statement: string): CatalogueTable => ({
  key: statement,
  kind: 'statement',
  isOfDatabase: true,
  statement: (database) => `${statement} ON ${nameInStatement(database)}`,
});

const ofView = (name: string, databaseColumn: string | null = null): CatalogueTable => ({
  key: name,
  kind: 'view',
  isOfDatabase: databaseColumn !== null,
  statement: (database) =>
    `SELECT * FROM INFORMATION_SCHEMA.${name}${
      databaseColumn === null ? '' : ` WHERE ${databaseColumn} = '${database.replaceAll("'", "''")}'`
    }`,
});

/** In the order in which they are offered. */
export const catalogue: readonly CatalogueTable[] = [
  ofStatement('SHOW LEAVES'),
  onDatabase('SHOW PARTITIONS'),
  ofStatement('SHOW AGGREGATORS'),
  onDatabase('SHOW REBALANCE STATUS'),
  ofStatement('SHOW CLUSTER STATUS'),
  ofStatement('SHOW DATABASES EXTENDED'),
  ofStatement('SHOW VARIABLES'),
  ofView('LEAVES'),
  ofView('AGGREGATORS'),
  ofView('DISTRIBUTED_DATABASES'),
  ofView('DISTRIBUTED_PARTITIONS', 'DATABASE_NAME'),
  ofView('MV_CLUSTER_STATUS'),
  ofView('MV_DISTRIBUTED_DATABASES_STATUS'),
  ofView('MV_REBALANCE_STATUS'),
  ofView('MV_EVENTS'),
];

/** Names that are no plain words stand in backquotes. */
const nameInStatement = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name}\``;

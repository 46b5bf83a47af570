import {
  type Database,
  onlinePrimary,
  rowsEverywhere,
  rowsOf,
  type TableSchema,
  type World,
} from '../../cluster/index.ts';
import { withWorkloadRows } from '../../simulation/index.ts';
import { kindOfType } from '../tables/column-type.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns, printedRole } from './columns.ts';
import {
  collation,
  defaultOf,
  extraOf,
  keyOfColumn,
  privileges,
  shownColumns,
  typeOfColumn,
} from './definitions.ts';
import { productTable, type SystemTable } from './system-table.ts';
import { typeOfViewColumn, type ViewColumns } from './view-columns.ts';

const characterSet = 'utf8mb4';

/** INFORMATION_SCHEMA.SCHEMATA: the databases of the cluster, and those that every node has [DOC]. */
const schemata = productTable({
  columns: {
    CATALOG_NAME: 'text',
    SCHEMA_NAME: 'text',
    DEFAULT_CHARACTER_SET_NAME: 'text',
    DEFAULT_COLLATION_NAME: 'text',
    SQL_PATH: 'unknownText',
  },
  madeOf: (world) => [world.databases],
  rows: (world) =>
    ['cluster', 'information_schema', 'memsql', ...world.databases.map(({ name }) => name)].map((name) => ({
      CATALOG_NAME: 'def',
      SCHEMA_NAME: name,
      DEFAULT_CHARACTER_SET_NAME: characterSet,
      DEFAULT_COLLATION_NAME: collation,
    })),
});

/**
 * INFORMATION_SCHEMA.TABLES: its own views, and the tables of the databases [DOC]. PLAYGROUND is no schema of the product: like
 * SCHEMATA, this has nothing of it.
 */
const tablesWith = (views: () => readonly string[]) =>
  productTable({
    columns: {
      TABLE_CATALOG: 'text',
      TABLE_SCHEMA: 'text',
      TABLE_NAME: 'text',
      TABLE_TYPE: 'text',
      ENGINE: 'text',
      VERSION: 'unknownNumber',
      ROW_FORMAT: 'unknownText',
      TABLE_ROWS: 'number',
      AVG_ROW_LENGTH: 'unknownNumber',
      DATA_LENGTH: 'unknownNumber',
      MAX_DATA_LENGTH: 'unknownNumber',
      INDEX_LENGTH: 'unknownNumber',
      DATA_FREE: 'unknownNumber',
      AUTO_INCREMENT: 'unknownNumber',
      CREATE_TIME: 'unknownText',
      UPDATE_TIME: 'unknownText',
      CHECK_TIME: 'unknownText',
      TABLE_COLLATION: 'text',
      CHECKSUM: 'unknownNumber',
      CREATE_OPTIONS: 'unknownText',
      TABLE_COMMENT: 'text',
    },
    madeOf: (world) => [world.databases, world.workload, world.nodes, world.brokenLinks, world.counters],
    changing: ['TABLE_ROWS'],
    rows: (world) => [
      ...views().map((name) => ({ ...ofSchema('information_schema', name), ...view })),
      ...withWorkloadRows(world).databases.flatMap((database) =>
        database.tables.slice().map((table) => ({
          ...ofSchema(database.name, table.name),
          TABLE_TYPE: 'BASE TABLE',
          ENGINE: engineOf(table),
          TABLE_ROWS: rowsServed(database, table),
          TABLE_COLLATION: collation,
          TABLE_COMMENT: table.traits?.comment ?? '',
        })),
      ),
    ],
  });

const view = { TABLE_TYPE: 'SYSTEM VIEW', ENGINE: 'MemSQL', TABLE_ROWS: null, TABLE_COLLATION: collation };

const ofSchema = (schema: string, name: string) => ({
  TABLE_CATALOG: 'def',
  TABLE_SCHEMA: schema,
  TABLE_NAME: name,
  TABLE_COMMENT: '',
});

/** SHOW TABLE STATUS: MySQL's columns, NULL where the model knows nothing [DOC, MODEL]. */
export const showTableStatus = (world: World, database: Database): ResultTable => ({
  columns: leftColumns(
    'Name',
    'Engine',
    'Version',
    'Row_format',
    'Rows',
    'Avg_row_length',
    'Data_length',
    'Max_data_length',
    'Index_length',
    'Data_free',
    'Auto_increment',
    'Create_time',
    'Update_time',
    'Check_time',
    'Collation',
    'Checksum',
    'Create_options',
    'Comment',
  ),
  rows: database.tables
    .slice()
    .map((table) => [
      table.name,
      engineOf(table),
      null,
      null,
      rowsServed(withWorkloadRows(world).databases.find(({ id }) => id === database.id) ?? database, table),
      ...Array.from({ length: 9 }, () => null),
      collation,
      null,
      null,
      table.traits?.comment ?? '',
    ]),
});

/** How the product calls what keeps the rows [DOC]. */
const engineOf = ({ traits }: TableSchema): string =>
  traits?.storage === 'rowstore' ? 'MemSQL' : 'ColumnStore';

/** The rows of a table in the partitions that are served. */
function rowsServed({ partitions }: Database, table: TableSchema): number {
  const everywhere = rowsEverywhere(table);
  if (everywhere !== null) return everywhere.length;
  let rows = 0;
  partitions.forEach((partition) => {
    const primary = onlinePrimary(partition);
    if (primary !== null) rows += rowsOf(primary.head, table.id).length;
  });
  return rows;
}

/** INFORMATION_SCHEMA.COLUMNS: those of the views, and of the tables of the databases [DOC, MODEL]. */
const columnsWith = (views: (world: World) => readonly ViewColumns[]) =>
  productTable({
    columns: {
      TABLE_CATALOG: 'text',
      TABLE_SCHEMA: 'text',
      TABLE_NAME: 'text',
      COLUMN_NAME: 'text',
      ORDINAL_POSITION: 'number',
      COLUMN_DEFAULT: 'text',
      IS_NULLABLE: 'text',
      DATA_TYPE: 'text',
      CHARACTER_MAXIMUM_LENGTH: 'number',
      CHARACTER_OCTET_LENGTH: 'number',
      NUMERIC_PRECISION: 'number',
      NUMERIC_SCALE: 'number',
      CHARACTER_SET_NAME: 'text',
      COLLATION_NAME: 'text',
      COLUMN_TYPE: 'text',
      COLUMN_KEY: 'text',
      EXTRA: 'text',
      PRIVILEGES: 'text',
      COLUMN_COMMENT: 'text',
    },
    madeOf: (world) => [world.databases, world.variables],
    rows: (world) => [
      ...views(world).flatMap(({ schema, name, columns }) =>
        columns.map((column, index) => ({
          ...ofColumn(schema, name),
          COLUMN_NAME: column.name,
          ORDINAL_POSITION: index + 1,
          ...describedType(typeOfViewColumn(column)),
          COLUMN_TYPE: typeOfViewColumn(column),
        })),
      ),
      ...world.databases.flatMap((database) =>
        database.tables.slice().flatMap((table) =>
          shownColumns(table).map(({ column, place }, index) => ({
            ...ofColumn(database.name, table.name),
            COLUMN_NAME: column.name,
            ORDINAL_POSITION: index + 1,
            COLUMN_DEFAULT: defaultOf(column),
            IS_NULLABLE: column.traits?.isNullable === false ? 'NO' : 'YES',
            ...describedType(typeOfColumn(column)),
            COLUMN_TYPE: typeOfColumn(column),
            COLUMN_KEY: keyOfColumn(table, place),
            EXTRA: extraOf(column),
            COLUMN_COMMENT: column.traits?.comment ?? '',
          })),
        ),
      ),
    ],
  });

/** What a column has that says nothing else. */
const ofColumn = (schema: string, table: string) => ({
  TABLE_CATALOG: 'def',
  TABLE_SCHEMA: schema,
  TABLE_NAME: table,
  COLUMN_DEFAULT: null as string | null,
  IS_NULLABLE: 'YES',
  COLUMN_KEY: '',
  EXTRA: '',
  PRIVILEGES: privileges,
  COLUMN_COMMENT: '',
});

/** What a type says of the values of a column [DOC]. */
function describedType(printed: string) {
  const word = /^\w+/.exec(printed)?.[0] ?? '';
  const kind = kindOfType(printed);
  const limit = kind.kind === 'text' ? kind.limit : null;
  const isOfLetters = kind.kind === 'text' || kind.kind === 'enum';
  return {
    DATA_TYPE: word,
    CHARACTER_MAXIMUM_LENGTH: limit,
    CHARACTER_OCTET_LENGTH: limit,
    NUMERIC_PRECISION: kind.kind === 'decimal' ? kind.digits : (digitsOf[word] ?? null),
    NUMERIC_SCALE: kind.kind === 'decimal' ? kind.decimals : kind.kind === 'integer' ? 0 : null,
    CHARACTER_SET_NAME: isOfLetters ? characterSet : null,
    COLLATION_NAME: isOfLetters ? collation : null,
  };
}

const digitsOf: Readonly<Record<string, number>> = {
  tinyint: 3,
  smallint: 5,
  mediumint: 7,
  int: 10,
  bigint: 19,
  float: 12,
  double: 22,
};

/** INFORMATION_SCHEMA.TABLE_STATISTICS: a row for each table and instance that the metadata lists in service [DOC, MODEL]. */
const statistics = productTable({
  columns: {
    DATABASE_NAME: 'text',
    TABLE_NAME: 'text',
    ORDINAL: 'number',
    HOST: 'text',
    PORT: 'number',
    NODE_TYPE: 'text',
    PARTITION_TYPE: 'text',
    ROWS: 'number',
    MEMORY_USE: 'unknownNumber',
    STORAGE_TYPE: 'text',
    ROWS_IN_MEMORY: 'unknownNumber',
    NODE_ID: 'number',
  },
  madeOf: (world) => [world.databases, world.workload, world.nodes],
  changing: ['ROWS'],
  rows: (world) => {
    const now = withWorkloadRows(world);
    return now.databases.flatMap((database) =>
      database.tables.slice().flatMap((table) => statisticsOf(now, database, table)),
    );
  },
});

function statisticsOf(world: World, database: Database, table: TableSchema) {
  const rows: Record<
    | 'DATABASE_NAME'
    | 'TABLE_NAME'
    | 'ORDINAL'
    | 'HOST'
    | 'PORT'
    | 'NODE_TYPE'
    | 'PARTITION_TYPE'
    | 'ROWS'
    | 'STORAGE_TYPE'
    | 'NODE_ID',
    Cell
  >[] = [];
  database.partitions.forEach(({ ordinal, instances }) => {
    for (const { membership, isOffline, node, role, head } of instances) {
      if (membership !== 'listed' || isOffline) continue;
      const { host, port } = world.nodes.at(node - 1);
      rows.push({
        DATABASE_NAME: database.name,
        TABLE_NAME: table.name,
        ORDINAL: ordinal,
        HOST: host,
        PORT: port,
        NODE_TYPE: 'LEAF',
        PARTITION_TYPE: printedRole(role),
        ROWS: rowsOf(head, table.id).length,
        STORAGE_TYPE: table.traits?.storage === 'rowstore' ? 'INMEMORY_ROWSTORE' : 'COLUMNSTORE',
        NODE_ID: node,
      });
    }
  });
  return rows;
}

/** What INFORMATION_SCHEMA tells of databases and tables as definitions; `views` are the names of its own tables. */
export const schemaTables = (
  views: () => readonly string[],
  viewColumns: (world: World) => readonly ViewColumns[],
): Readonly<Record<string, SystemTable>> => ({
  COLUMNS: columnsWith(viewColumns),
  SCHEMATA: schemata,
  TABLES: tablesWith(views),
  TABLE_STATISTICS: statistics,
});

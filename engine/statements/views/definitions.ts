import type { ColumnDefinition, TableKey, TableSchema, World } from '../../cluster/index.ts';
import { kindOf, quoted } from '../tables/column-type.ts';
import { isDropped } from '../tables/dropped-columns.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';
import { hasTodaysColumns } from './versions.ts';

const quotedName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

/** The type of a column as the product writes it [OBS]; one of which nothing else is known is INT or TEXT. */
export const typeOfColumn = ({ type, traits }: ColumnDefinition): string =>
  traits?.type ?? (type === 'integer' ? 'int(11)' : 'text');

/** How texts compare, and what everybody may do with a column. */
export const collation = 'utf8mb4_general_ci';
export const privileges = 'select,insert,update,references';

/** Is it the first column of a key of that kind? PRI, UNI and MUL as in MySQL; a shard key counts as an index [MODEL]. */
export function keyOfColumn({ traits }: TableSchema, place: number): string {
  const isFirst = ({ columns }: TableKey): boolean => columns[0] === place;
  const keys = (traits?.keys ?? []).filter(({ kind }) => kind !== 'sort');
  if (keys.some(({ kind, columns }) => kind === 'primary' && columns.includes(place))) return 'PRI';
  if (keys.some((key) => key.kind === 'unique' && key.columns.length === 1 && isFirst(key))) return 'UNI';
  return keys.some(isFirst) || traits?.shardKey[0] === place ? 'MUL' : '';
}

/** The value of DEFAULT, or the words that stand for it; null for none. */
export function defaultOf(column: ColumnDefinition): string | null {
  const { traits } = column;
  if (traits === undefined) return null;
  if (traits.clock === 'onInsert' || traits.clock === 'onBoth') return clockOf(column);
  return traits.fallback === null ? null : String(traits.fallback);
}

/** The time of the statement, with the digits that the column has. */
function clockOf(column: ColumnDefinition): string {
  const kind = kindOf(column);
  return kind.kind === 'time' && kind.isPrecise ? 'CURRENT_TIMESTAMP(6)' : 'CURRENT_TIMESTAMP';
}

export function extraOf(column: ColumnDefinition): string {
  const { traits } = column;
  if (traits?.isNumbered) return 'auto_increment';
  if (traits?.computed) return 'computed';
  return traits?.clock === 'onUpdate' || traits?.clock === 'onBoth' ? `on update ${clockOf(column)}` : '';
}

/** The columns that a table has, with their places in its rows. */
export const shownColumns = (
  table: TableSchema,
): readonly { readonly column: ColumnDefinition; readonly place: number }[] =>
  table.columns.flatMap((column, place) => (isDropped(column) ? [] : { column, place }));

/** SHOW INDEX FROM table: a row for each column of a key. Of the shard key and the sort key it has rows too [DOC]; how their kinds are called is MODEL. */
export function showIndexes(table: TableSchema | null): ResultTable {
  if (table === null) return { columns: leftColumns(...indexColumns), rows: [] };
  const { storage = 'columnstore', keys = [], shardKey = [], isReference = false } = table.traits ?? {};
  const ofRows = storage === 'rowstore';
  const all = [
    ...keys.map(({ name, kind, columns }) => ({
      name,
      columns,
      isUnique: kind === 'primary' || kind === 'unique',
      type:
        kind === 'sort'
          ? 'CLUSTERED COLUMNSTORE'
          : ofRows
            ? 'BTREE'
            : kind === 'fulltext'
              ? 'FULLTEXT'
              : 'COLUMNSTORE HASH',
    })),
    ...(isReference || shardKey.length === 0
      ? []
      : [{ name: '__SHARDKEY', columns: shardKey, isUnique: false, type: 'METADATA_ONLY' }]),
  ];
  return {
    columns: leftColumns(...indexColumns),
    rows: all.flatMap(({ name, columns, isUnique, type }) =>
      columns.map((place, index): readonly Cell[] => [
        table.name,
        isUnique ? 0 : 1,
        name,
        index + 1,
        table.columns[place]?.name ?? null,
        type === 'BTREE' ? 'A' : null,
        null,
        null,
        null,
        table.columns[place]?.traits?.isNullable === false ? '' : 'YES',
        type,
        '',
        '',
      ]),
    ),
  };
}

const indexColumns =
  'Table Non_unique Key_name Seq_in_index Column_name Collation Cardinality Sub_part Packed Null Index_type Comment Index_comment'.split(
    ' ',
  );

/** SHOW COLUMNS FROM table, and DESCRIBE [DOC]. */
export const showColumns = (table: TableSchema): ResultTable => ({
  columns: leftColumns('Field', 'Type', 'Null', 'Key', 'Default', 'Extra'),
  rows: shownColumns(table).map(({ column, place }): readonly Cell[] => [
    column.name,
    typeOfColumn(column),
    column.traits?.isNullable === false ? 'NO' : 'YES',
    keyOfColumn(table, place),
    defaultOf(column),
    extraOf(column),
  ]),
});

/** SHOW FULL COLUMNS: the same with collations, privileges and comments [DOC, MODEL]. */
export function showFullColumns(table: TableSchema): ResultTable {
  const plain = showColumns(table);
  return {
    columns: leftColumns(
      'Field',
      'Type',
      'Collation',
      'Null',
      'Key',
      'Default',
      'Extra',
      'Privileges',
      'Comment',
    ),
    rows: plain.rows.map(([field = null, type = null, ...rest], index) => [
      field,
      type,
      isOfLetters(String(type)) ? collation : null,
      ...rest,
      privileges,
      shownColumns(table)[index]?.column.traits?.comment ?? '',
    ]),
  };
}

/** SHOW CREATE TABLE: what the table has, as the product writes it [OBS]; versions differ in the primary key and the end. */
export function showCreateTable(table: TableSchema, world: Pick<World, 'variables'>): ResultTable {
  const isToday = hasTodaysColumns(world);
  const { storage = 'columnstore', isReference = false, comment = '' } = table.traits ?? {};
  const kind = `${storage === 'rowstore' ? 'ROWSTORE ' : ''}${isReference ? 'REFERENCE ' : ''}`;
  const columns = shownColumns(table).map(({ column }) => column);
  const lines = [...columns.map(lineOfColumn), ...linesOfKeys(table, isToday)].map((line) => `  ${line}`);
  // Without a shard key the product sets the comma before it.
  const spread = isReference || (table.traits?.shardKey ?? []).length > 0 ? '' : '\n  , SHARD KEY () ';
  const end = isToday ? ' CHARACTER SET=`utf8mb4` COLLATE=`utf8mb4_general_ci`' : '';
  const said = comment === '' ? '' : ` COMMENT=${quoted(comment)}`;
  const text = `CREATE ${kind}TABLE ${quotedName(table.name)} (\n${lines.join(',\n')}${spread}\n) ${settings}${end}${said}`;
  return { columns: leftColumns('Table', 'Create Table'), rows: [[table.name, text]] };
}

const settings =
  "AUTOSTATS_CARDINALITY_MODE=INCREMENTAL AUTOSTATS_HISTOGRAM_MODE=CREATE AUTOSTATS_SAMPLING=ON SQL_MODE='STRICT_ALL_TABLES'";

const isOfLetters = (type: string): boolean => /^(?:char|varchar|\w*text|enum|set)\b/.test(type);

function lineOfColumn(column: ColumnDefinition): string {
  const { traits } = column;
  const type = typeOfColumn(column);
  const letters = isOfLetters(type) ? ' CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci' : '';
  const name = quotedName(column.name);
  if (traits?.computed) return `${name} AS ${traits.computed} PERSISTED ${type}${letters}`;
  const isNullable = traits?.isNullable ?? true;
  const value = defaultOf(column);
  const hasNone = /^(?:\w*text|\w*blob|JSON)\b/.test(type) || !isNullable;
  const byDefault =
    value === null
      ? hasNone
        ? ''
        : ' DEFAULT NULL'
      : ` DEFAULT ${/^on(?:Insert|Both)$/.test(traits?.clock ?? '') ? value : quoted(value)}`;
  const touched = /^on(?:Update|Both)$/.test(traits?.clock ?? '') ? ` ON UPDATE ${clockOf(column)}` : '';
  const numbered = traits?.isNumbered ? ' AUTO_INCREMENT' : '';
  const said = traits === undefined || traits.comment === '' ? '' : ` COMMENT ${quoted(traits.comment)}`;
  const nothing = traits?.isNumbered ? '' : byDefault;
  return `${name} ${type}${letters}${isNullable ? '' : ' NOT NULL'}${nothing}${touched}${numbered}${said}`;
}

function linesOfKeys({ columns, traits }: TableSchema, isToday: boolean): readonly string[] {
  const isRowstore = traits?.storage === 'rowstore';
  const namesOf = (places: readonly number[]): string =>
    `(${places.map((place) => quotedName(columns[place]?.name ?? '')).join(',')})`;
  const hash = isRowstore ? '' : ' USING HASH';
  const keys = traits?.keys ?? [];
  const lines = keys.flatMap(({ kind, name, columns: places }) => {
    switch (kind) {
      case 'primary':
        return isToday || isRowstore
          ? `PRIMARY KEY ${namesOf(places)}`
          : `UNIQUE KEY \`PRIMARY\` ${namesOf(places)} USING HASH`;
      case 'unique':
        return `UNIQUE KEY ${quotedName(name)} ${namesOf(places)}${hash}`;
      case 'index':
        return `KEY ${quotedName(name)} ${namesOf(places)}${hash}`;
      case 'fulltext':
        return `FULLTEXT KEY ${quotedName(name)} ${namesOf(places)}`;
      default:
        return [];
    }
  });
  const shard = traits?.shardKey ?? [];
  if (shard.length > 0 && !traits?.isReference) lines.push(`SHARD KEY \`__SHARDKEY\` ${namesOf(shard)}`);
  if (isRowstore) return lines;
  const sort = keys.find(({ kind }) => kind === 'sort');
  return [...lines, `SORT KEY ${quotedName(sort?.name ?? '__UNORDERED')} ${namesOf(sort?.columns ?? [])}`];
}

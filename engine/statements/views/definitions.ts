import type { TableSchema } from '../../cluster/index.ts';
import type { ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';

const quotedName = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

/** How the product writes the types of columns. */
export const integerType = 'bigint(20)';
export const textType = 'text';

/** How texts compare, and what everybody may do with a column. */
export const collation = 'utf8mb4_general_ci';
export const privileges = 'select,insert,update,references';

const types = { integer: integerType, text: textType } as const;

/** SHOW COLUMNS FROM table, and DESCRIBE: every column may be NULL, and rows are spread by the first [DOC, MODEL]. */
export const showColumns = ({ columns }: TableSchema): ResultTable => ({
  columns: leftColumns('Field', 'Type', 'Null', 'Key', 'Default', 'Extra'),
  rows: columns.map(({ name, type }, index) => [
    name,
    types[type],
    'YES',
    index === 0 ? 'MUL' : '',
    null,
    '',
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
    rows: plain.rows.map(([field = null, type = null, ...rest]) => [
      field,
      type,
      type === textType ? collation : null,
      ...rest,
      privileges,
      '',
    ]),
  };
}

/** SHOW CREATE TABLE: what the model holds of the table, as the product writes it [DOC, MODEL]. */
export function showCreateTable({ name, columns }: TableSchema): ResultTable {
  const lines = columns.map((column) => `  ${quotedName(column.name)} ${types[column.type]} DEFAULT NULL`);
  const keys = columns.slice(0, 1).map((column) => `  SHARD KEY (${quotedName(column.name)})`);
  const text = `CREATE TABLE ${quotedName(name)} (\n${[...lines, ...keys].join(',\n')}\n)`;
  return { columns: leftColumns('Table', 'Create Table'), rows: [[name, text]] };
}

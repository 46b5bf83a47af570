import { unreachable } from '../base/index.ts';
import { formatExpression, formatLiteral } from './format-expression.ts';
import { name, tableName, words } from './format-parts.ts';
import type { Expression, SelectItem, Statement } from './statement.ts';
import { writtenWord } from './writing.ts';

type Of<Kind extends Statement['kind']> = Extract<Statement, { readonly kind: Kind }>;
type DatabaseStatement = Of<'createDatabase' | 'dropDatabase' | 'useDatabase'>;
type TableStatement = Of<'createTable' | 'dropTable' | 'insert' | 'delete' | 'select'>;

/** The canonical text of a statement about databases and rows. */
export function formatRows(statement: DatabaseStatement | TableStatement): string {
  switch (statement.kind) {
    case 'createDatabase': {
      const replication = statement.replication && `WITH ${statement.replication.toUpperCase()} REPLICATION`;
      const partitions = statement.partitions !== null && `PARTITIONS ${statement.partitions}`;
      return words('CREATE DATABASE', name(statement.name), replication, partitions);
    }
    case 'dropDatabase':
      return words('DROP DATABASE', name(statement.name));
    case 'useDatabase':
      return words('USE', name(statement.name));
    case 'createTable': {
      const columns = statement.columns.map((column) => `${name(column.name)} ${columnTypes[column.type]}`);
      return words('CREATE TABLE', tableName(statement.table), `(${columns.join(', ')})`);
    }
    case 'dropTable':
      return words('DROP TABLE', tableName(statement.table));
    case 'insert':
      return formatInsert(statement);
    case 'delete':
      return words('DELETE FROM', tableName(statement.table), where(statement.where));
    case 'select':
      return formatSelect(statement);
    default:
      return unreachable(statement);
  }
}

const columnTypes = { integer: 'INT', text: 'TEXT' } as const;

function formatInsert(statement: Of<'insert'>): string {
  const columns = statement.columns && `(${statement.columns.map(name).join(', ')})`;
  const rows = statement.rows.map((row) => `(${row.map(formatLiteral).join(', ')})`).join(', ');
  const progression = statement.progression === null ? '' : `, ... (${statement.progression.last})`;
  return words('INSERT INTO', tableName(statement.table), columns, `VALUES ${rows}${progression}`);
}

function formatSelect(statement: Of<'select'>): string {
  const { from, groupBy, orderBy, limit } = statement;
  const order = orderBy.map(
    ({ expression, descending }) => `${formatExpression(expression)}${descending ? ' DESC' : ''}`,
  );
  return words(
    'SELECT',
    statement.items.map(selectItem).join(', '),
    from && `FROM ${tableName(from)}`,
    where(statement.where),
    groupBy.length > 0 && `GROUP BY ${groupBy.map(name).join(', ')}`,
    order.length > 0 && `ORDER BY ${order.join(', ')}`,
    limit !== null && `LIMIT ${limit}`,
  );
}

/** An expression has its own text as its heading; any other heading is written out. */
function selectItem(item: SelectItem): string {
  if (item.kind === 'all') return '*';
  const expression = formatExpression(item.expression);
  return item.heading === expression ? expression : `${expression} AS ${writtenWord(item.heading)}`;
}

const where = (condition: Expression | null): string | null =>
  condition && `WHERE ${formatExpression(condition)}`;

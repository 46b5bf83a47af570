import { unreachable } from '../base/index.ts';
import { formatExpression, formatLiteral } from './format-expression.ts';
import { quotedString } from './quoting.ts';
import type { AddressText, Name, SelectItem, Statement, TableName, WaitTarget } from './statement.ts';
import { writtenName, writtenNode, writtenValue, writtenWord } from './writing.ts';

/** The canonical text of a statement, without a terminator: parsing it gives the same statement again. */
export function format(statement: Statement): string {
  switch (statement.kind) {
    case 'addLeaf':
      return formatAddLeaf(statement);
    case 'removeLeaf':
      return words('REMOVE LEAF', address(statement.leaf), statement.force && 'FORCE');
    case 'attachLeaf':
      return words('ATTACH LEAF', address(statement.leaf), ...attachOptions(statement));
    case 'attachAllLeaves':
      return words('ATTACH LEAF ALL', ...attachOptions(statement));
    case 'detachLeaf':
      return words('DETACH LEAF', address(statement.leaf));
    case 'rebalancePartitions':
      return words('REBALANCE PARTITIONS', on(statement.database));
    case 'explainRebalancePartitions':
      return words('EXPLAIN REBALANCE PARTITIONS', on(statement.database));
    case 'showRebalanceStatus':
      return words('SHOW REBALANCE STATUS', on(statement.database));
    case 'restoreRedundancy':
      return words('RESTORE REDUNDANCY', on(statement.database));
    case 'explainRestoreRedundancy':
      return words('EXPLAIN RESTORE REDUNDANCY', on(statement.database));
    case 'clearOrphanDatabases':
      return 'CLEAR ORPHAN DATABASES';
    case 'explainClearOrphanDatabases':
      return 'EXPLAIN CLEAR ORPHAN DATABASES';
    case 'showLeaves':
      return 'SHOW LEAVES';
    case 'showAggregators':
      return 'SHOW AGGREGATORS';
    case 'showPartitions':
      return words('SHOW PARTITIONS', on(statement.database));
    case 'showDatabases':
      return words('SHOW DATABASES', statement.extended && 'EXTENDED');
    case 'showTables':
      return 'SHOW TABLES';
    case 'showVariables':
      return words('SHOW VARIABLES', statement.like !== null && `LIKE ${quotedString(statement.like)}`);
    case 'setGlobal':
      return words('SET GLOBAL', name(statement.variable), '=', writtenValue(statement.value.text));
    case 'help':
      return words('HELP', statement.topic);
    default:
      return formatRest(statement);
  }
}

type Rest = Extract<Statement, { kind: RestKind }>;
type RestKind =
  | 'createDatabase'
  | 'dropDatabase'
  | 'useDatabase'
  | 'createTable'
  | 'insert'
  | 'delete'
  | 'select'
  | `dot${string}`;

function formatRest(statement: Rest): string {
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
    case 'insert':
      return formatInsert(statement);
    case 'delete':
      return words('DELETE FROM', tableName(statement.table), where(statement.where));
    case 'select':
      return formatSelect(statement);
    case 'dotKill':
    case 'dotStop':
    case 'dotStart':
    case 'dotHang':
    case 'dotResume':
    case 'dotConnect':
      return words(`.${statement.kind.slice('dot'.length).toLowerCase()}`, writtenNode(statement.node.text));
    case 'dotWait':
      return words('.wait', formatWait(statement.until));
    case 'dotBackground':
      return words('.background', format(statement.statement));
    case 'dotImport':
      return `.import\n${statement.table}.end`;
    case 'dotHelp':
      return '.help';
    default:
      return unreachable(statement);
  }
}

const columnTypes = { integer: 'INT', text: 'TEXT' } as const;

function formatAddLeaf(statement: Extract<Statement, { kind: 'addLeaf' }>): string {
  const password = statement.password === null ? '' : `:${quotedString(statement.password)}`;
  const group = statement.group !== null && `INTO GROUP ${statement.group}`;
  return words('ADD LEAF', `${writtenWord(statement.user)}${password}@${address(statement.leaf)}`, group);
}

function formatInsert(statement: Extract<Statement, { kind: 'insert' }>): string {
  const columns = statement.columns && `(${statement.columns.map(name).join(', ')})`;
  const rows = statement.rows.map((row) => `(${row.map(formatLiteral).join(', ')})`).join(', ');
  const progression = statement.progression === null ? '' : `, ... (${statement.progression.last})`;
  return words('INSERT INTO', tableName(statement.table), columns, `VALUES ${rows}${progression}`);
}

function formatSelect(statement: Extract<Statement, { kind: 'select' }>): string {
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

function formatWait(until: WaitTarget): string {
  switch (until.kind) {
    case 'duration':
      return duration(until.ms);
    case 'idle':
    case 'statement':
      return until.kind;
    case 'phase':
      return words(`phase ${until.phase}`, on(until.database));
  }
}

function duration(ms: number): string {
  if (ms > 0 && ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}

function attachOptions(options: {
  readonly force: boolean;
  readonly noRebalance: boolean;
}): readonly (string | false)[] {
  return [options.force && 'FORCE', options.noRebalance && 'NO REBALANCE'];
}

const address = ({ host, port }: AddressText): string => `${quotedString(host)}:${port}`;

const name = (written: Name): string => writtenName(written.text);

const tableName = (table: TableName): string =>
  table.schema === null ? name(table.name) : `${name(table.schema)}.${name(table.name)}`;

const on = (database: Name | null): string | null => database && `ON ${name(database)}`;

const where = (condition: Parameters<typeof formatExpression>[0] | null): string | null =>
  condition && `WHERE ${formatExpression(condition)}`;

/** Joins what there is by blanks. */
const words = (...parts: readonly (string | null | false)[]): string =>
  parts.filter((part) => part !== null && part !== false).join(' ');

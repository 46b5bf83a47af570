import { type NodeRole, rolesFor, rowOf, rowsByGroup, type StatementGroup, textOf } from './facts.ts';
import type { StatementKind } from './statement.ts';

/** What there is to know about one kind of statement: help, completion and documentation are made of it. */
export interface StatementRow {
  readonly kind: StatementKind;
  readonly group: StatementGroup;
  /** In the notation of manuals: [optional], {this|that}. It begins with the words that open the statement. */
  readonly syntax: string;
  /** The nodes that accept it. */
  readonly runsOn: readonly NodeRole[];
  /** What it has or has not, each with its word. */
  readonly options: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
}

/** Where a manual says more than how the statement is written, or calls what it holds something else. */
const syntaxInManuals: { readonly [Kind in StatementKind]?: string } = {
  setGlobal: 'SET {GLOBAL variable|@@GLOBAL.variable} = value',
  useDatabase: 'USE database',
  createTable: 'CREATE TABLE [IF NOT EXISTS] [database.]name (column type, ...)',
  defineTable:
    'CREATE [ROWSTORE] [REFERENCE] TABLE [IF NOT EXISTS] [database.]name (column type [NOT NULL] [DEFAULT value] [AUTO_INCREMENT] [COMMENT text], ..., [PRIMARY KEY (column, ...)], [UNIQUE KEY (column, ...)], [SHARD KEY (column, ...)], [SORT KEY (column, ...)])',
  alterTable:
    'ALTER TABLE [database.]table {ADD [COLUMN] column type|MODIFY [COLUMN] column type|CHANGE column name [type]|DROP [COLUMN] column|ADD [UNIQUE] INDEX name (column, ...)|DROP INDEX name|RENAME COLUMN column TO name|RENAME [TO] name}, ...',
  insertSelect:
    '{INSERT|REPLACE} [IGNORE] INTO [database.]table [(column, ...)] {SELECT ...|VALUES (expression, ...), ...|SET column = expression, ...} [ON DUPLICATE KEY UPDATE column = expression, ...]',
  update:
    'UPDATE [database.]table [[AS] name] [JOIN ...] SET column = expression, ... [WHERE condition] [ORDER BY ...] [LIMIT count]',
  insert: 'INSERT INTO [database.]table [(column, ...)] VALUES (value, ...), ...',
  select:
    'SELECT {*|expression, ...} [FROM table [WHERE condition] [GROUP BY {column, ...|ROLLUP(column, ...)|CUBE(column, ...)}]] [ORDER BY ...] [LIMIT count] [INTO @variable, ...]',
  delete:
    'DELETE {FROM [database.]table|table FROM table JOIN ...} [WHERE condition] [ORDER BY ...] [LIMIT count]',
  truncate: 'TRUNCATE [TABLE] [database.]table',
  setVariables: 'SET @variable = expression, ...',
  kill: 'KILL [CONNECTION|QUERY] number [node]',
  showPart:
    "[USING database] SHOW {FULL TABLES|FULL COLUMNS FROM table|INDEX FROM table|DATABASE STATUS|TABLE STATUS|...} [LIKE 'pattern'] [WHERE condition]",
  setAutocommit: 'SET AUTOCOMMIT = {0|1}',
  setLockWait: 'SET LOCK_WAIT_TIMEOUT = seconds',
  dotWatch: '.watch name [FROM NODE NODE] AS SELECT ...',
  dotExpect: '.expect name [FROM NODE NODE] {always|ever|at end} condition [FOR duration] [EVERY duration]',
  dotImport: '.import, the pasted tables on lines of their own, .end',
};

/** What manuals write for a field that is not simply called by its name. */
const placeholders: Readonly<Record<string, string>> = {
  password: "'password'",
  leaf: "'host':port",
  leaves: "'host':port, ...",
  aggregator: "'host':port",
  group: '{1|2}',
  partition: 'database:ordinal',
  action: '{COPY|PROMOTE|DROP|ATTACH|DETACH}',
  like: "'pattern'",
  replication: '{SYNC|ASYNC}',
  partitions: 'count',
  table: '[database.]table',
  others: 'table, ...',
  node: 'NODE',
  nodes: 'NODE NODE',
  resource: '{disk|memory}',
  byMs: '{30s|500ms|2m}',
  assumption: 'name',
  assumed: '{2 GB|1 GB/s|10s|standard}',
  of: '{database|NODE}',
  rate: '{N reads N writes ON [database.]table|off}',
  until: '{30s|500ms|2m|idle|statement|phase N [ON database]}',
  statement: 'STATEMENT',
  watch: 'name',
};

/** What stands in the place of a field where a statement needs no examples of its own. */
const samples: Readonly<Record<string, string>> = {
  leaf: "'leaf-8':3306",
  aggregator: "'ca-1':3306",
  database: 'test',
  name: 'test',
  table: 'test.x',
  node: 'leaf-8',
  nodes: 'ma leaf-8',
  byMs: '2s',
};

/** The examples of statements of which more is to be shown than how they are written without and with each option. */
const examples: { readonly [Kind in StatementKind]?: readonly string[] } = {
  addLeaf: ["ADD LEAF root@'leaf-9':3306", "ADD LEAF root:'secret'@'leaf-10':3306 INTO GROUP 2"],
  removeLeaf: [
    "REMOVE LEAF 'leaf-9':3306",
    "REMOVE LEAF 'leaf-9':3306 FORCE",
    "REMOVE LEAF 'leaf-9':3306 ENSURE_PARTITION_SAFETY",
  ],
  attachLeaf: ["ATTACH LEAF 'leaf-8':3306", "ATTACH LEAF 'leaf-8':3306 NO REBALANCE"],
  attachAllLeaves: ['ATTACH LEAF ALL'],
  detachLeaf: ["DETACH LEAF 'leaf-8':3306", "DETACH LEAF 'leaf-8':3306 ENSURE_PARTITION_SAFETY"],
  detachLeaves: ["DETACH LEAVES ('leaf-5':3306, 'leaf-6':3306) ENSURE_PARTITION_SAFETY"],
  addAggregator: ["ADD AGGREGATOR root@'ca-1':3306"],
  rebalancePartitions: ['REBALANCE PARTITIONS ON test', 'REBALANCE PARTITIONS ON test FULL'],
  explainRebalancePartitions: ['EXPLAIN REBALANCE PARTITIONS ON test', 'EXPLAIN REBALANCE PARTITIONS'],
  partitionCommand: ["COPY PARTITION test:3 ON 'leaf-4':3306", "ATTACH PARTITION test:3 ON 'leaf-8':3306"],
  explainRestoreRedundancy: ['EXPLAIN RESTORE REDUNDANCY ON test'],
  showPartitions: ['SHOW PARTITIONS ON test', 'SHOW PARTITIONS', 'SHOW PARTITIONS EXTENDED ON test'],
  showVariables: ['SHOW VARIABLES', "SHOW VARIABLES LIKE '%attach%'"],
  setGlobal: ['SET GLOBAL auto_attach = Off', 'SET @@GLOBAL.redundancy_level = 2'],
  dropDatabase: ['DROP DATABASE test', 'DROP DATABASE IF EXISTS test'],
  alterDatabase: ['ALTER DATABASE test SET SYNC REPLICATION', 'ALTER DATABASE test SET ASYNC REPLICATION'],
  dropTable: ['DROP TABLE test.x', 'DROP TABLE IF EXISTS test.x', 'DROP TABLE test.x, test.y'],
  truncate: ['TRUNCATE TABLE test.x'],
  showDatabases: ['SHOW DATABASES', 'SHOW DATABASES EXTENDED', "SHOW DATABASES EXTENDED LIKE 'test%'"],
  showTables: ['SHOW TABLES', 'SHOW TABLES FROM test'],
  showPart: [
    "SHOW LEAVES WHERE State <> 'online'",
    "SHOW VARIABLES WHERE Variable_name IN ('redundancy_level', 'auto_attach')",
    'SHOW FULL TABLES FROM test',
    'SHOW INDEX FROM test.x',
    'USING test SHOW DATABASE STATUS',
  ],
  showStatus: ['SHOW STATUS', "SHOW STATUS LIKE 'Uptime'"],
  createDatabase: [
    'CREATE DATABASE test',
    'CREATE DATABASE IF NOT EXISTS test',
    'CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 16',
  ],
  createTable: ['CREATE TABLE test.x (id INT)'],
  defineTable: [
    'CREATE TABLE test.people (id BIGINT PRIMARY KEY, name VARCHAR(20) NOT NULL)',
    'CREATE TABLE test.adults AS SELECT id, name FROM people WHERE age > 17',
    'CREATE TABLE test.orders (id BIGINT AUTO_INCREMENT, customer INT, total DECIMAL(10,2) DEFAULT 0, SHARD KEY (customer), KEY (id))',
  ],
  alterTable: [
    'ALTER TABLE test.x ADD INDEX by_id (id)',
    'ALTER TABLE test.x DROP COLUMN note, RENAME TO y',
    'CREATE INDEX by_number ON test.x (id)',
    'RENAME TABLE test.x TO y',
  ],
  insert: [
    'INSERT INTO test.x VALUES (101), (102), ... (200)',
    "INSERT INTO people (id, name) VALUES (1, 'Ada')",
  ],
  insertSelect: [
    'INSERT INTO people (id) SELECT id FROM test.x WHERE id > 50',
    "INSERT INTO people VALUES (1, 'Ada') ON DUPLICATE KEY UPDATE name = VALUES(name)",
  ],
  update: [
    'UPDATE test.x SET id = 5 WHERE id = 1',
    "UPDATE people SET name = 'Grace' WHERE id = 1",
    'UPDATE people AS p JOIN orders AS o ON o.customer = p.id SET p.total = o.total',
  ],
  delete: [
    'DELETE FROM test.x WHERE id > 100',
    'DELETE p FROM people AS p JOIN orders AS o ON o.customer = p.id',
  ],
  select: [
    'SELECT 1',
    'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x',
    "SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE DATABASE_NAME = 'test' AND ORDINAL = 3",
    'SELECT @@GLOBAL.redundancy_level',
    'SELECT id, RANK() OVER (PARTITION BY city ORDER BY age) FROM people',
    'SELECT city, COUNT(*) FROM people GROUP BY ROLLUP(city)',
    'SELECT COUNT(*) FROM test.x INTO @count',
  ],
  help: ['HELP', 'HELP REBALANCE'],
  startTransaction: ['START TRANSACTION', 'START TRANSACTION READ ONLY'],
  setAutocommit: ['SET AUTOCOMMIT = 0', 'SET SESSION AUTOCOMMIT = 1'],
  setLockWait: ['SET SESSION LOCK_WAIT_TIMEOUT = 5'],
  setVariables: ['SET @limit = 100', 'SET @a = 1, @b = @a + 1'],
  kill: ['KILL 2', 'KILL QUERY 2', 'KILL CONNECTION 2 1'],
  dotKill: ['.kill leaf-8', '.kill 127.0.0.1:10001'],
  dotHeal: ['.heal', '.heal ma leaf-8'],
  dotFill: ['.fill disk leaf-1', '.fill memory leaf-1 off'],
  dotWorkload: ['.workload 50 reads 20 writes ON test.x', '.workload off'],
  dotPlan: ['.plan fewest ON test', '.plan'],
  dotWhy: ['.why ON test'],
  dotVersion: ['.version', '.version 9.1'],
  dotAssume: ['.assume', '.assume partition_size 2 GB ON test', '.assume network_speed 1 GB/s ON leaf-3'],
  dotConnect: ['.connect leaf-8', '.connect ma'],
  dotWait: ['.wait 30s', '.wait idle', '.wait statement', '.wait phase 5 ON test'],
  dotBackground: ['.background REBALANCE PARTITIONS ON test'],
  dotWatch: [
    '.watch copies AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS',
    ".watch away FROM NODE ma AS SELECT HOST FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online'",
  ],
  dotExpect: [
    ".expect up always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') FOR 30s",
    ".expect alert FROM NODE ma ever (SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES WHERE STATE = 'offline') > 0 FOR 2m EVERY 60s",
    '.expect balanced at end (SELECT COUNT(*) FROM INFORMATION_SCHEMA.MV_REBALANCE_STATUS) = 0',
  ],
  dotUnwatch: ['.unwatch up'],
  dotImport: [
    '.import\n| Host   | Port | Availability_Group | State  |\n| leaf-1 | 3306 |                  1 | online |\n.end',
  ],
};

/** One row for each kind of statement, group by group. */
export const statementTable: readonly StatementRow[] = Object.entries(rowsByGroup).flatMap(([group, rows]) =>
  (Object.keys(rows) as StatementKind[]).map((kind) => ({
    kind,
    group: group as StatementGroup,
    syntax: syntaxInManuals[kind] ?? syntaxOf(kind),
    runsOn: rolesFor(kind),
    options: rowOf(kind).options ?? {},
    examples: examples[kind] ?? plainExamples(kind),
  })),
);

function syntaxOf(kind: StatementKind): string {
  const optional = Object.values(rowOf(kind).options ?? {}).map((words) => `[${words}]`);
  return textOf(kind)
    .replace('{options}', optional.join(' '))
    .replace(/\{(\w+)\}/g, (_slot, field: string) => placeholders[field] ?? field);
}

/** The statement alone, then with each of its options. A field without a sample stays in braces, which do not parse. */
function plainExamples(kind: StatementKind): readonly string[] {
  const bare = textOf(kind).replace(/ ?\[[^\]]*\]/g, '');
  return ['', ...Object.values(rowOf(kind).options ?? {})].map((option) =>
    bare
      .replace('{options}', option)
      .replace(/\{(\w+)\}/g, (slot, field: string) => samples[field] ?? slot)
      .trimEnd(),
  );
}

/** The syntax from each of the words that may open the statement: `{COPY|DROP} PARTITION` begins in two ways. */
export function openingsOf({ syntax }: Pick<StatementRow, 'syntax'>): readonly string[] {
  // CREATE [ROWSTORE] [REFERENCE] TABLE is opened by CREATE TABLE as well.
  const plain = syntax.replace(/^([A-Z]+ )(?:\[[A-Z]+\] )+/, '$1');
  if (plain !== syntax) return [syntax, plain];
  const [choice, words] = /^\{([A-Z|]+)\}/.exec(syntax) ?? [];
  if (choice === undefined || words === undefined) return [syntax];
  return words.split('|').map((word) => `${word}${syntax.slice(choice.length)}`);
}

/** True for a word that opens an option, in any letter case. */
export const opensOption = (word: string): boolean => optionOpenings.has(word.toUpperCase());

const optionOpenings: ReadonlySet<string> = new Set(
  statementTable
    .filter(({ group }) => group !== 'outside' && group !== 'watches')
    .flatMap(({ options }) => Object.values(options))
    .map((words) => words.replace(/ .*/, '')),
);

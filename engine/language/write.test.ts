import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lagLimitMs, waitLimitMs, workloadReadLimit, workloadWriteLimit } from '../base/index.ts';
import { bodyOf, withoutSpans } from '../testing/spans.ts';
import { toldOf } from '../testing/told.ts';
import { keywords } from './keywords.generated.ts';
import { parse } from './parse.ts';
import type { Statement, StatementBody, StatementKind, StatementOf } from './statement.ts';
import { statementTable } from './statement-table.ts';
import type { Writable } from './unplaced.ts';
import { write, writeLine } from './write.ts';

const rewritten = (text: string): string => {
  const result = parse(text);
  if (result.kind === 'diagnostic') throw new Error(toldOf(result.diagnostic.problem).message);
  return write(result.statement);
};

describe('write: the canonical text', () => {
  test.each([
    ["add  leaf root@'leaf-1'", "ADD LEAF root@'leaf-1':3306"],
    ["ADD LEAF 'ro ot':'p''w'@\"a\":1 into group 2", "ADD LEAF 'ro ot':'p\\'w'@'a':1 INTO GROUP 2"],
    ["attach leaf 'leaf-8' : 3306 no rebalance", "ATTACH LEAF 'leaf-8':3306 NO REBALANCE"],
    ['use `test`', 'USE test'],
    ['use `select`', 'USE `select`'],
    ['set @@global.auto_attach=off', 'SET GLOBAL auto_attach = off'],
    ["set global a = '1 2'", "SET GLOBAL a = '1 2'"],
    [
      'create database d partitions 4 with async replication',
      'CREATE DATABASE d WITH ASYNC REPLICATION PARTITIONS 4',
    ],
    ['create table x (id integer, n text)', 'CREATE TABLE x (id INT, n TEXT)'],
    ['create table x (id bigint key)', 'create table x (id bigint key)'],
    ['insert into test.x values (101),(102)...(200)', 'INSERT INTO test.x VALUES (101), (102), ... (200)'],
    ['select min( id ) from x ;', 'select min( id ) from x'],
    ['DELETE FROM x WHERE  a', 'DELETE FROM x WHERE  a'],
    ['.WAIT 60s', '.wait 1m'],
    ['.wait 1500ms', '.wait 1500ms'],
    ['.wait PHASE 5 on test', '.wait phase 5 ON test'],
    [
      "remove leaf 'a' ensure_partition_safety kill force",
      "REMOVE LEAF 'a':3306 FORCE KILL ENSURE_PARTITION_SAFETY",
    ],
    ["detach leaves ('a':1,'b')", "DETACH LEAVES ('a':1, 'b':3306)"],
    ['rebalance partitions on d kill full', 'REBALANCE PARTITIONS ON d FULL KILL'],
    ["copy partition d : 03 on 'a'", "COPY PARTITION d:3 ON 'a':3306"],
    ['.Isolate  ma   leaf-8', '.isolate ma leaf-8'],
    ['.fill DISK leaf-1 OFF', '.fill disk leaf-1 off'],
    ['.lag leaf-1 2000ms', '.lag leaf-1 2s'],
    ['.workload 5 READS 0 writes on `t`.x', '.workload 5 reads 0 writes ON t.x'],
    ['.plan FEWEST on test', '.plan fewest ON test'],
    [".kill 'leaf-8':3306", '.kill leaf-8:3306'],
    ['.background show leaves', '.background SHOW LEAVES'],
    ['help  add leaf', 'HELP add leaf'],
  ])('write: %s → %s', (text, expected) => {
    expect(rewritten(text)).toBe(expected);
  });

  test.each(statementTable.flatMap((row) => row.examples))(
    'write: %s means the same when written anew',
    (example) => {
      expect(bodyOf(rewritten(example))).toEqual(bodyOf(example));
    },
  );
});

/** Names that are read back only if they are quoted as they should be. */
const hostileNames = ['order', 'a-b', 'x y', 'a`b', "it's", '"', 'Straße', '名前', '1', '', 'n'.repeat(64)];

describe('write: a statement that is put together', () => {
  test('write: names may be given as their texts, and what it can be without may be left out', () => {
    expect(write({ kind: 'showPartitions', database: 'order' })).toBe('SHOW PARTITIONS ON `order`');
    expect(write({ kind: 'removeLeaf', leaf: { host: "it's", port: 1 }, force: true })).toBe(
      "REMOVE LEAF 'it\\'s':1 FORCE",
    );
    expect(write({ kind: 'dotPlan', fewest: true, database: 'a`b' })).toBe('.plan fewest ON `a``b`');
  });

  test('write: as a line of a script SQL has a terminator, and a dot command none', () => {
    expect(writeLine({ kind: 'useDatabase', name: 'order' })).toBe('USE `order`;');
    expect(writeLine({ kind: 'dotKill', node: 'leaf-1' })).toBe('.kill leaf-1');
  });

  test.each(hostileNames)('write: a database, table or host called %j is named as it is', (text) => {
    const leaf = { host: text, port: 3306 };
    const bodies: readonly Writable[] = [
      { kind: 'dropDatabase', name: text },
      { kind: 'partitionCommand', action: 'copy', partition: { database: text, ordinal: 3 }, leaf },
      { kind: 'dropTable', others: [], table: { schema: text, name: text } },
      { kind: 'dotKill', node: text },
      { kind: 'dotWorkload', rate: { reads: 1, writes: 2, table: { schema: text, name: text } } },
    ];
    const name = { text };
    expect(bodies.map((body) => bodyOf(writeLine(body)))).toEqual([
      { kind: 'dropDatabase', name, ifExists: false },
      { kind: 'partitionCommand', action: 'copy', partition: { database: name, ordinal: 3 }, leaf },
      { kind: 'dropTable', others: [], table: { schema: name, name }, ifExists: false },
      { kind: 'dotKill', node: name },
      { kind: 'dotWorkload', rate: { reads: 1, writes: 2, table: { schema: name, name } } },
    ]);
  });
});

const span = { start: 0, end: 0 };
const spanned = <Value extends object>(parts: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record(parts).map((value) => ({ ...value, span }));

const nameText = fc.oneof(
  fc.constantFrom(
    'test',
    'x',
    'auto_attach',
    'status',
    'LEAVES',
    'Straße',
    '$a1',
    '1a',
    '30s',
    'select',
    'KEY',
    'if',
    'on',
  ),
  fc.constantFrom(...hostileNames, 'a b', 'a`b', "a'b", 'a;b', '-- a', 'a\nb', '.end', ''),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyText = fc.oneof(
  fc.constantFrom('leaf-8', "it's", '"', '\\', '\\%', '%_', '', '\n', '\0', '\r\n', '30s', '*/', '...', 'on'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const name = spanned({ text: nameText });
const integer = fc.oneof(fc.integer({ min: -5, max: 200 }), fc.maxSafeInteger());
const port = fc.oneof(fc.constantFrom(3306, 1, 65_535), fc.integer({ min: 1, max: 65_535 }));
const leaf = spanned({ host: anyText, port });
const database = fc.option(name);
const table = spanned({ schema: fc.option(name), name });
const literal = spanned({
  kind: fc.constant('literal' as const),
  value: fc.oneof(integer, anyText, fc.constant(null)),
});
const nodeText = fc.constantFrom(
  'leaf-8',
  '10.0.0.1:10001',
  'idle',
  'on',
  '5',
  '30s',
  'a:b',
  'a:0080',
  'a:99999',
  '-a',
  '#a',
);
const node = spanned({ text: fc.oneof(nodeText, anyText) });
const flag = fc.boolean();
const durationMs = fc.integer({ min: 0, max: waitLimitMs });

const rows = fc.oneof(
  fc.record({
    rows: fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    progression: fc.constant(null),
  }),
  fc
    .tuple(fc.nat(50), fc.constantFrom(-3, -1, 1, 2), fc.integer({ min: 1, max: 40 }))
    .map(([first, step, count]) => ({
      rows: [first, first + step].map((value) => [{ kind: 'literal' as const, value, span }]),
      progression: { last: first + step + step * count, span },
    })),
);

/** What keeps its text is written as it was. */
const written = (...texts: readonly string[]) =>
  fc.constantFrom(...texts).map((text) => withoutSpans(bodyOf(text)) as never);

/** Makes bodies of one kind; what has to be read back exactly, `text` and `pastedStart`, is made to fit. */
type Bodies = {
  readonly [Kind in StatementKind]: fc.Arbitrary<Omit<Extract<StatementBody, { kind: Kind }>, 'kind'>>;
};

const none = fc.constant({});
const onOne = fc.record({ database: name });
const onAny = fc.record({ database });
const onNode = fc.record({ node });

const sqlBodies: Omit<Bodies, 'dotBackground'> = {
  addLeaf: fc.record({
    user: nameText,
    password: fc.option(anyText),
    leaf,
    group: fc.constantFrom(1, 2, null),
  }),
  removeLeaf: fc.record({ leaf, force: flag, kill: flag, ensuresSafety: flag }),
  attachLeaf: fc.record({ leaf, force: flag, noRebalance: flag }),
  attachAllLeaves: fc.record({ force: flag, noRebalance: flag }),
  detachLeaf: fc.record({ leaf, kill: flag, ensuresSafety: flag }),
  detachLeaves: fc.record({ leaves: fc.array(leaf, { minLength: 1, maxLength: 3 }), ensuresSafety: flag }),
  addAggregator: fc.record({ user: nameText, password: fc.option(anyText), aggregator: leaf }),
  removeAggregator: fc.record({ aggregator: leaf }),
  aggregatorSetAsMaster: none,
  promoteAggregator: fc.record({ aggregator: leaf }),
  rebalancePartitions: fc.record({
    database: name,
    full: flag,
    force: flag,
    kill: flag,
    ensuresOnlineNodes: flag,
  }),
  rebalanceAllDatabases: fc.record({ ensuresOnlineNodes: flag }),
  explainRebalancePartitions: fc.record({ database, full: flag }),
  explainRebalanceAllDatabases: none,
  showRebalanceStatus: onOne,
  showRebalanceAllDatabasesStatus: none,
  partitionCommand: fc.record({
    action: fc.constantFrom('copy', 'promote', 'drop', 'attach', 'detach'),
    partition: spanned({ database: name, ordinal: fc.integer({ min: 0, max: 99_999 }) }),
    leaf,
  }),
  restoreRedundancy: onOne,
  explainRestoreRedundancy: onAny,
  clearOrphanDatabases: none,
  explainClearOrphanDatabases: none,
  showLeaves: none,
  showAggregators: fc.record({ extended: flag }),
  showPartitions: fc.record({ database, extended: flag }),
  showClusterStatus: none,
  showDatabases: fc.record({ extended: flag, like: fc.option(anyText) }),
  showTables: fc.record({ database, like: fc.option(anyText) }),
  showStatus: fc.record({ like: fc.option(anyText) }),
  showProcesslist: none,
  showReplicationStatus: none,
  showWarnings: none,
  showCreateTable: fc.record({ table }),
  showColumns: fc.record({ table }),
  showPart: written(
    "SHOW LEAVES LIKE 'a'",
    'show full  tables',
    'SHOW DATABASE STATUS',
    "using `a` show  tables where b = ';'",
  ),
  showVariables: fc.record({ like: fc.option(anyText), global: fc.boolean() }),
  setGlobal: fc.record({
    variable: name,
    value: spanned({ text: fc.oneof(fc.constantFrom('-5', '0.5', 'ON', 'Off'), anyText) }),
  }),
  createDatabase: fc.record({
    name,
    ifNotExists: flag,
    replication: fc.constantFrom('sync', 'async', null),
    partitions: fc.option(fc.integer({ min: 1, max: 100_000 })),
  }),
  dropDatabase: fc.record({ name, ifExists: flag }),
  useDatabase: fc.record({ name }),
  createTable: fc.record({
    table,
    columns: fc.array(fc.record({ name, type: fc.constantFrom('integer', 'text') }), {
      minLength: 1,
      maxLength: 3,
    }),
    ifNotExists: flag,
  }),
  defineTable: written(
    'CREATE TABLE x (id BIGINT PRIMARY KEY)',
    "create rowstore table `a`.b (c decimal(10, 2) default 1.5 comment ';', shard key (c), sort key (c desc))",
    'CREATE TABLE x LIKE y',
  ),
  alterTable: written(
    'ALTER TABLE x ADD COLUMN a INT',
    'create index i on x (a, `b`)',
    'ALTER TABLE x DROP a',
    'alter table x modify a bigint, change b c, rename as y',
    'RENAME TABLE x TO y',
  ),
  alterDatabase: fc.record({ database: name, replication: fc.constantFrom('sync', 'async') }),
  dropTable: fc.record({ table, others: fc.array(table, { maxLength: 2 }), ifExists: flag }),
  truncate: written('TRUNCATE TABLE x', 'truncate `a`.b'),
  insert: fc
    .tuple(table, fc.option(fc.array(name, { minLength: 1, maxLength: 3 })), rows)
    .map(([into, columns, values]) => ({ table: into, columns, ...values })),
  insertSelect: written('INSERT INTO x SELECT 1', 'insert into `a`.b (c)  select 1 union select 2'),
  update: written(
    'UPDATE x SET a = 1',
    'update x as y join z on y.a = z.a set y.b = z.b',
    "update `a`.b set c = d + 1 where e = ';'",
  ),
  delete: written('DELETE FROM x', 'delete y from x y, z where y.a = z.a', "delete from `a`.b where c = ';'"),
  select: written(
    'SELECT 1',
    'SELECT a into @b from c',
    'SELECT SUM(a) OVER (PARTITION BY b ORDER BY c ROWS 2 PRECEDING) FROM d',
    "select  a\n from `b` where c in (1, ';')",
  ),
  begin: fc.constant({}),
  startTransaction: fc.record({ readOnly: fc.boolean() }),
  commit: fc.constant({}),
  rollback: fc.constant({}),
  setAutocommit: fc.record({ value: spanned({ text: fc.constantFrom('0', '1', 'ON', 'OFF') }) }),
  setLockWait: fc.record({ value: spanned({ text: fc.constantFrom('1', '60', 'DEFAULT') }) }),
  setVariables: written('SET @a = 1', "set @a := (select 1), @`b c` = ';'"),
  kill: written('KILL 5', 'kill query 3', 'KILL CONNECTION 3 1'),
  help: fc.record({ topic: fc.constantFrom(null, 'REBALANCE', 'add leaf', '.kill') }),
  dotKill: onNode,
  dotStop: onNode,
  dotStart: onNode,
  dotHang: onNode,
  dotResume: onNode,
  dotIsolate: fc.record({ nodes: fc.tuple(node, node) }),
  dotHeal: fc.record({ nodes: fc.option(fc.tuple(node, node)) }),
  dotFill: fc.record({ resource: fc.constantFrom('disk', 'memory'), node, off: flag }),
  dotLag: fc.record({ node, byMs: fc.integer({ min: 0, max: lagLimitMs }) }),
  dotDiverge: onNode,
  dotVersion: fc.record({ version: fc.option(spanned({ text: fc.constantFrom('9.1', '7.3') })) }),
  dotAssume: fc.oneof(
    fc.constant({ assumption: null, assumed: null, of: null }),
    fc.record({
      assumption: spanned({ text: fc.constantFrom('partition_size', 'network_speed') }),
      assumed: fc.option(spanned({ text: fc.constantFrom('2 GB', '10s', '1 GB/s', 'standard') })),
      of: fc.option(node),
    }),
  ),
  dotWorkload: fc.record({
    rate: fc.oneof(
      fc.constant('off' as const),
      fc.record({
        reads: fc.integer({ min: 0, max: workloadReadLimit }),
        writes: fc.integer({ min: 0, max: workloadWriteLimit }),
        table,
      }),
    ),
  }),
  dotPlan: fc.record({ database, fewest: flag }),
  dotWhy: onAny,
  dotConnect: onNode,
  dotWait: fc.record({
    until: fc.oneof(
      fc.record({ kind: fc.constant('duration' as const), ms: durationMs }),
      fc.constantFrom({ kind: 'idle' as const }, { kind: 'statement' as const }),
      fc.record({ kind: fc.constant('phase' as const), phase: fc.integer({ min: 1, max: 7 }), database }),
    ),
  }),
  dotImport: fc
    .array(fc.constantFrom('| a |', '+---+', 'SHOW LEAVES;', "it's", '', '/* ', '.ending'), { maxLength: 4 })
    .map((lines) => ({ pasted: lines.map((line) => `${line}\n`).join(''), pastedStart: '.import\n'.length })),
  dotHelp: none,
  dotWatch: written('.watch a AS SELECT 1', ".WATCH `a b` from node 'c d'  AS SELECT 1"),
  dotExpect: written('.expect a ever 1 = 1', '.expect a at end EXISTS (SELECT 1) FOR 90s EVERY 1m'),
  dotUnwatch: fc.record({ watch: name }),
  dotWatches: none,
};

const anyOf = <Kind extends Exclude<StatementKind, 'dotBackground'>>(
  kind: Kind,
): fc.Arbitrary<StatementOf<Kind>> =>
  sqlBodies[kind].map((body) => ({ kind, ...body, span }) as unknown as StatementOf<Kind>);

/** A name with a line feed cannot be written in a command that ends with its line. */
const isOneLine = (statement: Statement): boolean => !write(statement).includes('\n');

const naming: readonly StatementKind[] = [
  'dotWait',
  'dotWorkload',
  'dotPlan',
  'dotWhy',
  'dotWatch',
  'dotExpect',
  'dotUnwatch',
];

function statementsOf(kind: StatementKind): fc.Arbitrary<Statement> {
  if (naming.includes(kind) && kind !== 'dotBackground') return anyOf(kind).filter(isOneLine);
  if (kind !== 'dotBackground') return anyOf(kind);
  const inBackground = fc.oneof(...backgroundKinds.map(anyOf)).filter(isOneLine);
  return inBackground.map((statement) => ({ kind, statement, text: write(statement), span }));
}

const backgroundKinds = ['rebalancePartitions', 'insert', 'select', 'attachLeaf', 'setGlobal'] as const;

test('write: every keyword is read back as a name', () => {
  for (const name of keywords) {
    expect(bodyOf(write({ kind: 'useDatabase', name }))).toEqual({
      kind: 'useDatabase',
      name: { text: name },
    });
  }
  expect(write({ kind: 'useDatabase', name: 'order' })).toBe('USE `order`');
  expect(write({ kind: 'useDatabase', name: 'status' })).toBe('USE status');
});

describe('write: parsing what was written gives the same statement', () => {
  test.each(statementTable.map((row) => row.kind))('write: %s (300 random statements)', (kind) => {
    fc.assert(
      fc.property(statementsOf(kind), (statement) => {
        expect(bodyOf(write(statement))).toEqual(withoutSpans(statement));
      }),
      { numRuns: 300 },
    );
  });

  test('write: writing twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(...statementTable.map((row) => statementsOf(row.kind))), (statement) => {
        expect(rewritten(write(statement))).toBe(write(statement));
      }),
    );
  });
});

describe('parse: random text', () => {
  const words = statementTable
    .flatMap((row) => row.examples)
    .flatMap((example) => example.split(/(?<=\W)|(?=\W)/));
  const shuffled = fc.array(fc.constantFrom(...words, "'", '`', '/*', '\0', '…'), { maxLength: 12 });
  const damaged = fc
    .tuple(
      fc.constantFrom(...statementTable.flatMap((row) => row.examples)),
      fc.nat(80),
      fc.nat(2),
      fc.constantFrom('', ...words),
    )
    .map(([example, place, removed, word]) => {
      const at = place % (example.length + 1);
      return example.slice(0, at) + word + example.slice(at + removed);
    });

  test('parse: never throws, and a diagnostic always has its sentences and a place in the text (3000 texts)', () => {
    const counts = { statement: 0, diagnostic: 0 };
    fc.assert(
      fc.property(
        fc.oneof(
          damaged,
          shuffled.map((parts) => parts.join('')),
        ),
        (text) => {
          const result = parse(text);
          counts[result.kind] += 1;
          if (result.kind === 'statement') return;
          const { problem, span: place } = result.diagnostic;
          const { message, hint } = toldOf(problem);
          expect(message).toMatch(/[.]$/);
          expect(hint).toMatch(/^\S[\s\S]*\S$/);
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 3_000, seed: 1 },
    );
    expect(counts.statement).toBeGreaterThan(200);
    expect(counts.diagnostic).toBeGreaterThan(1_000);
  });
});

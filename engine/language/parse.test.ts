import { describe, expect, test } from 'vitest';
import { bodyOf, withoutSpans } from '../testing/spans.ts';
import { nearText } from './near-text.ts';
import { parse } from './parse.ts';

const name = (text: string) => ({ text });
const literal = (value: number | string | null) => ({ kind: 'literal', value });
const column = (text: string) => ({ kind: 'column', name: name(text), table: null, schema: null });
const leaf = (host: string, port = 3306) => ({ host, port });
const removal = { force: false, kill: false, ensuresSafety: false };
const rebalance = { full: false, force: false, kill: false, ensuresOnlineNodes: false };

describe('parse: leaves', () => {
  test.each<[string, unknown]>([
    [
      "ADD LEAF root@'leaf-1':3306",
      { kind: 'addLeaf', user: 'root', password: null, leaf: leaf('leaf-1'), group: null },
    ],
    [
      "add leaf root@'leaf-1'",
      { kind: 'addLeaf', user: 'root', password: null, leaf: leaf('leaf-1'), group: null },
    ],
    [
      'ADD LEAF root:\'pass\'@"127.0.0.1" : 10001 INTO GROUP 2',
      { kind: 'addLeaf', user: 'root', password: 'pass', leaf: leaf('127.0.0.1', 10001), group: 2 },
    ],
    ["REMOVE LEAF 'a':3307", { kind: 'removeLeaf', leaf: leaf('a', 3307), ...removal }],
    ["REMOVE LEAF 'a' FORCE", { kind: 'removeLeaf', leaf: leaf('a'), ...removal, force: true }],
    [
      "REMOVE LEAF 'a' ensure_partition_safety KILL",
      { kind: 'removeLeaf', leaf: leaf('a'), force: false, kill: true, ensuresSafety: true },
    ],
    [
      "attach leaf 'leaf-4': 3306",
      { kind: 'attachLeaf', leaf: leaf('leaf-4'), force: false, noRebalance: false },
    ],
    [
      "ATTACH LEAF 'leaf-4' FORCE NO REBALANCE",
      { kind: 'attachLeaf', leaf: leaf('leaf-4'), force: true, noRebalance: true },
    ],
    ['ATTACH LEAF ALL NO REBALANCE', { kind: 'attachAllLeaves', force: false, noRebalance: true }],
    [
      "ATTACH LEAF 'leaf-4' NO REBALANCE FORCE",
      { kind: 'attachLeaf', leaf: leaf('leaf-4'), force: true, noRebalance: true },
    ],
    ["DETACH LEAF 'a'", { kind: 'detachLeaf', leaf: leaf('a'), kill: false, ensuresSafety: false }],
    [
      "DETACH LEAF 'a' ENSURE_PARTITION_SAFETY KILL",
      { kind: 'detachLeaf', leaf: leaf('a'), kill: true, ensuresSafety: true },
    ],
    ["DETACH LEAVES ('a')", { kind: 'detachLeaves', leaves: [leaf('a')], ensuresSafety: false }],
    [
      "DETACH LEAVES ('a':1, 'b') ENSURE_PARTITION_SAFETY",
      { kind: 'detachLeaves', leaves: [leaf('a', 1), leaf('b')], ensuresSafety: true },
    ],
  ])('parse: %s', (text, expected) => {
    expect(bodyOf(text)).toEqual(expected);
  });

  test('parse: the options of REMOVE LEAF in every order', () => {
    const written = ['FORCE', 'KILL', 'ENSURE_PARTITION_SAFETY'];
    const orders = written.flatMap((first) =>
      written.filter((second) => second !== first).map((second) => [first, second]),
    );
    for (const [first, second] of orders) {
      const third = written.find((option) => option !== first && option !== second);
      expect(bodyOf(`REMOVE LEAF 'a' ${first} ${second} ${third}`)).toEqual({
        kind: 'removeLeaf',
        leaf: leaf('a'),
        force: true,
        kill: true,
        ensuresSafety: true,
      });
    }
  });
});

describe('parse: aggregators', () => {
  const aggregator = leaf('ca-1');
  test.each<[string, unknown]>([
    ["ADD AGGREGATOR root@'ca-1'", { kind: 'addAggregator', user: 'root', password: null, aggregator }],
    [
      "add aggregator root:'p'@'ca-1':3306",
      { kind: 'addAggregator', user: 'root', password: 'p', aggregator },
    ],
    ["REMOVE AGGREGATOR 'ca-1'", { kind: 'removeAggregator', aggregator }],
    ['aggregator set as master', { kind: 'aggregatorSetAsMaster' }],
    ["PROMOTE AGGREGATOR 'ca-1':3306 TO MASTER", { kind: 'promoteAggregator', aggregator }],
  ])('parse: %s', (text, expected) => {
    expect(bodyOf(text)).toEqual(expected);
  });
});

describe('parse: partitions and what a cluster shows', () => {
  test.each<[string, unknown]>([
    ['REBALANCE PARTITIONS ON test', { kind: 'rebalancePartitions', database: name('test'), ...rebalance }],
    [
      'REBALANCE PARTITIONS ON test ENSURE_ONLINE_NODES FULL',
      {
        kind: 'rebalancePartitions',
        database: name('test'),
        ...rebalance,
        full: true,
        ensuresOnlineNodes: true,
      },
    ],
    [
      'rebalance partitions on test kill force',
      { kind: 'rebalancePartitions', database: name('test'), ...rebalance, force: true, kill: true },
    ],
    ['REBALANCE ALL DATABASES', { kind: 'rebalanceAllDatabases', ensuresOnlineNodes: false }],
    ['EXPLAIN REBALANCE ALL DATABASES', { kind: 'explainRebalanceAllDatabases' }],
    ['SHOW REBALANCE ALL DATABASES STATUS', { kind: 'showRebalanceAllDatabasesStatus' }],
    [
      "COPY PARTITION test:3 ON 'a':1",
      {
        kind: 'partitionCommand',
        action: 'copy',
        partition: { database: name('test'), ordinal: 3 },
        leaf: leaf('a', 1),
      },
    ],
    ...(['promote', 'drop', 'attach', 'detach'] as const).map((action): [string, unknown] => [
      `${action} partition \`a b\` : 0 on 'a'`,
      {
        kind: 'partitionCommand',
        action,
        partition: { database: name('a b'), ordinal: 0 },
        leaf: leaf('a'),
      },
    ]),
    ['EXPLAIN REBALANCE PARTITIONS', { kind: 'explainRebalancePartitions', database: null, full: false }],
    [
      'EXPLAIN REBALANCE PARTITIONS ON test FULL',
      { kind: 'explainRebalancePartitions', database: name('test'), full: true },
    ],
    [
      'EXPLAIN REBALANCE PARTITIONS ON `test`',
      { kind: 'explainRebalancePartitions', database: name('test'), full: false },
    ],
    ['SHOW REBALANCE STATUS ON test', { kind: 'showRebalanceStatus', database: name('test') }],
    ['RESTORE REDUNDANCY ON test', { kind: 'restoreRedundancy', database: name('test') }],
    ['EXPLAIN RESTORE REDUNDANCY', { kind: 'explainRestoreRedundancy', database: null }],
    ['CLEAR ORPHAN DATABASES', { kind: 'clearOrphanDatabases' }],
    ['EXPLAIN CLEAR ORPHAN DATABASES', { kind: 'explainClearOrphanDatabases' }],
    ['SHOW LEAVES', { kind: 'showLeaves' }],
    ['SHOW AGGREGATORS', { kind: 'showAggregators', extended: false }],
    ['SHOW PARTITIONS ON status', { kind: 'showPartitions', database: name('status'), extended: false }],
    ['SHOW PARTITIONS EXTENDED', { kind: 'showPartitions', database: null, extended: true }],
    ['SHOW PARTITIONS EXTENDED ON test', { kind: 'showPartitions', database: name('test'), extended: true }],
    ['SHOW CLUSTER STATUS', { kind: 'showClusterStatus' }],
    ['SHOW DATABASES', { kind: 'showDatabases', extended: false, like: null }],
    ['SHOW DATABASES EXTENDED', { kind: 'showDatabases', extended: true, like: null }],
    ['SHOW TABLES', { kind: 'showTables', database: null, like: null }],
    ['SHOW VARIABLES', { kind: 'showVariables', like: null, global: false }],
    ["SHOW VARIABLES LIKE 'auto\\_%'", { kind: 'showVariables', like: 'auto\\_%', global: false }],
    [
      'set global auto_attach = Off',
      { kind: 'setGlobal', variable: name('auto_attach'), value: { text: 'Off' } },
    ],
    ['SET @@GLOBAL.x = 2', { kind: 'setGlobal', variable: name('x'), value: { text: '2' } }],
    ["SET GLOBAL x = 'a b'", { kind: 'setGlobal', variable: name('x'), value: { text: 'a b' } }],
    ['SET GLOBAL x = FALSE', { kind: 'setGlobal', variable: name('x'), value: { text: 'FALSE' } }],
    ['SET GLOBAL x = ON', { kind: 'setGlobal', variable: name('x'), value: { text: 'ON' } }],
    ['SET GLOBAL x = -0.5', { kind: 'setGlobal', variable: name('x'), value: { text: '-0.5' } }],
    ['help', { kind: 'help', topic: null }],
    ['HELP add  leaf', { kind: 'help', topic: 'add  leaf' }],
  ])('parse: %s', (text, expected) => {
    expect(bodyOf(text)).toEqual(expected);
  });
});

describe('parse: databases and rows', () => {
  const test_x = { schema: name('test'), name: name('x') };
  const x = { schema: null, name: name('x') };
  const fromX = { kind: 'table', table: x, alias: null };

  test.each<[string, unknown]>([
    [
      'CREATE DATABASE d',
      { kind: 'createDatabase', name: name('d'), ifNotExists: false, replication: null, partitions: null },
    ],
    [
      'CREATE DATABASE d WITH ASYNC REPLICATION PARTITIONS 8',
      { kind: 'createDatabase', name: name('d'), ifNotExists: false, replication: 'async', partitions: 8 },
    ],
    [
      'CREATE DATABASE d PARTITIONS 16 WITH SYNC REPLICATION',
      { kind: 'createDatabase', name: name('d'), ifNotExists: false, replication: 'sync', partitions: 16 },
    ],
    ['DROP DATABASE d', { kind: 'dropDatabase', name: name('d'), ifExists: false }],
    ['USE d', { kind: 'useDatabase', name: name('d') }],
    [
      'CREATE TABLE IF NOT EXISTS x (id INT, n text, m INTEGER NULL)',
      {
        kind: 'createTable',
        table: x,
        ifNotExists: true,
        columns: [
          { name: name('id'), type: 'integer' },
          { name: name('n'), type: 'text' },
          { name: name('m'), type: 'integer' },
        ],
      },
    ],
    [
      'INSERT INTO test.x VALUES (101), (102), ... (200)',
      {
        kind: 'insert',
        table: test_x,
        columns: null,
        rows: [[literal(101)], [literal(102)]],
        progression: { last: 200 },
      },
    ],
    [
      'INSERT INTO x VALUES (5), (3) ..., (-3)',
      {
        kind: 'insert',
        table: x,
        columns: null,
        rows: [[literal(5)], [literal(3)]],
        progression: { last: -3 },
      },
    ],
    [
      "INSERT INTO x (id, n) VALUES (1, 'it''s'), (NULL, \"a\\tb\")",
      {
        kind: 'insert',
        table: x,
        columns: [name('id'), name('n')],
        rows: [
          [literal(1), literal("it's")],
          [literal(null), literal('a\tb')],
        ],
        progression: null,
      },
    ],
    [
      'DELETE FROM x',
      {
        kind: 'delete',
        table: x,
        from: fromX,
        where: null,
        orderBy: [],
        limit: null,
        written: 'DELETE FROM x',
      },
    ],
    [
      'DELETE FROM x WHERE id <= -5',
      {
        kind: 'delete',
        table: x,
        from: fromX,
        where: { kind: 'compare', operator: '<=', left: column('id'), right: literal(-5) },
        orderBy: [],
        limit: null,
        written: 'DELETE FROM x WHERE id <= -5',
      },
    ],
  ])('parse: %s', (text, expected) => {
    expect(bodyOf(text)).toEqual(expected);
  });
});

describe('parse: SELECT', () => {
  const query = (text: string) => {
    const body = bodyOf(text);
    if (body.kind !== 'select') throw new Error(`${text} is a ${body.kind}`);
    return body.query;
  };
  const select = (text: string) => {
    const { body } = query(text);
    if (body.kind !== 'selection') throw new Error(`${text} is more than one SELECT`);
    return body;
  };
  const condition = (text: string): unknown => select(`SELECT * FROM x WHERE ${text}`).where;
  const headings = (text: string): readonly string[] =>
    select(text).items.map((item) => (item.kind === 'all' ? '*' : (item.alias ?? item.heading)));
  const call = (called: string, ...operands: unknown[]) => ({ kind: 'call', name: name(called), operands });

  test('parse: a heading is the text as written, or what AS says', () => {
    expect(
      headings('SELECT min(id), MAX( id ), COUNT(*) AS n, 1 AS `one two`, 2 two, @@global.x FROM t'),
    ).toEqual(['min(id)', 'MAX( id )', 'n', 'one two', 'two', '@@global.x']);
  });

  test('parse: functions, of everything or of expressions', () => {
    expect(select('SELECT COUNT(*), COUNT(DISTINCT id), if(1, a, b) FROM x').items).toMatchObject([
      { expression: { kind: 'call', name: name('COUNT'), operands: 'all', distinct: false } },
      { expression: { ...call('COUNT', column('id')), distinct: true } },
      { expression: call('if', literal(1), column('a'), column('b')) },
    ]);
  });

  test('parse: GROUP_CONCAT in an order and with a separator', () => {
    expect(select("SELECT GROUP_CONCAT(a ORDER BY b DESC SEPARATOR '; ') FROM x").items).toMatchObject([
      {
        expression: {
          ...call('GROUP_CONCAT', column('a')),
          orderBy: [{ expression: column('b'), descending: true }],
          separator: '; ',
        },
      },
    ]);
  });

  test('parse: variables, with and without their scope', () => {
    const variable = (scope: string | null) => ({
      expression: { kind: 'variable', scope, name: name('redundancy_level') },
    });
    expect(
      select('SELECT @@GLOBAL.redundancy_level, @@redundancy_level, @@session.redundancy_level').items,
    ).toMatchObject([variable('global'), variable(null), variable('session')]);
  });

  test('parse: a SELECT without a table', () => {
    expect(select('SELECT 1')).toMatchObject({ from: null, where: null, groupBy: [], having: null });
    expect(query('SELECT 1')).toMatchObject({ commons: [], orderBy: [], limit: null });
  });

  test('parse: grouping, ordering and limiting', () => {
    const text =
      'SELECT a, COUNT(*) FROM x GROUP BY a, b HAVING a ORDER BY COUNT(*) DESC, a ASC, b LIMIT 3 OFFSET 4';
    expect(select(text)).toMatchObject({ groupBy: [column('a'), column('b')], having: column('a') });
    expect(query(text)).toMatchObject({
      orderBy: [
        { expression: { kind: 'call' }, descending: true },
        { expression: column('a'), descending: false },
        { expression: column('b'), descending: false },
      ],
      limit: { count: 3, offset: 4 },
    });
    expect(query('SELECT 1 LIMIT 4, 3').limit).toEqual({ count: 3, offset: 4 });
  });

  test('parse: what is read from: tables, joins from left to right, and SELECTs', () => {
    const table = (text: string, alias: string | null = null) => ({
      kind: 'table',
      table: { schema: null, name: name(text) },
      alias: alias === null ? null : name(alias),
    });
    expect(select('SELECT 1 FROM a JOIN b ON 1 LEFT OUTER JOIN c AS d USING (e)').from).toMatchObject({
      kind: 'join',
      join: 'left',
      left: { kind: 'join', join: 'inner', left: table('a'), right: table('b'), on: literal(1) },
      right: table('c', 'd'),
      using: [name('e')],
    });
    expect(select('SELECT 1 FROM a, b c').from).toMatchObject({ join: 'cross', right: table('b', 'c') });
    expect(select('SELECT 1 FROM (SELECT 2) d').from).toMatchObject({ kind: 'derived', alias: name('d') });
  });

  test('parse: sets go from left to right, INTERSECT before the others', () => {
    expect(query('SELECT 1 UNION ALL SELECT 2 INTERSECT SELECT 3 EXCEPT SELECT 4 LIMIT 1')).toMatchObject({
      body: {
        operator: 'except',
        left: { operator: 'union', all: true, right: { operator: 'intersect', all: false } },
      },
      limit: { count: 1, offset: 0 },
    });
    expect(query('(SELECT 1) UNION (SELECT 2 LIMIT 3)').body).toMatchObject({
      left: { kind: 'query' },
      right: { kind: 'query', query: { limit: { count: 3 } } },
    });
  });

  test('parse: AND binds tighter than OR, NOT tighter than AND', () => {
    expect(condition('a OR NOT b AND c')).toEqual({
      kind: 'or',
      left: column('a'),
      right: { kind: 'and', left: { kind: 'not', operand: column('b') }, right: column('c') },
    });
  });

  test('parse: brackets bind tightest', () => {
    expect(condition('(a OR b) AND c')).toEqual({
      kind: 'and',
      left: { kind: 'or', left: column('a'), right: column('b') },
      right: column('c'),
    });
  });

  test.each<[string, unknown]>([
    ['a = 1', { kind: 'compare', operator: '=', left: column('a'), right: literal(1) }],
    ['a != 1', { kind: 'compare', operator: '<>', left: column('a'), right: literal(1) }],
    ['1 >= a', { kind: 'compare', operator: '>=', left: literal(1), right: column('a') }],
    ['a <=> NULL', { kind: 'compare', operator: '<=>', left: column('a'), right: literal(null) }],
    ['a IN (1, 2)', { kind: 'in', operand: column('a'), options: [literal(1), literal(2)], negated: false }],
    [
      "a NOT LIKE 'b%'",
      { kind: 'like', operand: column('a'), pattern: literal('b%'), escape: null, negated: true },
    ],
    ["a RLIKE 'b'", { kind: 'regexp', operand: column('a'), pattern: literal('b'), negated: false }],
    ['a IS NOT NULL', { kind: 'is', truth: null, operand: column('a'), negated: true }],
    ['a IS TRUE', { kind: 'is', truth: true, operand: column('a'), negated: false }],
    [
      'a NOT BETWEEN 1 AND 2',
      { kind: 'between', operand: column('a'), low: literal(1), high: literal(2), negated: true },
    ],
    [
      '1 + 2 * 3',
      {
        kind: 'arithmetic',
        operator: '+',
        left: literal(1),
        right: { kind: 'arithmetic', operator: '*', left: literal(2), right: literal(3) },
      },
    ],
    ['-5', literal(-5)],
    ['1.50', { kind: 'decimal', value: 1.5, decimals: 2 }],
    ['-a', { kind: 'negative', operand: column('a') }],
    ['t.a', { ...column('a'), table: name('t') }],
    ['s.t.a', { ...column('a'), table: name('t'), schema: name('s') }],
    ['TRUE', literal(1)],
    [
      'CASE a WHEN 1 THEN 2 ELSE 3 END',
      {
        kind: 'case',
        operand: column('a'),
        branches: [{ when: literal(1), result: literal(2) }],
        otherwise: literal(3),
      },
    ],
    [
      'CAST(a AS DECIMAL(9, 2))',
      { kind: 'cast', operand: column('a'), type: { text: 'DECIMAL', length: 9, decimals: 2 } },
    ],
    ['a :> INT', { kind: 'cast', operand: column('a'), type: { text: 'INT', length: null, decimals: null } }],
  ])('parse: %s', (text, expected) => {
    expect(condition(text)).toEqual(expected);
  });
});

describe('parse: dot commands', () => {
  test.each<[string, unknown]>([
    ['.kill leaf-8', { kind: 'dotKill', node: name('leaf-8') }],
    ['.KILL leaf-8;', { kind: 'dotKill', node: name('leaf-8') }],
    [".stop 'leaf-8':3307", { kind: 'dotStop', node: name('leaf-8:3307') }],
    ['.start 127.0.0.1:10001 # back', { kind: 'dotStart', node: name('127.0.0.1:10001') }],
    ['.hang leaf-8', { kind: 'dotHang', node: name('leaf-8') }],
    ['.resume status', { kind: 'dotResume', node: name('status') }],
    ['.connect ma', { kind: 'dotConnect', node: name('ma') }],
    ['.wait 30s', { kind: 'dotWait', until: { kind: 'duration', ms: 30_000 } }],
    ['.wait 500MS', { kind: 'dotWait', until: { kind: 'duration', ms: 500 } }],
    ['.wait 2m', { kind: 'dotWait', until: { kind: 'duration', ms: 120_000 } }],
    ['.wait idle', { kind: 'dotWait', until: { kind: 'idle' } }],
    ['.wait statement', { kind: 'dotWait', until: { kind: 'statement' } }],
    ['.wait phase 5', { kind: 'dotWait', until: { kind: 'phase', phase: 5, database: null } }],
    [
      '.wait phase 5 ON test',
      { kind: 'dotWait', until: { kind: 'phase', phase: 5, database: name('test') } },
    ],
    ['.isolate ma leaf-8', { kind: 'dotIsolate', nodes: [name('ma'), name('leaf-8')] }],
    [
      '.isolate 127.0.0.1:1 127.0.0.1:2',
      { kind: 'dotIsolate', nodes: [name('127.0.0.1:1'), name('127.0.0.1:2')] },
    ],
    ['.heal', { kind: 'dotHeal', nodes: null }],
    [".heal 'a' b", { kind: 'dotHeal', nodes: [name('a'), name('b')] }],
    ['.fill disk leaf-1', { kind: 'dotFill', resource: 'disk', node: name('leaf-1'), off: false }],
    ['.fill MEMORY leaf-1:1 Off', { kind: 'dotFill', resource: 'memory', node: name('leaf-1:1'), off: true }],
    ['.lag leaf-8 2s', { kind: 'dotLag', node: name('leaf-8'), byMs: 2_000 }],
    ['.lag leaf-8 0s', { kind: 'dotLag', node: name('leaf-8'), byMs: 0 }],
    ['.diverge leaf-8', { kind: 'dotDiverge', node: name('leaf-8') }],
    [
      '.workload 50 reads 20 writes ON test.x',
      {
        kind: 'dotWorkload',
        rate: { reads: 50, writes: 20, table: { schema: name('test'), name: name('x') } },
      },
    ],
    [
      '.workload 0 READS 1 WRITES on `a b`;',
      { kind: 'dotWorkload', rate: { reads: 0, writes: 1, table: { schema: null, name: name('a b') } } },
    ],
    ['.workload off', { kind: 'dotWorkload', rate: 'off' }],
    ['.plan', { kind: 'dotPlan', database: null, fewest: false }],
    ['.plan fewest', { kind: 'dotPlan', database: null, fewest: true }],
    ['.plan fewest ON test', { kind: 'dotPlan', database: name('test'), fewest: true }],
    ['.plan ON test', { kind: 'dotPlan', database: name('test'), fewest: false }],
    ['.why', { kind: 'dotWhy', database: null }],
    ['.why ON test', { kind: 'dotWhy', database: name('test') }],
    ['.version', { kind: 'dotVersion', version: null }],
    ['.version 9.1', { kind: 'dotVersion', version: name('9.1') }],
    ['.assume', { kind: 'dotAssume', assumption: null, assumed: null, of: null }],
    ['.assume silence', { kind: 'dotAssume', assumption: name('silence'), assumed: null, of: null }],
    [
      '.assume silence 10s',
      { kind: 'dotAssume', assumption: name('silence'), assumed: name('10s'), of: null },
    ],
    [
      '.assume partition_size 2 GB ON test',
      { kind: 'dotAssume', assumption: name('partition_size'), assumed: name('2 GB'), of: name('test') },
    ],
    [
      '.assume network_speed 1.5 GB/s on leaf-3:3306;',
      {
        kind: 'dotAssume',
        assumption: name('network_speed'),
        assumed: name('1.5 GB/s'),
        of: name('leaf-3:3306'),
      },
    ],
    ['.help', { kind: 'dotHelp' }],
    [
      '.background  REBALANCE PARTITIONS  ON test;',
      {
        kind: 'dotBackground',
        statement: { kind: 'rebalancePartitions', database: name('test'), ...rebalance },
        text: 'REBALANCE PARTITIONS  ON test',
      },
    ],
  ])('parse: %s', (text, expected) => {
    expect(bodyOf(text)).toEqual(expected);
  });

  test('parse: .import keeps the pasted lines and where they start', () => {
    const result = parse('.import  \n| a |\n| b |\n.end');
    expect(result).toMatchObject({
      statement: { kind: 'dotImport', pasted: '| a |\n| b |\n', pastedStart: 10 },
    });
  });

  test('parse: .import of nothing', () => {
    expect(parse('.import\n.end')).toMatchObject({
      statement: { kind: 'dotImport', pasted: '', pastedStart: 8 },
    });
  });
});

describe('parse: places and what is left out', () => {
  test('parse: spans count in the text, prompts and comments included', () => {
    const result = parse("mysql> /* a */ REMOVE LEAF\n    -> 'leaf-8' : 3306 -- b");
    expect(result).toMatchObject({
      statement: { span: { start: 15, end: 49 }, leaf: { host: 'leaf-8', span: { start: 34, end: 49 } } },
    });
  });

  test('parse: letter case and blanks mean nothing, in names they do', () => {
    expect(bodyOf('sHoW\tpArTiTiOnS\r\n oN\u00a0TeSt')).toEqual({
      kind: 'showPartitions',
      database: name('TeSt'),
      extended: false,
    });
  });

  test('parse: backticks allow any name', () => {
    expect(bodyOf('USE `a``b; select`')).toEqual({ kind: 'useDatabase', name: name('a`b; select') });
  });

  test('parse: a terminator may stand at the end', () => {
    expect(withoutSpans(parse('SHOW LEAVES\\G'))).toEqual(withoutSpans(parse('SHOW LEAVES')));
  });
});

describe('parse: near text', () => {
  const near = (text: string): string => {
    const result = parse(text);
    if (result.kind === 'statement') throw new Error(`${text} is a statement`);
    return nearText(text, result.diagnostic);
  };

  test('near text: the rest of the statement from the mistake on', () => {
    expect(near('REBALANCE PARTITONS ON test')).toBe('PARTITONS ON test');
  });

  test('near text: nothing where the statement ends too early', () => {
    expect(near('REBALANCE PARTITIONS ON')).toBe('');
  });

  test('near text: at most 80 characters, none of them halved', () => {
    expect(near(`SHOW ${'😀'.repeat(100)}`)).toBe('😀'.repeat(80));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timesOfLooking } from '../testing/processor-time.ts';
import { parse } from './parse.ts';
import { splitScript } from './split-script.ts';

const texts = (script: string): readonly string[] => splitScript(script).map((piece) => piece.text);

describe('transcript: what was printed is not taken as a statement', () => {
  test('transcript: a session of a shell and of a client, with its greeting, tables, errors and wrapped cells', () => {
    const session = [
      'root@db-1:~# mysql -u root -h 127.0.0.1 -p',
      'Enter password:',
      'Welcome to the MySQL monitor.  Commands end with ; or \\g.',
      'Your MySQL connection id is 12',
      '',
      "Type 'help;' or '\\h' for help. Type '\\c' to clear the current input statement.",
      '',
      'MySQL [(none)]> SHOW LEAVES;',
      '+--------+------+',
      '| Host   | Port |',
      '+--------+------+',
      '| leaf-1 | 3306 |',
      '+--------+------+',
      '1 row in set (0.00 sec)',
      '',
      'MySQL [(none)]> USE test',
      'Reading table information for completion of table and column names',
      'Database changed',
      'MySQL [test]> INSERT INTO x',
      '    -> VALUES (1);',
      'Query OK, 1 row affected (0.01 sec)',
      'MySQL [test]> SHOW CREATE TABLE x;',
      '+-------+------------------+',
      '| Table | Create Table     |',
      '+-------+------------------+',
      '| x     | CREATE TABLE `x` (',
      '  `id` int(11) DEFAULT NULL,',
      '  SHARD KEY ()',
      ') |',
      '+-------+------------------+',
      'MySQL [test]> SHOW CREATE TABLE x\\G',
      '*************************** 1. row ***************************',
      '       Table: x',
      'Create Table: CREATE TABLE `x` (',
      '  `id` int(11) DEFAULT NULL',
      ')',
      '1 row in set (0.00 sec)',
      "MySQL [test]> SELECT 'it;",
      'MySQL [test]> SELEC;',
      "ERROR 1064 (42000): You have an error near 'SELEC",
      "SHOW LEAVES;' at line 1",
      'MySQL [test]> SHOW DATABASES',
      'MySQL [test]> exit',
      'Bye',
      'root@db-1:~# sudo sdb-admin list-nodes',
      '✓ Set up',
      'Start node on 127.0.0.1',
      'root@db-1:~# memsql',
      'singlestore> SHOW AGGREGATORS;',
    ].join('\n');
    expect(texts(session)).toEqual([
      'mysql -u root -h 127.0.0.1 -p',
      'SHOW LEAVES',
      'USE test',
      'INSERT INTO x\n    -> VALUES (1)',
      'SHOW CREATE TABLE x',
      'SHOW CREATE TABLE x',
      "SELECT 'it;",
      'SELEC',
      'SHOW DATABASES',
      'exit',
      'sudo sdb-admin list-nodes',
      'memsql',
      'SHOW AGGREGATORS',
    ]);
  });

  test('transcript: after a prompt, what reads like nothing that is typed was printed; without one it is answered', () => {
    expect(texts('mysql> SHOW LEAVES;\nleaf-1\tonline\n42\nmysql> exit')).toEqual(['SHOW LEAVES', 'exit']);
    expect(texts('SHOW LEAVES;\nleaf-1 online\nUSE test')).toEqual([
      'SHOW LEAVES',
      'leaf-1 online',
      'USE test',
    ]);
  });

  test('transcript: a row of columns below each other that is cut off does not reach the next statement', () => {
    const cut =
      '*** 1. row ***\n  Host: leaf-1\n  Port: 3306\nSHOW LEAVES;\n+---+\n| 1 |\n+---+\n1 row in set';
    expect(texts(cut)).toEqual(['SHOW LEAVES']);
  });

  test.each([
    "ADD LEAF root@'leaf-1':3306 INTO GROUP 1",
    'CREATE TABLE t (\n  id INT\n)',
    '.kill leaf-8',
    'USE test',
  ])('transcript: nor does one without its footer, before an answer: %s', (statement) => {
    const rest = `${statement}${/^[.U]/.test(statement) ? '' : ';'}`;
    for (const name of ['Port: 3306', 'Create Table: CREATE TABLE x (\n  id int\n)']) {
      const cut = `*** 1. row ***\n  ${name}\n${rest}\nQuery OK, 1 row affected\nSHOW TABLES;\n1 row in set`;
      expect(texts(cut)).toEqual([statement, 'SHOW TABLES']);
    }
  });

  test('transcript: a cell of several lines may hold statements, which are indented', () => {
    const body =
      '*** 1. row ***\nBody: BEGIN\n  DELETE FROM x;\n  SELECT 1;\nEND;\n1 row in set\nSHOW LEAVES;';
    expect(texts(body)).toEqual(['SHOW LEAVES']);
  });

  test.each([
    'root@ma:3306 [(none)]> ',
    'root@ma [test]> ',
    '(root@ma) [test]> ',
    'root@%: test > ',
    'root@ma:3306> ',
    '12:30 on ma » ',
    'prod! [a b] > ',
  ])('transcript: a prompt that somebody has set is one (%j)', (prompt) => {
    const session = `mysql> SELECT 1;\n+---+\n| 1 |\n+---+\n1 row in set\n\n${prompt}SET GLOBAL redundancy_level = 2;\nQuery OK\n${prompt}DROP DATABASE IF EXISTS t1;`;
    expect(texts(session)).toEqual([
      'SELECT 1',
      'SET GLOBAL redundancy_level = 2',
      'DROP DATABASE IF EXISTS t1',
    ]);
  });

  test('transcript: a row of a table that is cut off does not reach the next statement', () => {
    expect(texts('| leaf-1 | 33\nSHOW LEAVES;\n| leaf-1 | 3306 |\nUSE test')).toEqual([
      'SHOW LEAVES',
      'USE test',
    ]);
  });

  test('transcript: where all of it was printed, it is one piece, and is said to be printed', () => {
    const [piece, ...others] = splitScript('+---+\n| a |\n+---+\n');
    expect(others).toEqual([]);
    expect(piece).toMatchObject({ text: '+---+\n| a |\n+---+', complete: true });
    expect(parse(piece?.text ?? '').kind).toBe('diagnostic');
    expect(texts('Query OK, 1 row affected (0.01 sec)')).toHaveLength(1);
  });

  test('transcript: a sign that is a prompt elsewhere stays what it is within a statement', () => {
    const script = 'SELECT 7\n% 4\n> 2\n/ 3;\nSELECT a\n> b FROM x;';
    expect(texts(script)).toEqual(['SELECT 7\n% 4\n> 2\n/ 3', 'SELECT a\n> b FROM x']);
  });
});

describe('transcript: a line without its terminator swallows nothing', () => {
  test.each([
    'sdb-admin list-nodes',
    'nodetool status',
    'memsql-ops memsql-list',
    'kubectl get pods -n db',
    '\\d t',
    '\\dt+',
    '\\c test',
    'exit',
    'use db',
    'kill -9 4711',
    'kill leaf-8',
    './start.sh',
    "echo it's",
    'Now start the leaf again:',
    'mysql -e "SHOW LEAVES;"',
    '```sql',
  ])('transcript: %s', (line) => {
    const around = texts(`SHOW LEAVES;\n${line}\nSHOW DATABASES;\n${line}`);
    const answered = line.startsWith('`') ? [] : [line];
    expect(around).toEqual(['SHOW LEAVES', ...answered, 'SHOW DATABASES', ...answered]);
  });

  test('transcript: a misspelt first word goes on with the clauses after it', () => {
    expect(texts('SELCT *\nFROM x\nWHERE a = 1;\nSHOW LEAVES;')).toEqual([
      'SELCT *\nFROM x\nWHERE a = 1',
      'SHOW LEAVES',
    ]);
  });

  test('transcript: a command line goes on after a backslash', () => {
    expect(texts('sdb-admin add-leaf \\\n  --host leaf-9\nSHOW LEAVES;')).toEqual([
      'sdb-admin add-leaf \\\n  --host leaf-9',
      'SHOW LEAVES',
    ]);
  });
});

describe('transcript: statements of a document, a line each', () => {
  test('transcript: one about the cluster is over where the next line begins another one', () => {
    const document = [
      'SHOW LEAVES',
      '',
      'EXPLAIN RESTORE REDUNDANCY',
      'EXPLAIN REBALANCE PARTITIONS',
      "ATTACH PARTITION test:1 ON 'leaf-1':3306",
      'SELECT COUNT(*)',
      'FROM test.x',
      'SHOW CLUSTER STATUS',
      '_SYNC_SNAPSHOT test;',
      'sdb-admin start-node --all',
      'SET GLOBAL auto_attach = ON;',
    ];
    expect(texts(document.join('\n'))).toEqual([
      'SHOW LEAVES',
      'EXPLAIN RESTORE REDUNDANCY',
      'EXPLAIN REBALANCE PARTITIONS',
      "ATTACH PARTITION test:1 ON 'leaf-1':3306",
      'SELECT COUNT(*)\nFROM test.x',
      'SHOW CLUSTER STATUS',
      '_SYNC_SNAPSHOT test',
      'sdb-admin start-node --all',
      'SET GLOBAL auto_attach = ON',
    ]);
  });

  test.each([
    'EXPLAIN\nREBALANCE PARTITIONS ON test',
    'EXPLAIN REBALANCE\nPARTITIONS ON test',
    'SHOW CLUSTER\nSTATUS',
    'INSERT INTO x\nSELECT 1',
    'SELECT (\nSELECT 1)',
    'ALTER DATABASE test\nSET SYNC REPLICATION',
    "ADD LEAF root@'leaf-9'\nINTO GROUP 1",
  ])('transcript: a statement of several lines stays whole (%j)', (statement) => {
    expect(texts(`${statement};`)).toEqual([statement]);
  });

  test('transcript: what a document writes between examples, and tables without edges, were printed', () => {
    const document =
      '**Query:**\n```sql\nSHOW LEAVES;\n```\n**Output:**\nID | HOST | PORT\n---+------+-----\n 1 | a    | 3306\n(1 row)\nUSE test';
    expect(texts(document)).toEqual(['SHOW LEAVES', 'USE test']);
  });
});

describe('transcript: what a client and a shell write between the lines', () => {
  test.each([
    ["mysql> SELECT '\n    '> a' AS x;", "SELECT '\na' AS x"],
    ['mysql> SELECT "a\n    "> b";\nmysql> SELECT 2;', 'SELECT "a\nb"', 'SELECT 2'],
    ['mysql> SELECT `id\n    `> ` FROM x;', 'SELECT `id\n` FROM x'],
    ['mysql> SELECT 1 /* c\n   /*> more */ + 1;', 'SELECT 1 /* c\nmore */ + 1'],
    // Without a prompt of a client it is the text itself.
    ["SELECT '\n'> a;", "SELECT '\n'> a"],
  ])('transcript: prompts within a quote or comment are no part of it: %s', (script, ...expected) => {
    expect(texts(script)).toEqual(expected);
  });

  test.each([
    ['for i in 1 2 3; do\n  SHOW LEAVES;\ndone\nSELECT 2;', 'for i in 1 2 3', 'SHOW LEAVES', 'SELECT 2'],
    [
      'if [ -f x ]; then\n  memsqlctl list-nodes\nfi\nSHOW LEAVES;',
      'if [ -f x ]',
      'memsqlctl list-nodes',
      'SHOW LEAVES',
    ],
    ['while true; do\n  SELECT 1;\ndone; SELECT 2;', 'while true', 'SELECT 1', 'SELECT 2'],
  ])('transcript: words of a shell swallow nothing: %s', (script, ...expected) => {
    expect(texts(script)).toEqual(expected);
  });
});

describe('transcript: comments that a server runs', () => {
  test('transcript: what stands in /*! … */ is run up to the version that the product says it is', () => {
    const dump = [
      '/*!40101 SET NAMES utf8 */;',
      'SHOW /*!50002 GLOBAL */ STATUS;',
      '/*!50733 SELECT 1 */;',
      '/*!80013 SELECT 2 */;',
      '/*! SELECT 3 */;',
      '/*!90618 SELECT 5 */;',
      'SELECT /*+ a hint */ 4;',
    ].join('\n');
    expect(texts(dump)).toEqual([
      'SET NAMES utf8',
      'SHOW /*!50002 GLOBAL */ STATUS',
      'SELECT 3',
      'SELECT 5',
      'SELECT /*+ a hint */ 4',
    ]);
  });

  test('transcript: it is part of the statement around it', () => {
    expect(parse('SHOW /*!50002 GLOBAL */ STATUS')).toEqual(
      expect.objectContaining({
        kind: 'statement',
        statement: expect.objectContaining({ kind: 'showStatus' }),
      }),
    );
    const table = parse('CREATE TABLE test.y (id INT /*!50001 , name TEXT */)');
    expect(
      table.kind === 'statement' && 'columns' in table.statement ? table.statement.columns : [],
    ).toHaveLength(2);
  });
});

describe('transcript: any of it', () => {
  const statements = [
    'SHOW LEAVES',
    'SELECT COUNT(*)\nFROM test.x\nWHERE id > 5',
    'INSERT INTO test.x VALUES (1), (2)',
    '.kill leaf-8',
    "SELECT 'mysql> ; +--+' AS a",
    'EXPLAIN REBALANCE PARTITIONS ON test',
    '(SELECT 1)\nUNION (SELECT 2)',
    'USE test',
  ];
  const noises = [
    'Query OK, 1 row affected (0.01 sec)',
    'Query OK, 0 rows affected, 1 warning (0.00 sec)\nRecords: 0  Duplicates: 0  Warnings: 1',
    'Empty set (0.00 sec)',
    'ERROR 1857 (HY000): Leaf Error (leaf-1:3306): the transaction was rolled back',
    "ERROR 1064 (42000): You have an error near 'FOO\nSHOW LEAVES;' at line 1",
    '+------+\n| Host |\n+------+\n| a;b  |\n+------+\n1 row in set (0.00 sec)',
    '+------+\n| two\nlines |\n+------+',
    '*************************** 1. row ***************************\n  Host: leaf-1\n  Text: SHOW LEAVES;\n1 row in set (0.01 sec)',
    '*************************** 1. row ***************************\n  Host: leaf-1\n  Port: 3306',
    'Bye',
    'Database changed',
    '',
    '   ',
    '-- a comment; SHOW LEAVES;',
    '# another one',
    '/* DROP DATABASE test; */',
    '```',
    '...',
  ];
  const prompts = [
    '',
    '',
    'mysql> ',
    'MySQL [(none)]> ',
    'memsql> ',
    'singlestore> ',
    'MariaDB [test]> ',
    'root@ma:3306 [(none)]> ',
    'root@ma [test]> ',
    '(root@ma) [test]> ',
    '$ ',
    'root@host:~# ',
    '> ',
  ];
  const lines = [
    'sdb-admin list-nodes',
    'nodetool status',
    '\\d t',
    'exit',
    'kubectl get pods',
    'sudo memsqlctl list-nodes',
  ];

  const part = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ prompt: fc.constantFrom(...prompts), typed: fc.constantFrom(...statements) }),
    },
    { weight: 3, arbitrary: fc.constantFrom(...noises) },
    {
      weight: 1,
      arbitrary: fc.record({ prompt: fc.constantFrom(...prompts), line: fc.constantFrom(...lines) }),
    },
  );

  test('transcript: statements between whatever was printed are run, each once and where it stands', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
        let script = '';
        const expected: { readonly text: string; readonly start: number }[] = [];
        for (const one of parts) {
          if (typeof one === 'string') script += one;
          else {
            const text = 'typed' in one ? one.typed : one.line;
            expected.push({ text, start: script.length + one.prompt.length });
            script += `${one.prompt}${text}${'typed' in one && !/^[.U]/.test(text) ? ';' : ''}`;
          }
          script += '\n';
        }
        fc.pre(expected.length > 0);
        expect(splitScript(script).map(({ text, span }) => ({ text, start: span.start }))).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    'mysql> SELECT 1;\n',
    '| a\n',
    '*** 1. row ***\n',
    'x y\n',
    "mysql> '\n",
    '$ a\n',
    '/*!1\n',
    '$ start\n',
    "ERROR 1 near '",
    'SHOW a\n',
    'show show\n',
    'a | b | c\n',
  ])('transcript: a megabyte is cut soon (%j)', (line) => {
    const text = line.repeat(1_000_000 / line.length);
    expect(timesOfLooking(() => splitScript(text)).times).toBeLessThan(40);
  });
});

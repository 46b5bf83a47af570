import { describe, expect, test } from 'vitest';
import { adviseOn, type Diagnostic } from '../../language/index.ts';
import { toldOf } from '../../testing/told.ts';

/** The diagnostic of a text in which «» enclose the place that it must name. */
function diagnosticOf(marked: string): {
  readonly diagnostic: Diagnostic;
  readonly start: number;
  readonly end: number;
} {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const diagnostic = adviseOn(marked.replace(/[«»]/g, ''));
  if (diagnostic === null) throw new Error(`${marked} is a statement`);
  return { diagnostic, start, end };
}

const cases = (rows: readonly (readonly [marked: string, message: string, hint: string])[]): void => {
  test.each(rows)('advice: %s', (marked, message, hint) => {
    const { diagnostic, start, end } = diagnosticOf(marked);
    expect([diagnostic.span, toldOf(diagnostic.problem)]).toEqual([
      { start, end },
      { message, hint },
    ]);
  });
};

describe('advice: nothing to read', () => {
  cases([
    ['«»', 'There is no statement.', 'Write help to see what there is.'],
    ['«»  -- only a comment', 'There is no statement.', 'Write help to see what there is.'],
    ['«»;', 'There is no statement.', 'Write help to see what there is.'],
  ]);
});

describe('advice: misspelled words', () => {
  cases([
    ['«RELABANCE» PARTITIONS ON test', 'RELABANCE is not a statement.', 'Did you mean REBALANCE?'],
    ['REBALANCE «PARTITONS» ON test', 'PARTITONS is not understood here.', 'Did you mean PARTITIONS?'],
    ['SHOW «leafs»', 'leafs is not understood here.', 'Did you mean LEAVES?'],
    ['SELECT id «FORM» x', 'FORM is not understood here.', 'Did you mean FROM?'],
    ['«.kil» leaf-8', '.kil is not a dot command.', 'Did you mean .kill?'],
    ['.wait «idel»', 'idel is not understood here.', 'Did you mean idle?'],
    ['«kill leaf-8»', 'It is written in another way here.', 'What does the same, or comes nearest:'],
  ]);
});

describe('advice: unknown statements', () => {
  cases([
    [
      '«frobnicate» test',
      'No statement starts with frobnicate.',
      'Write help to see the statements there are.',
    ],
    ['«42»', 'No statement starts with 42.', 'Write help to see the statements there are.'],
    ['«.frobnicate»', '.frobnicate is not a dot command.', 'Write .help to see the dot commands.'],
    ['«.end»', '.end stands without .import.', 'Write .import on a line before the table.'],
  ]);
});

describe('advice: what this version leaves out', () => {
  const help = 'Write help to see the statements of this version.';
  cases([
    ['«GRANT» ALL', 'GRANT is not supported in this version.', help],
    ['ALTER DATABASE x «ADD» y', 'ADD is not understood here.', 'Write SET.'],
    ['EXPLAIN «SELECT» 1', 'EXPLAIN SELECT is not supported in this version.', help],
    [
      '«SHUTDOWN»',
      'SHUTDOWN is not supported in this version.',
      'Use .kill or .stop for the process of a node.',
    ],
    ["ADD LEAF root@'a' «PAIR» 'b'", 'PAIR is not supported in this version.', 'Leave it out.'],
    [
      'CREATE TABLE x (id INT NOT NULL «MONOTONE»)',
      'MONOTONE is no part of such a definition.',
      'Leave it out.',
    ],
    [
      'CREATE TABLE x (id «XML»)',
      'Columns of type XML are not supported here.',
      'Columns hold numbers (INT, BIGINT, DECIMAL, DOUBLE), texts (VARCHAR, TEXT, JSON) and times (DATE, DATETIME).',
    ],
  ]);
});

describe('advice: what another product, tool or version writes', () => {
  const [message, hint] = ['It is written in another way here.', 'What does the same, or comes nearest:'];
  cases([
    ['«ATTACH LEAVES ALL»', message, hint],
    ["«ADD LEAF '172.18.0.4' IDENTIFIED BY 'pw'»", message, hint],
    ['  «SHOW SLAVE STATUS»;', message, hint],
    ["«sdb-admin add-leaf --host db-1 --port 3307 --password 'x'»", message, hint],
    [
      '«kubectl delete pod node-leaf-ag1-0»',
      'What is done to the process of a node is a dot command here.',
      'Write .kill and the node, as SHOW LEAVES and SHOW AGGREGATORS list them:',
    ],
    ['«SHOW AVAILABILITY GROUPS»', message, 'The group and the pair of a leaf are columns of:'],
    [
      "«SELECT * FROM x INTO OUTFILE '/tmp/a'»",
      message,
      'There are no files here: what is printed can be copied.',
    ],
    ['«RENAME TABLE a TO b, c TO d»', message, 'One table is renamed at a time:'],
    [
      '«for» host in a b c',
      'for is a word of a shell, and there is none here.',
      'Enter statements and dot commands alone, one after another.',
    ],
    ['«SELECT COUNT(*) FROM NODE leaf-3»', message, hint],
    // One mistake away from the statement that is meant: that one is named.
    ['SHOW «AGGREGATOR»', 'AGGREGATOR is not understood here.', 'Did you mean AGGREGATORS?'],
    ['RESTORE REDUNDANCY «test»', 'ON is missing before test.', 'Write ON there.'],
  ]);
});

describe('advice: options', () => {
  cases([
    [
      "DETACH LEAF 'a' «FORCE»",
      'FORCE is no option here.',
      'Leave it out, or write KILL or ENSURE_PARTITION_SAFETY.',
    ],
    [
      'REBALANCE ALL DATABASES «full»',
      'FULL is no option here.',
      'Leave it out, or write ENSURE_ONLINE_NODES.',
    ],
    ['SHOW PARTITIONS ON test «EXTENDED»', 'EXTENDED is no option here.', 'Leave it out.'],
    ["REMOVE LEAF 'a' FORCE KILL «FORCE»", 'FORCE stands here twice.', 'Write it once.'],
    ['ATTACH LEAF ALL NO REBALANCE «NO REBALANCE»', 'NO REBALANCE stands here twice.', 'Write it once.'],
    ['REBALANCE PARTITIONS ON test «FULLL»', 'FULLL is not understood here.', 'Did you mean FULL?'],
  ]);
});

describe('advice: partitions, aggregators and faults', () => {
  cases([
    ["COPY PARTITION test «ON» 'a'", 'ON is not understood here.', 'Write ":".'],
    ["COPY PARTITION test:3 «INTO» 'a'", 'INTO is not understood here.', 'Write ON.'],
    [
      "DROP PARTITION test:«100000» ON 'a'",
      'Partitions are numbered from 0 to 99999 at most.',
      'SHOW PARTITIONS lists the numbers there are.',
    ],
    [
      "«DETACH LEAVES 'a', 'b'»",
      'It is written in another way here.',
      'What does the same, or comes nearest:',
    ],
    ['DETACH LEAVES («)»', ') is not understood here.', 'Write a host in quotes.'],
    ['AGGREGATOR SET «MASTER»', 'AS is missing before MASTER.', 'Write AS there.'],
    ['PROMOTE AGGREGATOR «ca-1»', 'A host stands in quotes.', "Write 'ca-1'."],
    ['.isolate leaf-1«»', 'The dot command ends too early.', 'After leaf-1 write a node or ":".'],
    ['.fill disk«»', 'The dot command ends too early.', 'After disk write a node.'],
    [
      '.lag leaf-8 «2»',
      '2 is not a duration.',
      'Write 2s for seconds, 2ms for milliseconds or 2m for minutes.',
    ],
    ['.workload 50 reads «ON» test.x', 'ON is not understood here.', 'Write a number a second.'],
    [
      '.workload 50 reads «10001» writes ON x',
      'A workload has at most 10000 writes a second.',
      'Write fewer a second, such as 20 writes.',
    ],
    ['.plan «test»', 'ON is missing before test.', 'Write ON there.'],
    ['«workload» off', 'workload is not a statement.', 'Did you mean .workload?'],
  ]);
});

describe('advice: something is missing', () => {
  cases([
    ['DELETE «test».x', 'FROM is missing before test.', 'Write FROM there.'],
    ['SELECT MIN(id) «test».x', 'FROM is missing before test.', 'Write FROM there.'],
    ['REBALANCE PARTITIONS «test»', 'ON is missing before test.', 'Write ON there.'],
    ['SET «auto_attach» = Off', 'GLOBAL is missing before auto_attach.', 'Write GLOBAL there.'],
    ['SET GLOBAL auto_attach «Off»', '"=" is missing before Off.', 'Write "=" there.'],
    ["ADD LEAF root «'a'»", '"@" is missing before \'a\'.', 'Write "@" there.'],
    ['INSERT INTO x VALUES (1) «(»2)', '"," is missing before "(".', 'Write "," there.'],
    ['INSERT INTO x «(»1), (2)', 'VALUES is missing before "(".', 'Write VALUES there.'],
    ['SELECT COUNT(* «FROM» x', '")" is missing before FROM.', 'Write ")" there.'],
    ['SELECT «FROM» x', '"*" is missing before FROM.', 'Write "*" there.'],
    [
      'SELECT * FROM x WHERE id IN («)»',
      ') is not understood here.',
      'Write a number, a column or a text in quotes.',
    ],
    [
      "REMOVE LEAF «'leaf-8»",
      'The quote that opens at character 13, before leaf-8, is never closed.',
      "Close it with ': 'leaf-8'.",
    ],
    [
      "REMOVE LEAF «'leaf-8:3306 FORCE»",
      'The quote that opens at character 13, before leaf-8:3306 FORCE, is never closed.',
      "Close it with ': 'leaf-8'.",
    ],
    [
      "SELECT *\nFROM x WHERE a = «'b AND c = '»d'",
      "The quote that opens in line 2, at character 18, before b AND c = ', is never closed.",
      "Close it with ': 'b'.",
    ],
    [
      'USE «`test»',
      'The backtick that opens at character 5, before test, is never closed.',
      'Close it with `: `test`.',
    ],
    ['SHOW «/* LEAVES»', 'The comment that opens at character 6 has no end.', 'Close it with */.'],
    [
      '«WHERE» id = 1',
      'WHERE goes on with a statement, and there is none before it.',
      'Write it before the ; of that statement, or write the whole of it.',
    ],
    ['SELECT id «≥» 2', '≥ is a sign for print, not one for statements.', 'Write >= instead.'],
    [
      'SELECT «PERCENTILE_CONT»(0.5) WITHIN GROUP (ORDER BY a)',
      'PERCENTILE_CONT is not supported in this version.',
      'Order the rows, and take one of them with LIMIT 1 OFFSET.',
    ],
    ['SELECT * «orders»', 'FROM is missing before orders.', 'Write FROM there.'],
    ['CREATE TABLE y (id INT «name» TEXT)', '"," is missing before name.', 'Write "," there.'],
    [
      'CREATE TABLE y (id INT «AUTOINCREMENT»)',
      'AUTOINCREMENT is not understood here.',
      'Did you mean AUTO_INCREMENT?',
    ],
    ['CREATE TABLE y (a «VARCHAR»)', 'VARCHAR says no length.', 'Write VARCHAR(255).'],
    [
      'UPDATE x, y SET x.a = 1, «y».b = 2',
      'An UPDATE changes the rows of one table, here x.',
      'Change those of y with another UPDATE.',
    ],
    ['REMOVE LEAF «leaf-8»:3306', 'A host stands in quotes.', "Write 'leaf-8'."],
    ["ADD LEAF root:«secret»@'a'", 'A password stands in quotes.', "Write 'secret'."],
    ['SHOW VARIABLES LIKE «auto_attach»', 'A pattern stands in quotes.', "Write 'auto_attach'."],
    [
      '.wait «30»',
      '30 is not a duration.',
      'Write 30s for seconds, 30ms for milliseconds or 30m for minutes.',
    ],
  ]);
});

describe('advice: the statement ends too early', () => {
  cases([
    ['REBALANCE PARTITIONS ON«»', 'The statement ends too early.', 'After ON write a database.'],
    ['ATTACH LEAF«»;', 'The statement ends too early.', 'After LEAF write a host in quotes or ALL.'],
    [
      'SHOW«»',
      'The statement ends too early.',
      'After SHOW write LEAVES, PARTITIONS, REBALANCE, CLUSTER, DATABASES, FULL, TABLES, VARIABLES, AGGREGATORS, STATUS, PROCESSLIST, REPLICATION, DATABASE, TABLE, ERRORS, WARNINGS, CREATE or COLUMNS.',
    ],
    ['.kill«»', 'The dot command ends too early.', 'After .kill write a node.'],
    ['.wait«»', 'The dot command ends too early.', 'After .wait write a duration, idle, statement or phase.'],
    [
      '.background«»',
      'The dot command ends too early.',
      'After .background write a statement, such as SHOW LEAVES.',
    ],
    [
      '.import«»',
      'The pasted table is missing.',
      'Paste it on the lines after .import, and write .end on the line after it.',
    ],
    ['.import\n| a |\n«»', 'The pasted table has no end.', 'Write .end on a line of its own after it.'],
  ]);
});

describe('advice: something is too much', () => {
  cases([
    [
      'SHOW LEAVES «SHOW» TABLES',
      'The statement does not go on with SHOW.',
      'End it with ; or write LIKE or WHERE.',
    ],
    ['SHOW LEAVES; «SHOW» TABLES', 'More than one statement stands here.', 'Run one statement at a time.'],
    ['SHOW PARTITIONS «foo»', 'ON is missing before foo.', 'Write ON there.'],
    ['.kill leaf-8 «now»', 'The dot command does not go on with now.', 'Write nothing after it on its line.'],
    [
      '.import «test»\n| a |\n.end',
      'Nothing stands beside .import.',
      'Paste the table on the lines after it.',
    ],
    [
      '.background «.»kill a',
      'A dot command cannot run in the background.',
      'Write a statement after .background; a dot command takes no time.',
    ],
    [
      "USE «'test'»",
      'The name of a database does not stand in such quotes.',
      'Write `test`, or test without any.',
    ],
    ['SELECT * FROM «WHERE» id = 1', 'WHERE is not understood here.', 'Write a database, a table or "(".'],
  ]);
});

describe('advice: values', () => {
  cases([
    [
      "ADD LEAF root@'a':«99999»",
      'A port is a number from 1 to 65535.',
      "Write the leaf's port after the colon; without one it is 3306.",
    ],
    [
      "ADD LEAF root@'a' INTO GROUP «3»",
      'There are two availability groups, 1 and 2.',
      'Write INTO GROUP 1 or INTO GROUP 2.',
    ],
    [
      'CREATE DATABASE d PARTITIONS «0»',
      'A database has 1 to 100000 partitions.',
      'Write a number of partitions, such as PARTITIONS 16.',
    ],
    [
      '.wait phase «8»',
      'A rebalance has the phases 1 to 7.',
      'Write the phase to wait for, such as .wait phase 5.',
    ],
    ['.wait «1441m»', 'That is longer than a day.', 'Write 1440m at most.'],
    [
      'SELECT «9007199254740992»',
      'That number is too large.',
      'Whole numbers reach from -9007199254740991 to 9007199254740991 here.',
    ],
    [
      'INSERT INTO x VALUES (1), ... «(5)»',
      'Before ... there must be two rows of one number each.',
      'Write the first two rows and the last, such as (101), (102), ... (200).',
    ],
    [
      'INSERT INTO x VALUES (1), (3), ... «(6)»',
      'From 1 and 3 the rows never reach 6.',
      'The rows go on by the difference of the two before the dots.',
    ],
    [
      'INSERT INTO x VALUES (1), (1), ... «(6)»',
      'From 1 and 1 the rows never reach 6.',
      'The rows go on by the difference of the two before the dots.',
    ],
    [
      'INSERT INTO x VALUES (1), (2), ... «(200000)»',
      'These are 199998 rows, more than 100000 at once.',
      'Insert them with several statements.',
    ],
    ['«CREATE TABLE x (PRIMARY KEY (id))»', 'The table has no column.', 'Give it one, such as (id INT).'],
  ]);

  test('advice: of several wrong values the first is named', () => {
    expect(toldOf(diagnosticOf("ADD LEAF root@'a':«0» INTO GROUP 3").diagnostic.problem).message).toBe(
      'A port is a number from 1 to 65535.',
    );
  });
});

describe('advice: characters that come with a paste', () => {
  cases([
    ['REMOVE LEAF «‘»leaf-8’', 'This is a quote for print, not one for statements.', "Write ' instead."],
    ['SELECT «“»a”', 'This is a quote for print, not one for statements.', 'Write " instead.'],
    [
      'INSERT INTO x VALUES (1), (2), «…» (9)',
      'This is one character that looks like three dots.',
      'Write three dots: ...',
    ],
    ['SHOW«\0»LEAVES', 'There is an invisible character here, U+0000.', 'Delete it.'],
    ['SHOW LEA«\0»VES', 'There is an invisible character here, U+0000.', 'Delete it.'],
    ['SHOW «\u200f»LEAVES', 'There is an invisible character here, U+200F.', 'Delete it.'],
    ['SHOW «\0\0\0»\u200fLEAVES', 'There is an invisible character here, U+0000.', 'Delete it.'],
    ['SHOW LEAVES «😀😀»', 'The character 😀 means nothing here.', 'Delete it, or put it in quotes.'],
    ['SHOW «\\\\»\\g', 'The character \\ means nothing here.', 'Delete it, or put it in quotes.'],
    ['SHOW LEAVES «😀»', 'The character 😀 means nothing here.', 'Delete it, or put it in quotes.'],
    [
      '«| Host | Port |»',
      'This was printed by a client: nothing of it was typed.',
      'Tables of a cluster belong between .import and .end.',
    ],
  ]);
});

describe('advice: limits', () => {
  const messageOf = (text: string): string | null => {
    const diagnostic = adviseOn(text);
    return diagnostic && toldOf(diagnostic.problem).message;
  };
  const brackets = (count: number): string => `SELECT ${'('.repeat(count)}1${')'.repeat(count)}`;
  const conditions = (count: number): string => `SELECT 1${' OR 1'.repeat(count)}`;

  test('limits: 100 open brackets are read, 101 and 10000 are refused', () => {
    expect(messageOf(brackets(100))).toBeNull();
    expect(messageOf(brackets(101))).toBe('More than 100 brackets stand open here.');
    expect(messageOf(brackets(10_000))).toBe('More than 100 brackets stand open here.');
  });

  test('limits: 500 conditions are read, 501 and 10000 of NOT are refused', () => {
    expect(messageOf(conditions(500))).toBeNull();
    expect(messageOf(conditions(501))).toBe('The statement has more than 500 of AND, OR and NOT.');
    expect(messageOf(`SELECT ${'NOT '.repeat(10_000)}1`)).toBe(
      'The statement has more than 500 of AND, OR and NOT.',
    );
  });

  test('limits: a statement of a megabyte is refused, a pasted table of a megabyte is read', () => {
    expect(messageOf(`SELECT ${'1,'.repeat(500_000)}1`)).toBe(
      'The statement has 1000008 characters, more than the 200000 that are read.',
    );
    expect(messageOf(`.import\n${'| a |\n'.repeat(170_000)}.end`)).toBeNull();
  });

  test('limits: a megabyte of anything gets a diagnostic (quotes, brackets, blanks, NUL)', () => {
    for (const part of ["'", '(', ' ', '\0', 'a', '-', '.', '\\', '1']) {
      expect(messageOf(part.repeat(1_000_000))).not.toBeNull();
    }
  });
});

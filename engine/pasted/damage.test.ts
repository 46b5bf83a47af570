import { describe, expect, test } from 'vitest';
import { timesOfLooking } from '../testing/processor-time.ts';
import { assumedIn, leavesOf, placesOf, refusalOf, remarksOn, takenIn } from './reading-for-tests.ts';
import { leaves, partitions } from './tables-for-tests.ts';

const distributed = `
+---------------+---------+------+------+--------+------------+
| DATABASE_NAME | ORDINAL | HOST | PORT | ROLE   | IS_OFFLINE |
+---------------+---------+------+------+--------+------------+
| shop          |       0 | c    | 3306 | Master | 0          |
| shop          |       0 | a    | 3306 | Slave  | 0          |
| shop          |       1 | b    | 3306 | Master | 0          |
| shop          |       1 | d    | 3306 | Slave  | 1          |
+---------------+---------+------+------+--------+------------+
`;

describe('pasted: what is damaged is left out and named, and the rest stands', () => {
  test.each<[string, string, readonly string[]]>([
    ['other text', `hello\n${distributed}`, ['1 linesLeftOut: hello']],
    [
      'a line between two rows',
      distributed.replace('\n| shop          |       1 | b', '\nhello\n| shop          |       1 | b'),
      ['7 linesLeftOut: hello'],
    ],
    [
      'a row that is cut off',
      distributed.replace('| b    | 3306 | Master | 0          |', '| b    | 33'),
      ['7 rowCutOff: | shop          |       1 | b    | 33'],
    ],
    [
      'a row with a cell less',
      distributed.replace('| b    | 3306 | Master | 0          |', '| b    | 3306 | Master |'),
      ['7 rowRagged: | shop          |       1 | b    | 3306 | Master |'],
    ],
    [
      'an unknown role',
      distributed.replace('b    | 3306 | Master', 'b    | 3306 | Bishop'),
      ['7 rowUnreadable: Bishop'],
    ],
    [
      'a page of a terminal that ended within it',
      distributed.replace('\n| shop          |       1 | b', '\n--More--\n| shop          |       1 | b'),
      ['7 linesLeftOut: --More--'],
    ],
    [
      'a comparison with what was printed before',
      distributed.replaceAll(
        '\n| shop          |       1 | b',
        '\n-| was here |\n+| shop          |       1 | b',
      ),
      ['7 linesLeftOut: -| was here |'],
    ],
    [
      'the end of a table whose heading was not copied',
      `${distributed.split('\n').slice(-4).join('\n')}3 rows in set (0.00 sec)\n\n${distributed}`,
      ['1 rowsWithoutHeading: | shop          |       1 | b    | 3306 | Master | 0          |'],
    ],
    ['no port', distributed.replace('b    | 3306', 'b    | many'), ['7 rowUnreadable: many']],
    ['an ordinal that is none', distributed.replace('1 | b ', 'x | b '), ['7 rowUnreadable: x']],
    [
      'an ordinal that is too large',
      distributed.replace('      1 | b ', ' 700000 | b '),
      ['7 rowUnreadable: 700000'],
    ],
    [
      'a flag that is none',
      distributed.replace(
        'Master | 0          |\n| shop          |       0',
        'Master | perhaps    |\n| shop          |       0',
      ),
      ['5 cellUnreadable: perhaps'],
    ],
    [
      'a database of every node',
      distributed.replace('shop          |       1 | b', 'memsql        |       1 | b'),
      ['7 rowUnreadable: memsql'],
    ],
    [
      'a read replica',
      'DATABASE_NAME,ORDINAL,HOST,ROLE,IS_READ_REPLICA\nshop,0,a,Master,0\nshop,0,b,Replica,1\n',
      ['3 readReplica: shop,0,b,Replica,1'],
    ],
    [
      'a table of something else',
      `${distributed}\nhost,port,colour\na,1,red\n`,
      ['11 tableUnknown: host,port,colour'],
    ],
    [
      'a table without its end',
      distributed.trimEnd().slice(0, -64),
      ['3 tableOpen: | DATABASE_NAME | ORDINAL | HOST | PORT | ROLE   | IS_OFFLINE |'],
    ],
    [
      'a footer that counts more',
      `${distributed}9 rows in set (0.00 sec)\n`,
      ['10 footerDiffers: 9 rows in set (0.00 sec)'],
    ],
    [
      'JSON that is cut off',
      '[{"DATABASE_NAME":"shop","ORDINAL":0,"HOST":"a","PORT":3306,"ROLE":"Master"},\n{"DATABASE_NAME":"shop","ORD',
      ['1 jsonCutOff: [{"DATABASE_NAME":"shop","ORDINAL":0,"HOST":"a","PORT":3306,"ROLE":"Master"},'],
    ],
    [
      'a row of \\G that is cut off',
      '*** 1. row ***\nDATABASE_NAME: shop\nORDINAL: 0\nHOST: a\nROLE: Master\n*** 2. row ***\nDATABASE_NAME: shop\nORDINAL: 1\n',
      ['6 rowCutOff: *** 2. row ***'],
    ],
    [
      'rows without their heading',
      `| shop | 4 | a | 3306 | Master |\n| shop | 5 | a | 3306 | Master |\n${distributed}`,
      ['1 rowsWithoutHeading: | shop | 4 | a | 3306 | Master |'],
    ],
    [
      'an ordinal that is missing',
      distributed.replaceAll('       1 |', '       3 |'),
      ['3 partitionsMissing: | DATABASE_NAME | ORDINAL | HOST | PORT | ROLE   | IS_OFFLINE |'],
    ],
    [
      'a node that is no part of the cluster',
      'MEMSQL ID,Role,Host,Port,Process State\n01,Leaf,a,3306,Running\n02,Unknown,z,3306,Running\n',
      ['3 nodeOutside: 02,Unknown,z,3306,Running'],
    ],
  ])('pasted: %s', (_name, text, expected) => {
    expect(remarksOn(text)).toEqual(expected);
  });

  const cutAt = (text: string, width: number): string =>
    text
      .split('\n')
      .map((line) => line.slice(0, width))
      .join('\n');
  const both = ['a group 1 with b online', 'b group 2 with a online'];
  const offline = ['a group 1 with b online', 'b group 2 with a offline'];

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['behind the last words', cutAt(leaves, 69), offline, ['3 edgeCutOff: State']],
    ['at the last words', cutAt(leaves, 68), offline, ['3 edgeCutOff: State']],
    ['within words', cutAt(leaves, 67), both, ['3 edgeCutOff: State', '6 cellUnreadable: offlin']],
    ['within a name of a column', cutAt(leaves, 62), both, ['3 edgeCutOff: S']],
    ['behind a bar', cutAt(leaves, 61), both, ['3 edgeCutOff: ']],
    ['within numbers', cutAt(leaves, 57), both, ['3 edgeCutOff: Pair_Por']],
    ['before numbers', cutAt(leaves, 35), both, ['3 edgeCutOff: Availability_Group']],
    ['without its first rule', cutAt(leaves.replace(/;\n.*\n/, ';\n'), 68), offline, ['2 edgeCutOff: State']],
    [
      'with the sign of less -S',
      cutAt(leaves, 69).replaceAll(/(?<=^[|+].*).$/gm, '>'),
      offline,
      ['3 edgeCutOff: State'],
    ],
  ])('pasted: the right edge is cut off %s', (_name, text, expected, remarks) => {
    expect(leavesOf(text)).toEqual(expected);
    expect(remarksOn(text)).toEqual(remarks);
  });

  test('pasted: a number that reaches the right edge may go on behind it', () => {
    const text = `
+------+--------------------+---------+-----
| Host | Availability_Group | State   | Port
+------+--------------------+---------+-----
| a    |                  1 | online  | 33
| b    |                  2 | offline | 3306
+------+--------------------+---------+-----
`;
    expect(leavesOf(text)).toEqual(['a:33 group 1 online']);
    expect(remarksOn(text)).toEqual([
      '3 edgeCutOff: Port',
      '6 rowUnreadable: | b    |                  2 | offline | 3306',
    ]);
  });

  test('pasted: the rows around a damaged one stand', () => {
    expect(placesOf(distributed.replace('b    | 3306', 'b    | many'))).toEqual([
      'shop:0 c primary, a replica',
      'shop:1 d replica offline',
    ]);
  });

  test('pasted: a partition without a row is there, without an instance', () => {
    expect(placesOf(distributed.replaceAll('       1 |', '       3 |'))[1]).toBe('shop:1 ');
  });

  test.each(['asleep ', 'down   ', 'suspend'])(
    'pasted: a leaf whose state cannot be read is offline',
    (state) => {
      const text = leaves.replace('offline', state);
      expect(leavesOf(text)[1]).toBe('b group 2 with a offline');
      expect(remarksOn(text)).toEqual([`6 cellUnreadable: ${state.trim()}`]);
      expect(assumedIn(text)).toContain('leafStates offline b:3306');
      expect(takenIn(text)).toContain('leafStates');
    },
  );

  test.each(['offline (since 3am)', 'offline*', 'OFFLINE - disk', '*offline*'])(
    'pasted: a state with something around it is read (%s)',
    (state) => {
      const text = `Host,Port,Availability_Group,Pair_Host,Pair_Port,State\na,3306,1,b,3306,online\nb,3306,2,a,3306,${state}\n`;
      expect(leavesOf(text)[1]).toBe('b group 2 with a offline');
      expect(remarksOn(text)).toEqual([]);
      expect(assumedIn(text).some((fact) => fact.startsWith('leafStates'))).toBe(false);
    },
  );

  test('pasted: of which leaves something is assumed is said where others have it', () => {
    const text =
      'Host,Port,Availability_Group,Pair_Host,Pair_Port,State\na,3306,1,b,3306,online\nb,3306,2,a,3306,\nc,3306,,d,3306,online\nd,3306,3,c,3306,\n';
    expect(takenIn(text)).toEqual(expect.arrayContaining(['groups', 'pairs', 'leafStates']));
    expect(assumedIn(text)).toEqual(
      expect.arrayContaining(['groups c:3306 d:3306', 'leafStates b:3306 d:3306']),
    );
  });

  test('pasted: a leaf whose row is cut off is known from its pair', () => {
    const text = leaves.replace(/\n\| b .*\n/, '\n| b    | 33\n');
    expect(leavesOf(text)).toEqual(['a group 1 with b online', 'b group 2 with a online']);
    expect(remarksOn(text).map((remark) => remark.split(':')[0])).toEqual(['5 leafAdded', '6 rowCutOff']);
  });

  test('pasted: a leaf that is missing in a table without its end is known from the partitions', () => {
    const text = `${leaves.split('\n').slice(0, 6).join('\n')}\n${partitions.replace('| a ', '| z ')}`;
    expect(leavesOf(text)).toContain('z group 1 online');
  });

  test('pasted: many rows: the first are named, the others counted', () => {
    const rows = 'shop,x,a,3306,Master\n'.repeat(500);
    const remarks = remarksOn(`DATABASE_NAME,ORDINAL,HOST,PORT,ROLE\nshop,0,a,3306,Master\n${rows}`);
    expect(remarks).toHaveLength(21);
    expect(remarks.at(-1)).toMatch(/^23 more/);
  });
});

describe('pasted: only a contradiction refuses, with both places', () => {
  test.each<[string, string, string, string, string | null]>([
    [
      'two Masters',
      distributed.replace('a    | 3306 | Slave ', 'a    | 3306 | Master'),
      'twoPrimaries',
      '| shop          |       0 | a    | 3306 | Master | 0          |',
      '| shop          |       0 | c    | 3306 | Master | 0          |',
    ],
    [
      'one leaf twice, as Master and as Replica',
      distributed.replace('| a ', '| c '),
      'instanceTwice',
      '| shop          |       0 | c    | 3306 | Slave  | 0          |',
      '| shop          |       0 | c    | 3306 | Master | 0          |',
    ],
    [
      'a leaf twice, and not alike',
      leaves.replace('| b    | 3306 |', '| a    | 3306 |'),
      'nodeTwice',
      '| a    | 3306 |                  2 | a         |      3306 | offline |',
      '| a    | 3306 |                  1 | b         |      3306 | online  |',
    ],
    [
      'a leaf that a whole table of leaves has not',
      leaves + partitions.replace('| a ', '| z '),
      'leafUnknown',
      '|       0 | z    | 3306 | Master | 0      |',
      '| Host | Port | Availability_Group | Pair_Host | Pair_Port | State   |',
    ],
    [
      'a pair that a whole table of leaves has not',
      leaves.replace('1 | b ', '1 | z '),
      'pairUnknown',
      '| a    | 3306 |                  1 | z         |      3306 | online  |',
      '| Host | Port | Availability_Group | Pair_Host | Pair_Port | State   |',
    ],
    [
      'a pair in one group',
      leaves.replace('2 | a ', '1 | a '),
      'noPair',
      '| a    | 3306 |                  1 | b         |      3306 | online  |',
      '| b    | 3306 |                  1 | a         |      3306 | offline |',
    ],
    [
      'two clusters',
      leaves + leaves.replaceAll('| a ', '| y ').replaceAll('| b ', '| z '),
      'twoClusters',
      '| y    | 3306 |                  1 | z         |      3306 | online  |',
      '| a    | 3306 |                  1 | b         |      3306 | online  |',
    ],
    [
      'the aggregators of two clusters',
      'Host,Port,State,Master_Aggregator\nm,1,online,1\n\nHost,Port,State,Master_Aggregator\nn,1,online,1\n',
      'twoClusters',
      'n,1,online,1',
      'm,1,online,1',
    ],
    [
      'two master aggregators',
      'Host,Port,State,Master_Aggregator\nm,1,online,1\nn,1,online,1\n',
      'twoMasters',
      'n,1,online,1',
      'm,1,online,1',
    ],
    [
      'an aggregator that is a leaf',
      `Host,Port,State,Master_Aggregator\na,3306,online,1\n\n${leaves}`,
      'nodeTwice',
      'a,3306,online,1',
      '| a    | 3306 |                  1 | b         |      3306 | online  |',
    ],
    [
      'a NODE_ID of two nodes',
      'Host,Port,Availability_Group,State,NodeId\na,1,1,online,4\nb,1,1,online,4\n',
      'nodeIdTwice',
      'b,1,1,online,4',
      'a,1,1,online,4',
    ],
    [
      'more instances than a partition can have',
      `Host,Ordinal,Role\n${Array.from({ length: 9 }, (_, index) => `l${index},0,Slave`).join('\n')}`,
      'tooManyInstances',
      'l8,0,Slave',
      null,
    ],
    ['no table', 'hello there', 'noTable', 'hello there', null],
    ['nothing', '', 'noTable', '', null],
    ['another table', '+---+\n| a |\n+---+\n| b |\n+---+\n', 'noCluster', '| a |', null],
    ['half a table', '+------+-----+\n| Host | Po\n', 'rowsWithoutHeading', '| Host | Po', null],
    [
      'only damaged rows',
      'Ordinal,Host,Port,Role\n0,a,many,Master\n1,b,3306,Bishop\n',
      'nothingLeft',
      'many',
      null,
    ],
  ])('pasted: %s', (_name, text, kind, at, against) => {
    const found = refusalOf(text);
    expect([
      found.refusal.kind === 'noTable' && kind === 'rowsWithoutHeading' ? kind : found.refusal.kind,
      found.at,
      found.against,
    ]).toEqual([kind, at, against]);
  });

  test('pasted: places count from where the text begins in its statement', () => {
    const text = distributed.replace('| a ', '| c ');
    const plain = refusalOf(text).refusal;
    expect(plain.line).toBe(6);
    expect(plain.otherLine).toBe(5);
    expect(plain.span.start).toBe(text.indexOf('| shop          |       0 | c    | 3306 | Slave'));
  });

  test('pasted: the same row twice says nothing new', () => {
    const row = '| shop          |       1 | d    | 3306 | Slave  | 1          |\n';
    expect(placesOf(distributed.replace(row, row + row))).toEqual(placesOf(distributed));
  });
});

describe('pasted: bad input ends soon, with a limit that is named', () => {
  const rows = (count: number, row: (index: number) => string): string =>
    Array.from({ length: count }, (_value, index) => row(index)).join('\n');

  test.each<[string, string, string]>([
    ['50 MB', 'x'.repeat(50_000_000), 'tooLong'],
    ['50 MB of line feeds', '\n'.repeat(50_000_000), 'tooLong'],
    ['more lines than are read', '\n'.repeat(300_000), 'tooManyLines'],
    [
      '10,000 columns with bars',
      `| ${rows(10_000, (index) => `c${index} |`)} |\n|---|\n`
        .replaceAll('\n', ' ')
        .replace(' |---| ', '\n|---|\n'),
      'tooManyColumns',
    ],
    ['10,000 columns below a rule', `+${'--+'.repeat(10_000)}\n|${' a|'.repeat(10_000)}\n`, 'tooManyColumns'],
    [
      '10,000 columns of CSV',
      `host,port,${rows(10_000, (index) => `c${index}`).replaceAll('\n', ',')}\n`,
      'tooManyColumns',
    ],
    [
      '10,000 columns of \\G',
      `*************************** 1. row ***************************\nHost: a\n${rows(10_000, (index) => `c${index}: 1`)}\n`,
      'tooManyColumns',
    ],
    [
      'JSON of 10,000 names',
      `[${rows(10_000, (index) => `{"host": "a", "c${index}": 1},`)}{}]`,
      'tooManyColumns',
    ],
    ['deep JSON', '['.repeat(1_000_000), 'noTable'],
    ['JSON that does not end', `{"a": "${'x'.repeat(1_000_000)}`, 'noTable'],
    ['JSON that begins on every line', '{"a": [\n'.repeat(100_000), 'noCluster'],
    ['a megabyte on one line', 'x'.repeat(1_000_000), 'noTable'],
    ['a line that is quoted again and again', `${'> '.repeat(5_000_000)}|`, 'noTable'],
    ['a megabyte of bars', '|'.repeat(1_000_000), 'noTable'],
    ['a megabyte of rules', '+-'.repeat(500_000), 'noTable'],
    ['lines that might go on', '| a | b\nccc\n'.repeat(70_000), 'noTable'],
    ['rows that never end', `+--+--+\n| Host | Port |\n+--+--+\n${'| a\nb\n'.repeat(70_000)}`, 'nothingLeft'],
    ['tables without bars', 'a|b\n-|-\n'.repeat(50_000), 'noCluster'],
    [
      'stars',
      '*************************** 1. row ***************************\n'.repeat(100_000),
      'noCluster',
    ],
    [
      'one row of a hundred thousand names',
      `*** 1. row ***\n${rows(100_000, (index) => `c${index}: 1`)}`,
      'tooManyColumns',
    ],
    ['prompts', 'mysql> select 1 from x where a > b\n'.repeat(140_000), 'noTable'],
    ['prose with commas', 'some words, a host, and many others\n'.repeat(140_000), 'noTable'],
    ['NUL and right-to-left marks', '\u0000\u202e|a|\u0000\n'.repeat(100_000), 'noTable'],
    [
      'too many leaves',
      `host,port,ordinal,role\n${rows(20_000, (index) => `h${index},1,${index},Master`)}`,
      'tooManyLeaves',
    ],
    [
      'one partition everywhere',
      `host,port,ordinal,role\n${rows(20_000, (index) => `h${index},1,0,Slave`)}`,
      'tooManyInstances',
    ],
    [
      'too many databases',
      `database_name,host,port,ordinal,role\n${rows(20_000, (index) => `d${index},h,1,0,Master`)}`,
      'tooManyDatabases',
    ],
    [
      'too many aggregators',
      `host,port,master_aggregator\n${rows(20_000, (index) => `h${index},1,0`)}`,
      'tooManyAggregators',
    ],
  ])('pasted: %s', (_name, text, kind) => {
    const { times, result } = timesOfLooking(() => refusalOf(text).refusal);
    expect(result.kind).toBe(kind);
    expect(result.span.start).toBeLessThanOrEqual(text.length);
    expect(times).toBeLessThan(40);
  });

  test('pasted: more partitions than a cluster can have', () => {
    const text = `database,ordinal,host,role\n${rows(140_000, (index) => `d${index % 4},${index >> 2},h,Master`)}`;
    expect(refusalOf(text).refusal.kind).toBe('tooManyPartitions');
  });
});

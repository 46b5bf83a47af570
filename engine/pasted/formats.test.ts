import { describe, expect, test } from 'vitest';
import { readPastedCluster } from './read-cluster.ts';

const expected = [
  ['shop', 0, 'a:3306 primary', 'b:3306 replica'],
  ['shop', 1, 'b:3306 primary'],
];

/** What a paste says of its partitions, one line each. */
function partitionsOf(text: string) {
  const read = readPastedCluster(text, 0);
  if (!read.ok) throw new Error(read.mistake.message);
  return read.cluster.databases.flatMap(({ name, partitions }) =>
    partitions.map((instances, ordinal) => [
      name,
      ordinal,
      ...instances.map(({ leaf, role }) => `${leaf.host}:${leaf.port} ${role}`),
    ]),
  );
}

const remarksOf = (text: string) => {
  const read = readPastedCluster(text, 0);
  return read.ok
    ? read.remarks.map(({ line, text: remark }) => `${line}: ${remark}`)
    : [read.mistake.message];
};

describe('pasted cluster: ways of writing tables', () => {
  test.each<[string, string]>([
    [
      'with \\G',
      `SHOW PARTITIONS ON shop\\G
*************************** 1. row ***************************
Ordinal: 0
   Host: a
   Port: 3306
   Role: Master
 Locked: 0
*************************** 2. row ***************************
Ordinal: 0
   Host: b
   Port: 3306
   Role: Slave
 Locked: 0
*************************** 3. row ***************************
Ordinal: 1
   Host: b
   Port: 3306
   Role: Master
 Locked: 0
3 rows in set (0.00 sec)`,
    ],
    [
      'tabs, as mysql --batch prints them',
      'USE shop;\nOrdinal\tHost\tPort\tRole\tLocked\n0\ta\t3306\tMaster\t0\n0\tb\t3306\tReplica\t0\n1\tb\t3306\tMaster\t0',
    ],
    [
      'CSV with quotes',
      '"DATABASE_NAME","ORDINAL","HOST","PORT","ROLE","DETAILS"\n"shop","0","a","3306","Master","one, ""two"""\nshop,0,b,3306,Slave,\nshop,1,b,3306,Master,\n',
    ],
    [
      'Markdown',
      '```\nSHOW PARTITIONS ON shop\n| Ordinal | Host | Port | Role |\n|--------:|:-----|------|------|\n| 0 | a | 3306 | Master |\n| 0 | b | 3306 | Replica |\n| 1 | b | 3306 | Master |\n```',
    ],
    [
      'Markdown without the outer bars',
      'USE `shop`\nOrdinal | Host | Port | Role\n---: | :--- | --- | ---\n0 | a | 3306 | Master\n0 | b | 3306 | Replica\n1 | b | 3306 | Master\n\n(3 rows)',
    ],
    [
      'with an empty line after each, and a message of the client in between',
      `singlestore> SHOW PARTITIONS ON shop;

+---------+------+------+---------+

| Ordinal | Host | Port | Role    |

+---------+------+------+---------+

|       0 | a    | 3306 | Master  |

|       0 | b    | 3306 | Replica |

No connection. Trying to reconnect...
|       1 | b    | 3306 | Master  |

+---------+------+------+---------+

3 rows in set (0.00 sec)`,
    ],
    [
      'JSON, a list',
      '[{"DATABASE_NAME": "shop", "ORDINAL": 0, "HOST": "a", "PORT": 3306, "ROLE": "Master"},\n {"DATABASE_NAME": "shop", "ORDINAL": 0, "HOST": "b", "PORT": "3306", "ROLE": "Replica", "IS_OFFLINE": false},\n {"ORDINAL": 1, "DATABASE_NAME": "shop", "HOST": "b", "PORT": 3306, "ROLE": "Master", "DETAILS": {"a": [1]}}\n]',
    ],
    [
      'JSON, a line a row',
      '{"database_name":"shop","ordinal":0,"host":"a","port":3306,"role":"Master"}\n{"database_name":"shop","ordinal":0,"host":"b","port":3306,"role":"Slave"}\n{"database_name":"shop","ordinal":1,"host":"b","port":3306,"role":"Master"}',
    ],
    [
      'JSON, lists by name',
      '{ "note": "x", "partitions": [\n{"database_name":"shop","ordinal":0,"host":"a","port":3306,"role":"Master"},\n{"database_name":"shop","ordinal":0,"host":"b","port":3306,"role":"Slave"},\n{"database_name":"shop","ordinal":1,"host":"b","port":3306,"role":"Master"}],\n"leaves": [{"host":"a","port":3306,"availability_group":1,"state":"online","pair_host":"b","pair_port":3306},{"host":"b","port":3306,"availability_group":2,"state":"online","pair_host":"a","pair_port":3306}]}',
    ],
    [
      'SHOW CLUSTER STATUS of an old version, seven columns',
      `+------+------+---------+--------+-------------+----------+---------+
| Host | Port | Database | Role | State | Position | Details |
+------+------+---------+--------+-------------+----------+---------+
| ma   | 3306 | cluster | master | online | 0:46 | |
| ma   | 3306 | shop    | master | online | 0:46 | |
| a    | 3306 | cluster | slave | replicating | 0:46 | |
| a    | 3306 | shop    | slave | replicating | 0:46 | |
| a    | 3306 | shop_0  | master | online | 0:46 | |
| b    | 3306 | shop_0  | slave | replicating | 0:46 | |
| b    | 3306 | shop_1  | master | online | 0:46 | |
+------+------+---------+--------+-------------+----------+---------+`,
    ],
    [
      'SHOW CLUSTER STATUS with the role by the metadata',
      `Node ID,Host,Port,Database,Role,State,Position,Metadata Role
1,ma,3306,cluster,Reference,online,0:46,Reference
2,a,3306,shop_0,Master,online,0:46,Master
3,b,3306,shop_0,Replica,replicating,0:46,Replica
3,b,3306,shop_1,Master,online,0:46,Master
3,b,3306,shop_7_9,Reference,online,0:46,Reference`,
    ],
  ])('%s', (_name, text) => {
    expect(partitionsOf(text)).toEqual(expected);
  });
});

describe('pasted cluster: several databases', () => {
  const rowsOf = (database: string) =>
    `SHOW PARTITIONS ON ${database};\nOrdinal,Host,Port,Role\n0,a,3306,Master\n1,b,3306,Master\n`;

  test('each table belongs to the statement line before it', () => {
    expect(partitionsOf(rowsOf('shop') + rowsOf('users')).map(([name]) => name)).toEqual([
      'shop',
      'shop',
      'users',
      'users',
    ]);
  });

  test('rows of DISTRIBUTED_PARTITIONS name their database, in any order', () => {
    const text = 'database_name,ordinal,host,port,role\nb,0,a,1,Master\na,0,a,1,Master\nb,1,c,1,Master\n';
    expect(partitionsOf(text)).toEqual([
      ['b', 0, 'a:1 primary'],
      ['b', 1, 'c:1 primary'],
      ['a', 0, 'a:1 primary'],
    ]);
  });

  test('a name in quotes may hold what others may not', () => {
    expect(partitionsOf(rowsOf('`my-shop`')).map(([name]) => name)).toEqual(['my-shop', 'my-shop']);
  });

  test('a second table of a database is left out, and said so', () => {
    expect(remarksOf(rowsOf('shop') + rowsOf('shop'))).toEqual(['6: A second table of shop was left out.']);
  });
});

describe('pasted cluster: what is left out is said, line by line', () => {
  const partitions = 'Ordinal,Host,Port,Role\n0,a,3306,Master\n';

  test.each<[string, string, string]>([
    ['other text', `hello\n${partitions}`, "1: 'hello' is no part of a result table; it was left out."],
    [
      'a line between two rows',
      '+---------+------+------+--------+\n| Ordinal | Host | Port | Role |\n+---+\n| 0 | a | 1 | Master |\nhello\n| 1 | a | 1 | Master |\n+---+\n',
      "5: 'hello' is no part of a result table; it was left out.",
    ],
    [
      'a table of something else',
      `${partitions}\nhost,port,colour\na,1,red\n`,
      '4: These are not the columns of a table that can be imported; the table was left out.',
    ],
    [
      'SHOW AGGREGATORS',
      `Host,Port,State,Master_Aggregator\nma,3306,online,1\n${partitions}`,
      '1: The table of aggregators was left out: a cluster here begins with its master aggregator.',
    ],
    [
      'a leaf on its way back',
      `Host,Port,Availability_Group,State\na,3306,1,attaching\n\n${partitions}`,
      '2: a:3306 is attaching; it was imported as offline.',
    ],
    [
      'an orphan',
      'Host,Port,Database,Role,State\na,1,t_0,Master,online\nb,1,t_0,Orphan,online\n',
      '3: The copy of t:0 is an orphan; it was left out.',
    ],
  ])('%s', (_name, text, remark) => {
    expect(remarksOf(text)).toEqual([remark]);
  });

  test('many lines: the first are named, the others counted', () => {
    expect(remarksOf(`${'x\n'.repeat(500)}${partitions}`).at(-1)).toBe('21: 480 more lines were left out.');
  });
});

describe('pasted cluster: load_balanced fan-out', () => {
  test('two groups without pairs and second copies', () => {
    const leaves =
      'Host,Port,Availability_Group,Pair_Host,Pair_Port,State\na,1,1,NULL,NULL,online\nb,1,2,NULL,NULL,online\n';
    const read = readPastedCluster(`${leaves}\nOrdinal,Host,Port,Role\n0,a,1,Master\n0,b,1,Replica\n`, 0);
    expect(read.ok && read.cluster.fanout).toBe('load_balanced');
  });
});

describe('pasted cluster: hostile input ends soon, with a place', () => {
  const rows = (count: number, row: (index: number) => string): string =>
    Array.from({ length: count }, (_value, index) => row(index)).join('\n');

  test.each<[string, string]>([
    ['deep JSON', '['.repeat(100_000)],
    ['JSON that does not end', `{"a": "${'x'.repeat(1_000_000)}`],
    ['JSON of a thousand kinds of rows', `[${rows(1_000, (index) => `{"host": "a", "c${index}": 1},`)}{}]`],
    ['a megabyte on one line', 'x'.repeat(1_000_000)],
    ['a megabyte of bars', '|'.repeat(1_000_000)],
    ['a megabyte of rules', '+-'.repeat(500_000)],
    ['empty lines in a table', `+-+\n|a|\n+-+\n${'\n'.repeat(1_000_000)}`],
    ['tables without bars', 'a|b\n-|-\n'.repeat(50_000)],
    ['lines between rows', `+-+\n|a|\n+-+\n${'x\n\n|1|\n'.repeat(50_000)}`],
    ['stars', '*************************** 1. row ***************************\n'.repeat(10_000)],
    ['NUL and right-to-left marks', '\u0000\u202e|a|\u0000\n'.repeat(10_000)],
    ['too many leaves', `host,port,ordinal,role\n${rows(20_000, (index) => `h${index},1,${index},Master`)}`],
    ['one partition everywhere', `host,port,ordinal,role\n${rows(20_000, (index) => `h${index},1,0,Slave`)}`],
    [
      'too many databases',
      `database_name,host,port,ordinal,role\n${rows(20_000, (index) => `d${index},h,1,0,Master`)}`,
    ],
  ])(
    '%s',
    (_name, text) => {
      const read = readPastedCluster(text, 0);
      expect(read.ok).toBe(false);
      expect(!read.ok && read.mistake.span.start).toBeLessThanOrEqual(text.length);
    },
    5_000,
  );
});

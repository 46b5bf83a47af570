import { describe, expect, test } from 'vitest';
import { readPastedCluster } from './read-cluster.ts';

const leaves = `SHOW LEAVES;
+------+------+--------------------+-----------+-----------+---------+
| Host | Port | Availability_Group | Pair_Host | Pair_Port | State   |
+------+------+--------------------+-----------+-----------+---------+
| a    | 3306 |                  1 | b         |      3306 | online  |
| b    | 3306 |                  2 | a         |      3306 | offline |
+------+------+--------------------+-----------+-----------+---------+
2 rows in set (0.00 sec)
`;

const partitions = `mysql> SHOW PARTITIONS ON shop;
+---------+------+------+--------+--------+
| Ordinal | Host | Port | Role   | Locked |
+---------+------+------+--------+--------+
|       0 | a    | 3306 | Master | 0      |
|       1 | NULL | NULL | NULL   | 0      |
+---------+------+------+--------+--------+
2 rows in set (0.00 sec)
`;

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

describe('pasted cluster: what is read', () => {
  test('SHOW LEAVES with SHOW PARTITIONS: leaves, pairs, roles, and the database of the statement line', () => {
    const { leaves: read, databases } = clusterOf(leaves + partitions);
    expect(read).toEqual([
      { host: 'a', port: 3306, group: 1, pair: { host: 'b', port: 3306 }, state: 'online' },
      { host: 'b', port: 3306, group: 2, pair: { host: 'a', port: 3306 }, state: 'offline' },
    ]);
    expect(databases.map(({ name }) => name)).toEqual(['shop']);
    expect(databases[0]?.partitions).toEqual([[{ leaf: { host: 'a', port: 3306 }, role: 'primary' }], []]);
  });

  test('DISTRIBUTED_PARTITIONS alone: leaves that share partitions are pairs, the first by address in group 1', () => {
    const { leaves: read, databases } = clusterOf(distributed);
    expect(databases.map(({ name }) => name)).toEqual(['shop']);
    expect(read.map(({ host, group, pair, state }) => [host, group, pair?.host, state])).toEqual([
      ['a', 1, 'c', 'online'],
      ['b', 1, 'd', 'online'],
      ['c', 2, 'a', 'online'],
      ['d', 2, 'b', 'offline'],
    ]);
  });

  test('one instance a partition: redundancy 1, all leaves in group 1, database test where none is named', () => {
    const single = clusterOf(
      partitions
        .replace('mysql> SHOW PARTITIONS ON shop;', '')
        .replace('NULL | NULL | NULL  ', 'b    | 3306 | Master'),
    );
    expect(single.databases.map(({ name }) => name)).toEqual(['test']);
    expect(single.leaves.map((leaf) => [leaf.host, leaf.group, leaf.pair])).toEqual([
      ['a', 1, null],
      ['b', 1, null],
    ]);
  });

  test('carriage returns and indentation do not matter', () => {
    const indented = (leaves + partitions)
      .split('\n')
      .map((line) => `  ${line}\r`)
      .join('\n');
    expect(clusterOf(indented)).toEqual(clusterOf(leaves + partitions));
  });
});

describe('pasted cluster: mistakes, with their line', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'half a table',
      leaves.split('\n').slice(0, 5).join('\n'),
      '+------+',
      /The table that begins here is not complete/,
    ],
    [
      'a table without its last rule',
      leaves.replace(/\+[-+]+\+\n2 rows/, '2 rows'),
      '+------+',
      /not complete/,
    ],
    ['rows without a header', '| a | 3306 |', '| a | 3306 |', /without the rule that begins a table/],
    [
      'a row that is cut off',
      (leaves + partitions).replace('|       0 | a    | 3306 | Master | 0      |', '|       0 | a    | 33'),
      '|       0',
      /This row of the table has no end/,
    ],
    [
      'a ragged row',
      (leaves + partitions).replace(
        '|       0 | a    | 3306 | Master | 0      |',
        '|       0 | a    | 3306 |',
      ),
      '|       0',
      /This row has 3 cells, but the table has 5 columns/,
    ],
    [
      'a footer that counts otherwise',
      leaves.replace('2 rows', '3 rows') + partitions,
      '3 rows',
      /has 2 rows, but its footer counts 3/,
    ],
    ['only leaves', leaves, 'SHOW LEAVES', /no table of partitions/],
    ['two tables of leaves', leaves + leaves, '| Host', /second table of leaves/],
    [
      'another table',
      '+---+\n| a |\n+---+\n| b |\n+---+\n',
      '| a |',
      /not the columns of a table that can be imported/,
    ],
    [
      'a leaf that is in no table',
      (leaves + partitions).replace('|       0 | a ', '|       0 | z '),
      '|       0',
      /Leaf z:3306 is not in the table of leaves/,
    ],
    [
      'a leaf twice',
      leaves.replace('| b    | 3306 |', '| a    | 3306 |') + partitions,
      '| a ',
      /Leaf a:3306 is listed twice/,
    ],
    [
      'a pair of strangers',
      leaves.replace('1 | b ', '1 | z ') + partitions,
      '| a ',
      /Its pair z:3306 is not in the table/,
    ],
    [
      'a pair in one group',
      leaves.replace('2 | a ', '1 | a ') + partitions,
      '| a ',
      /a:3306 and b:3306 are no pair/,
    ],
    [
      'a leaf in no known state',
      leaves.replace('offline', 'asleep ') + partitions,
      '| b ',
      /A leaf cannot be asleep/,
    ],
    [
      'no port',
      leaves.replace('| a    | 3306', '| a    | many') + partitions,
      '| a ',
      /does not name a host and a port/,
    ],
    [
      'a gap in the ordinals',
      leaves + partitions.replace('       1 |', '       2 |'),
      '| Ordinal',
      /The row of ordinal 1 is missing/,
    ],
    [
      'two Masters',
      distributed.replace('a    | 3306 | Slave ', 'a    | 3306 | Master'),
      '| shop ',
      /Ordinal 0 has two Masters/,
    ],
    ['one leaf twice', distributed.replace('| a ', '| c '), '| shop ', /Ordinal 0 is on leaf c:3306 twice/],
    [
      'a database of every node',
      distributed.replace('shop          |       1', 'memsql        |       1'),
      '| memsql ',
      /'memsql' is no name of a database to import/,
    ],
    [
      'too many instances',
      ['host\tport\tordinal\trole', ...['a', 'b', 'c', 'd', 'e'].map((host) => `${host}\t1\t0\tSlave`)].join(
        '\n',
      ),
      'e\t1',
      /Ordinal 0 has more than 4 instances/,
    ],
    [
      'an unknown role',
      distributed.replace('Master', 'Bishop'),
      '| shop ',
      /The role of a partition is Master or Replica/,
    ],
  ])('%s', (_name, text, place, message) => {
    const read = readPastedCluster(text, 100);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.mistake.message).toMatch(message);
    const start = read.mistake.span.start - 100;
    expect(text.slice(start, start + place.length)).toBe(place);
  });

  test('an empty paste', () => {
    expect(readPastedCluster('', 0)).toMatchObject({ ok: false });
  });
});

function clusterOf(text: string) {
  const read = readPastedCluster(text, 0);
  if (!read.ok) throw new Error(read.mistake.message);
  return read.cluster;
}

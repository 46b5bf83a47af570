import { describe, expect, test } from 'vitest';
import { leaves, partitions } from '../../pasted/tables-for-tests.ts';
import { consoleWith } from './console-for-tests.ts';

const rowsOf = (database: string) =>
  `SHOW PARTITIONS ON ${database};\nOrdinal,Host,Port,Role\n0,a,3306,Master\n1,b,3306,Master\n`;

describe('.import', () => {
  test('a table pasted back is the table that the imported cluster prints', () => {
    const { run, print } = consoleWith({ pairs: 2, partitions: 6 });
    run("ADD LEAF root@'leaf-5'; .kill leaf-4; .wait idle");
    const shown = print('SHOW PARTITIONS ON test');
    const pasted = `.import\n${print('SHOW LEAVES')}\nSHOW PARTITIONS ON test;\n${shown}\n.end`;
    const copy = consoleWith();
    expect(copy.print(pasted).split('\n')).toEqual([
      'imported 5 leaves and 6 partitions of test at 00:00.000',
      'taken: leaves, availability groups, pairs, states of leaves, roles, databases',
      'assumed: redundancy_level 2; the master aggregator is ma; NODE_IDs in the order of the nodes; sync replication of test; copies of test on leaves that are out of service; TERM of test as at creation; INSTANCE_ID of test as at creation; replicas of test in sync; a table x with ids 1 to 100 in each database',
    ]);
    expect(copy.print('SHOW PARTITIONS ON test')).toBe(shown);
    expect(copy.rows('SELECT MIN(id), MAX(id), COUNT(*) FROM test.x')).toEqual([[1, 100, 100]]);
    expect(copy.rows('SELECT @@GLOBAL.redundancy_level')).toEqual([[2]]);
  });

  test('a SHOW PARTITIONS that names no database is of the one that SHOW CLUSTER STATUS has, and of test where there are two', () => {
    const status = (databases: readonly string[]) =>
      ['Host,Port,Database,Role,State', ...databases.map((name) => `a,3306,${name},Master,online`)].join(
        '\n',
      );
    const partitions = 'Ordinal,Host,Port,Role\n0,a,3306,Master';
    const imported = (databases: readonly string[]) =>
      consoleWith()
        .print(`.import\n${status(databases)}\n\n${partitions}\n.end`)
        .split('\n')[0];
    expect(imported(['shop_0'])).toBe('imported 1 leaf and 1 partition of shop at 00:00.000');
    expect(imported(['shop_0', 'test_0'])).toContain('1 partition of shop and 1 partition of test');
    expect(imported(['shop_0', 'other_0'])).toMatch(/shop.*other.*test/);
  });

  test('a cluster that is not empty takes none', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print(`.import\n${leaves}${partitions}.end`)).toMatch(/^ERROR 1105 .*only into an empty one/);
  });

  test('a contradiction changes nothing; it is named with both lines, and the later one is marked', () => {
    const { history, run } = consoleWith();
    const before = history.world;
    const { text, result } = run(`.import\n${rowsOf('shop')}0,b,3306,Master\n.end`);
    expect(result?.text).toMatch(
      /^ERROR 1105 \(HY000\): shop:0 has two Masters: b:3306 here and a:3306 on line 3\./,
    );
    const span = result?.ok === false ? result.diagnostic?.span : undefined;
    expect(text.slice(span?.start, span?.end)).toBe('0,b,3306,Master');
    expect(history.world).toBe(before);
  });

  test('both databases stand, and what was left out is named', () => {
    const { print, rows } = consoleWith();
    const pasted = `.import\n${rowsOf('shop')}${rowsOf('users')}hello\n.end`;
    const lines = print(pasted).split('\n');
    expect(lines[0]).toBe('imported 2 leaves, 2 partitions of shop and 2 partitions of users at 00:00.000');
    expect(lines.at(-1)).toBe("line 9: 'hello' is no part of a result table; it was left out.");
    expect(rows('SHOW DATABASES').flat()).toContain('users');
    expect(rows('SELECT COUNT(*) FROM users.x')).toEqual([[100]]);
  });

  test('a sync database loses no acknowledged row in a failover, an async one does', () => {
    const left = (desired: 0 | 1): unknown => {
      const { run, rows } = consoleWith();
      run(`.import
DATABASE_NAME,ORDINAL,HOST,PORT,ROLE,SYNC_DESIRED
shop,0,a,3306,Master,${desired}
shop,0,b,3306,Replica,${desired}
.end
INSERT INTO shop.x VALUES (101), (102), ... (200); .kill a; .wait idle`);
      return rows('SELECT COUNT(*) FROM shop.x');
    };
    expect(left(1)).toEqual([[200]]);
    expect(left(0)).toEqual([[100]]);
  });

  test('the next term, instance and node follow the largest', () => {
    const { run, rows } = consoleWith();
    run(`.import
DATABASE_NAME,ORDINAL,HOST,PORT,ROLE,NODE_ID,SYNC_DESIRED,TERM,INSTANCE_ID
shop,0,a,3306,Master,4,1,25,8
shop,0,b,3306,Replica,7,1,0,11
.end
.kill a; .wait idle; ADD LEAF root@'c'; REMOVE LEAF 'a' FORCE; RESTORE REDUNDANCY ON shop`);
    expect(
      rows('SELECT HOST, NODE_ID, TERM, INSTANCE_ID FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS'),
    ).toEqual([
      ['b', 7, 26, 11],
      ['c', 8, 0, 12],
    ]);
  });

  test('a leaf that is attaching opens a batch, which waits for the one that is still gone', () => {
    const { run, rows, history } = consoleWith();
    run(`.import
Host,Port,Availability_Group,Pair_Host,Pair_Port,State
a,3306,1,c,3306,online
b,3306,1,d,3306,online
c,3306,2,a,3306,attaching
d,3306,2,b,3306,offline

SHOW PARTITIONS ON shop;
Ordinal,Host,Port,Role
0,a,3306,Master
1,b,3306,Master
.end`);
    expect(history.world.attachBatch).toMatchObject({ openedAtMs: 0, closesAtMs: 120_000 });
    run('.wait idle');
    expect(rows('SHOW LEAVES').map(([host, , , , , state]) => [host, state])).toEqual([
      ['a', 'online'],
      ['b', 'online'],
      ['c', 'online'],
      ['d', 'offline'],
    ]);
    expect(rows('SHOW PARTITIONS ON shop').map((row) => row.slice(0, 4))).toContainEqual([
      0,
      'c',
      3306,
      'Replica',
    ]);
  });

  test('a last copy that is an orphan can be brought back', () => {
    const { run, rows, print } = consoleWith();
    run(`.import
Host,Port,Database,Role,State,Position,Metadata_Role
ma,3306,shop,Reference,online,0:9,Reference
a,3306,shop_0,Master,online,0:397,Master
b,3306,shop_1,Orphan,online,0:397,Orphan
.end`);
    expect(print('SELECT COUNT(*) FROM shop.x')).toMatch(/^ERROR 1777 .*shop:1/);
    run("ATTACH PARTITION shop:1 ON 'b':3306");
    expect(rows('SELECT COUNT(*) FROM shop.x')).toEqual([[100]]);
  });

  test('a replica that is behind catches up', () => {
    const { run, rows } = consoleWith();
    const positions = () =>
      rows('SELECT POSITION FROM INFORMATION_SCHEMA.MV_CLUSTER_STATUS WHERE DATABASE_NAME = "shop_0"').flat();
    run(`.import
Host,Port,Database,Role,State,Position
a,3306,shop_0,Master,online,0:421
b,3306,shop_0,Slave,replicating,0:397
.end`);
    expect(positions()).toEqual(['0:421', '0:397']);
    run('.wait idle');
    expect(positions()).toEqual(['0:421', '0:421']);
  });

  test('variables are taken; one that cannot be so is named', () => {
    const { print, rows } = consoleWith();
    expect(
      print(`.import\n${leaves}
Variable_name,Value
attach_rebalance_delay_seconds,30
auto_attach,perhaps
max_connections,100000
.end`)
        .split('\n')
        .at(-1),
    ).toBe("line 12: auto_attach cannot be 'perhaps'; it was left as it is.");
    expect(rows('SELECT @@GLOBAL.attach_rebalance_delay_seconds')).toEqual([[30]]);
    expect(rows('SELECT @@GLOBAL.auto_attach')).toEqual([[1]]);
  });

  test('a database of which only the name is known is placed as at creation', () => {
    const { run, rows } = consoleWith();
    run(`.import\nHost,Port,Availability_Group,Pair_Host,Pair_Port,State
a,3306,1,b,3306,online
b,3306,2,a,3306,online

DATABASE_NAME,NUM_PARTITIONS,IS_SYNC
shop,2,0
.end`);
    expect(rows('SHOW PARTITIONS ON shop').map((row) => row.slice(0, 4))).toEqual([
      [0, 'b', 3306, 'Master'],
      [0, 'a', 3306, 'Replica'],
      [1, 'a', 3306, 'Master'],
      [1, 'b', 3306, 'Replica'],
    ]);
    expect(rows('SELECT COUNT(*) FROM shop.x')).toEqual([[100]]);
  });

  test('the client goes on at the master aggregator, whatever its NODE_ID', () => {
    const { run, rows, history, client } = consoleWith();
    run(`.import
Host,Port,State,Master_Aggregator,NodeId
m1,3306,offline,0,1
m2,3306,online,1,5

Host,Port,Availability_Group,State,NodeId
a,3306,1,online,3
.end`);
    expect(rows('SHOW AGGREGATORS').map(([host, , state, , , master]) => [host, state, master])).toEqual([
      ['m1', 'offline', 0],
      ['m2', 'online', 1],
    ]);
    expect(client.connection.node).toBe(5);
    history.undo();
    expect(rows('SHOW AGGREGATORS').map(([host]) => host)).toEqual(['ma']);
  });
});

import { describe, expect, test } from 'vitest';
import { hashOf } from '../../simulation/index.ts';
import { consoleWith } from '../client/console-for-tests.ts';

const headings = (text: string): readonly string[] =>
  (text.split('\n')[1] ?? '')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('.version: whose columns the tables have', () => {
  test('alone it says the version, and which others there are', () => {
    const { print, run } = consoleWith({ leaves: 1 });
    expect(print('.version')).toBe('the tables have the columns of version 7.3; there are also those of 9.1');
    run('.version 9.1');
    expect(print('.version')).toBe('the tables have the columns of version 9.1; there are also those of 7.3');
  });

  test.each(['9.1', '9.1.4', "'9.1'", 'v9.1'])('.version %s', (written) => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print(`.wait 2s; .version ${written}`)).toMatch(
      /^the tables have the columns of version 9\.1 at \d\d:\d\d\.\d{3}$/,
    );
  });

  test.each(['8', '9.2', 'nine', '9.1 7.3', '91'])(
    '.version %s is met with those that there are',
    (written) => {
      const { print, history } = consoleWith({ leaves: 1 });
      const { world } = history;
      expect(print(`.version ${written}`)).toBe(`ERROR 1105 (HY000): There is no version ${written} here.`);
      expect(history.world).toBe(world);
    },
  );

  test('the one that there is already changes nothing', () => {
    const { run, print, history } = consoleWith({ leaves: 1 });
    const { world } = history;
    expect(print('.version 7.3')).toMatch(/^the tables have the columns of version 7\.3 at /);
    expect(history.world).toBe(world);
    run('.version 9.1');
    expect(hashOf(history.world)).not.toBe(hashOf(world));
  });

  test('it needs no node', () => {
    const { print, rows } = consoleWith({ leaves: 1 });
    expect(print('.kill ma; .version 9.1')).toMatch(/^the tables have/);
    expect(rows('.start ma; .wait idle; SELECT @@memsql_version')).toEqual([['9.1.0']]);
  });

  test('it is undone, and holds on its branch alone', () => {
    const { run, rows, history } = consoleWith({ leaves: 1 });
    const version = () => rows('SELECT @@memsql_version')[0]?.[0];
    run('.wait 5s; .version 9.1');
    expect(version()).toBe('9.1.0');
    history.undo();
    expect(version()).toBe('7.3.0');
    history.redo();
    expect(version()).toBe('9.1.0');
    history.seek(1_000);
    expect(version()).toBe('7.3.0');
    run("ADD LEAF root@'leaf-9'");
    expect(version()).toBe('7.3.0');
    history.switchTo(0);
    history.seek(history.endMs);
    expect(version()).toBe('9.1.0');
  });
});

describe('.version: what is printed', () => {
  const columns = (version: string, statement: string) => {
    const { run, print } = consoleWith({ pairs: 1, partitions: 1, replication: 'SYNC' });
    run(`.version ${version}`);
    return headings(print(statement)).join(' ');
  };

  test.each<[string, string, string]>([
    ['SHOW LEAVES', 'Average_Roundtrip_Latency', 'Average_Roundtrip_Latency_ms NodeId'],
    [
      'SHOW DATABASES EXTENDED',
      'Async Sync',
      'AsyncSlaves SyncSlaves ConsensusSlaves CommittedPosition HardenedPosition ReplayPosition Term LastPageTerm Memory (MBs) Pending IOs',
    ],
  ])('%s ends with %s, and today with %s', (statement, before, today) => {
    const [older, newer] = [columns('7.3', statement), columns('9.1', statement)];
    expect(older.endsWith(` ${before}`)).toBe(true);
    expect(newer).toBe(`${older.slice(0, -before.length)}${today}`);
  });

  test('DISTRIBUTED_PARTITIONS begins with the DATABASE_ID today', () => {
    const statement = 'SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS';
    expect(columns('9.1', statement)).toBe(`DATABASE_ID ${columns('7.3', statement)}`);
  });

  test("NodeId is the leaf's, and the replicas that follow are counted", () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 2, replication: 'SYNC' });
    run('.version 9.1');
    expect(rows('SHOW LEAVES').map((row) => [row[0], row[8]])).toEqual([
      ['leaf-1', 2],
      ['leaf-2', 3],
    ]);
    run('.connect leaf-1');
    const replicas = () =>
      rows("SHOW DATABASES EXTENDED LIKE 'test\\_%'").map((row) => [row[0], row[2], row[6], row[7]]);
    expect(replicas()).toEqual([
      ['test_0', 'sync replica', 0, 0],
      ['test_1', 'master', 0, 1],
    ]);
    run('.isolate leaf-1 leaf-2; .wait 6s');
    expect(replicas()[1]).toEqual(['test_1', 'master', 1, 0]);
  });

  test('what nodes say of themselves follows it', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    const said = () => [
      ...rows('SELECT @@memsql_version, MEMSQL_VERSION(), @@version, VERSION()'),
      ...rows('SELECT DISTINCT VERSION FROM INFORMATION_SCHEMA.MV_NODES'),
      ...rows("SHOW VARIABLES LIKE 'memsql\\_version'"),
    ];
    expect(said()).toEqual([['7.3.0', '7.3.0', '5.5.58', '5.5.58'], ['7.3.0'], ['memsql_version', '7.3.0']]);
    run('.version 9.1');
    expect(said()).toEqual([['9.1.0', '9.1.0', '5.7.32', '5.7.32'], ['9.1.0'], ['memsql_version', '9.1.0']]);
  });

  test('MV_EVENTS, which belongs to the cluster, does not record it', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    const count = () => rows('SELECT COUNT(*) FROM INFORMATION_SCHEMA.MV_EVENTS');
    const before = count();
    run('.version 9.1');
    expect(count()).toEqual(before);
  });

  test('a watch of the partitions goes on when the columns change', () => {
    const { run, print } = consoleWith({ pairs: 1, partitions: 2 });
    run('.watch copies AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS');
    run('.watch leaves AS SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE ORDINAL = 0');
    run('.wait 1s; .version 9.1; .wait 1s');
    expect(print('.watches')).toMatch(/copies +\| 4 /);
    expect(print('.watches')).toMatch(/leaves +\| 2 rows /);
  });
});

describe('.version: pastes', () => {
  test.each([
    ['SHOW LEAVES', 'assumed'],
    ['SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS', 'assumed'],
    ["SHOW VARIABLES LIKE 'memsql%'", 'taken'],
    ['SELECT @@memsql_version', 'taken'],
  ])('%s with the columns of today brings its version along, which is %s', (statement, source) => {
    const { run, print } = consoleWith({ pairs: 1, partitions: 2 });
    run('.version 9.1');
    const pasted = `.import\n${print('SHOW PARTITIONS ON test')}\n${print(statement)}\n.end`;
    const copy = consoleWith();
    expect(copy.print(pasted)).toMatch(new RegExp(`^${source}: .*\\bversion\\b`, 'm'));
    expect(copy.rows('SELECT @@memsql_version')).toEqual([['9.1.0']]);
    expect(copy.print('.version')).toMatch(/version 9\.1/);
  });

  test('a paste with the older columns leaves it as it is', () => {
    const { print } = consoleWith({ pairs: 1, partitions: 2 });
    const pasted = `.import\n${print('SHOW LEAVES')}\n${print('SHOW PARTITIONS ON test')}\n${print('SHOW VARIABLES')}\n.end`;
    const copy = consoleWith();
    expect(copy.print(pasted)).not.toMatch(/\bversion\b/);
    expect(copy.history.world.variables).not.toHaveProperty('version');
  });
});

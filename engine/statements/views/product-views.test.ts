import { describe, expect, test } from 'vitest';
import { toldOf } from '../../testing/told.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import { informationSchemaTable, informationSchemaTables } from './information-schema.ts';
import { leftOutView, leftOutViews } from './left-out-views.ts';

describe('views of the product: nodes', () => {
  test('MV_NODES has every node with its kind, state, group and the figures that are known', () => {
    const { run, rows } = consoleWith({ pairs: 1 });
    run(".wait 10s; .fill disk leaf-1; .fill memory leaf-2; ADD AGGREGATOR root@'ca-1'");
    expect(
      rows(
        `SELECT ID, IP_ADDR, PORT, TYPE, STATE, AVAILABILITY_GROUP, MAX_TABLE_MEMORY_MB, TABLE_MEMORY_USED_MB, AVAILABLE_DATA_DISK_MB, VERSION FROM INFORMATION_SCHEMA.MV_NODES`,
      ),
    ).toEqual([
      [1, 'ma', 3306, 'MA', 'online', null, 4096, null, null, '7.3.0'],
      [2, 'leaf-1', 3306, 'LEAF', 'online', 1, 4096, null, 0, '7.3.0'],
      [3, 'leaf-2', 3306, 'LEAF', 'online', 2, 4096, 4096, null, '7.3.0'],
      [4, 'ca-1', 3306, 'CA', 'online', null, 4096, null, null, '7.3.0'],
    ]);
  });

  test('a node that does not answer is listed in MV_NODES without figures, and has no row where nodes are asked', () => {
    const { run, rows } = consoleWith({ pairs: 1 });
    run('.kill leaf-2; .wait idle');
    expect(rows(`SELECT STATE, UPTIME, VERSION FROM INFORMATION_SCHEMA.MV_NODES WHERE ID = 3`)).toEqual([
      ['offline', null, null],
    ]);
    for (const statement of [
      'SELECT NODE_ID, TYPE FROM INFORMATION_SCHEMA.MV_SYSINFO_CPU',
      'SELECT NODE_ID, TYPE FROM INFORMATION_SCHEMA.MV_SYSINFO_MEM',
      'SELECT NODE_ID, TYPE FROM INFORMATION_SCHEMA.MV_SYSINFO_NET',
      'SELECT NODE_ID, TYPE FROM INFORMATION_SCHEMA.MV_SYSINFO_DISK',
    ])
      expect(rows(statement)).toEqual([
        [1, 'MA'],
        [2, 'LEAF'],
      ]);
    expect(rows(`SELECT DISTINCT NODE_ID FROM INFORMATION_SCHEMA.MV_GLOBAL_VARIABLES`)).toEqual([[1], [2]]);
    expect(rows(`SELECT DISTINCT NODE_ID FROM INFORMATION_SCHEMA.MV_GLOBAL_STATUS`)).toEqual([[1], [2]]);
  });

  test('a process that starts again begins to count anew', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    run('.wait 60s; .kill leaf-1; .start leaf-1; .wait 20s');
    const uptimes = rows(`SELECT ID, UPTIME FROM INFORMATION_SCHEMA.MV_NODES ORDER BY ID`).map(
      ([, seconds]) => Number(seconds),
    );
    expect(uptimes[0]).toBeGreaterThanOrEqual(80);
    expect(uptimes[1]).toBeLessThanOrEqual(20);
    run('.connect leaf-1');
    expect(rows("SHOW STATUS LIKE 'Uptime'")[0]?.[1]).toBe(uptimes[1]);
  });

  test('an aggregator is the Leader or a Follower, and AVAILABILITY_GROUPS has the groups with leaves', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    run("ADD AGGREGATOR root@'ca-1'");
    expect(rows(`SELECT HOST, ROLE, MASTER_AGGREGATOR FROM INFORMATION_SCHEMA.AGGREGATORS`)).toEqual([
      ['ma', 'Leader', 1],
      ['ca-1', 'Follower', 0],
    ]);
    expect(rows(`SELECT * FROM INFORMATION_SCHEMA.AVAILABILITY_GROUPS`)).toEqual([[1, 1, null]]);
    expect(
      consoleWith({ pairs: 1 }).rows(`SELECT COUNT(*) FROM INFORMATION_SCHEMA.AVAILABILITY_GROUPS`),
    ).toEqual([[2]]);
  });
});

describe('views of the product: status and processes', () => {
  test('MV_GLOBAL_STATUS says how long an attach batch still waits', () => {
    const { run, rows } = consoleWith({ pairs: 2, partitions: 4 });
    const remaining = () =>
      rows(
        `SELECT VARIABLE_VALUE FROM INFORMATION_SCHEMA.MV_GLOBAL_STATUS WHERE VARIABLE_NAME = 'auto_attach_remaining_seconds'`,
      );
    expect(remaining()).toEqual([['0']]);
    run('.kill leaf-1; .kill leaf-2; .wait 5s; .start leaf-1; .wait 10s');
    const [[seconds] = []] = remaining();
    expect(Number(seconds)).toBeGreaterThan(100);
    expect(Number(seconds)).toBeLessThanOrEqual(120);
  });

  test('PROCESSLIST has the statement that asks, MV_PROCESSLIST those of all nodes', () => {
    const { run, rows } = consoleWith({ leaves: 2, partitions: 2 });
    run('.kill leaf-1; .background SELECT COUNT(*) FROM test.x');
    run('.wait 2s');
    const list = rows(`SELECT NODE_ID, COMMAND, TIME, INFO FROM INFORMATION_SCHEMA.MV_PROCESSLIST`);
    expect(list.map((row) => row.slice(0, 3))).toEqual([
      [1, 'Query', 2],
      [1, 'Query', 0],
    ]);
    expect(list[0]?.[3]).toBe('SELECT COUNT(*) FROM test.x');
    run('.connect leaf-2');
    expect(rows(`SELECT INFO FROM INFORMATION_SCHEMA.PROCESSLIST`)).toHaveLength(1);
    expect(rows('SHOW PROCESSLIST')).toHaveLength(1);
  });

  test('MV_ACTIVITIES counts what has run lately, MV_QUERIES has the texts', () => {
    const { run, rows } = consoleWith({ leaves: 2, partitions: 2 });
    run('.wait 5s; SELECT 1; SELECT 1; SELECT nothing');
    expect(
      rows(`SELECT QUERY_TEXT, RUN_COUNT, SUCCESS_COUNT, FAILURE_COUNT, CPU_TIME_MS
        FROM INFORMATION_SCHEMA.MV_ACTIVITIES JOIN INFORMATION_SCHEMA.MV_QUERIES USING (ACTIVITY_NAME)`).slice(
        0,
        2,
      ),
    ).toEqual([
      ['SELECT 1', 0, 2, 0, null],
      ['SELECT nothing', 0, 0, 1, null],
    ]);
    expect(
      rows(`SELECT QUERY_TEXT, RUN_COUNT, SUCCESS_COUNT, FAILURE_COUNT
        FROM INFORMATION_SCHEMA.MV_ACTIVITIES_CUMULATIVE
        JOIN INFORMATION_SCHEMA.MV_QUERIES USING (ACTIVITY_NAME)`)[0],
    ).toEqual(["ADD LEAF root@'leaf-1'", 0, 1, 0]);
  });

  test('SHOW STATUS counts the statements of the node that is asked', () => {
    const { run, rows } = consoleWith({ leaves: 2, partitions: 2 });
    run('INSERT INTO test.x VALUES (101), (102); SELECT id FROM test.x LIMIT 3; SELECT nothing');
    const status = new Map(rows('SHOW GLOBAL STATUS').map(([name, value]) => [name, value]));
    expect(status.get('Successful_write_queries')).toBe(2);
    expect(status.get('Rows_affected_by_writes')).toBe(102);
    expect(status.get('Rows_returned_by_reads')).toBe(3);
    expect(status.get('Failed_read_queries')).toBe(1);
    run('.connect leaf-1');
    expect(rows("SHOW STATUS LIKE 'Queries'")).toEqual([['Queries', 1]]);
  });

  test('a watch of PROCESSLIST sees what ran at each instant', () => {
    const { run, print } = consoleWith({ leaves: 2, partitions: 2 });
    run(`.watch running AS SELECT COUNT(*) FROM INFORMATION_SCHEMA.MV_PROCESSLIST`);
    run('.kill leaf-1; .background SELECT COUNT(*) FROM test.x; .wait 1s');
    expect(print('.watches')).toMatch(/running +\| 1 /);
    run('.wait idle');
    expect(print('.watches')).toMatch(/running +\| 0 /);
  });
});

describe('views of the product: replication', () => {
  test('every replica in service is a row, and those of a leaf are told by the leaf', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 2, replication: 'SYNC' });
    expect(
      rows(
        `SELECT IS_DR, IS_SYNC, DATABASE_NAME, PRIMARY_URI, SECONDARY_URI, PRIMARY_STATE, SECONDARY_STATE, LSN_LAG FROM INFORMATION_SCHEMA.MV_REPLICATION_STATUS`,
      ),
    ).toEqual([
      [0, 1, 'test_0', 'leaf-2:3306/test_0', 'leaf-1:3306/test_0', 'online', 'replicating', 0],
      [0, 1, 'test_1', 'leaf-1:3306/test_1', 'leaf-2:3306/test_1', 'online', 'replicating', 0],
    ]);
    run('.connect leaf-1');
    expect(rows(`SELECT DATABASE_NAME, IS_MASTER FROM INFORMATION_SCHEMA.LMV_REPLICATION_STATUS`)).toEqual([
      ['test_0', 0],
      ['test_1', 1],
    ]);
  });

  test('a replica that lags shows how many commits, in all for its database', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 1 });
    run('.isolate leaf-1 leaf-2; INSERT INTO test.x VALUES (101); INSERT INTO test.x VALUES (102)');
    expect(rows(`SELECT LSN_LAG FROM INFORMATION_SCHEMA.MV_REPLICATION_STATUS`)).toEqual([[2]]);
    expect(
      rows(`SELECT DATABASE_NAME, IS_SYNC, LSN_LAG FROM INFORMATION_SCHEMA.MV_AGGREGATED_REPLICATION_STATUS`),
    ).toEqual([['test', 0, 2]]);
    run('.heal; .wait idle');
    expect(rows(`SELECT LSN_LAG FROM INFORMATION_SCHEMA.MV_REPLICATION_STATUS`)).toEqual([[0]]);
  });
});

describe('views of the product: definitions', () => {
  test('SCHEMATA, TABLES and COLUMNS have the databases, their tables and the views', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    run('CREATE TABLE test.named (id INT, label TEXT)');
    expect(rows(`SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA`)).toEqual([
      ['cluster'],
      ['information_schema'],
      ['memsql'],
      ['test'],
    ]);
    expect(
      rows(
        `SELECT TABLE_NAME, TABLE_TYPE, TABLE_ROWS FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'test'`,
      ),
    ).toEqual([
      ['x', 'BASE TABLE', 100],
      ['named', 'BASE TABLE', 0],
    ]);
    expect(
      rows(
        `SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'information_schema'`,
      ).flat(),
    ).toEqual(informationSchemaTables);
    expect(
      rows(
        `SELECT COLUMN_NAME, ORDINAL_POSITION, DATA_TYPE, COLUMN_KEY FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'named'`,
      ),
    ).toEqual([
      ['id', 1, 'int', ''],
      ['label', 2, 'text', ''],
    ]);
  });

  test('TABLE_STATISTICS counts the rows of every instance, and so what a workload has written', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 2 });
    const masters = () =>
      rows(
        `SELECT SUM(ROWS) FROM INFORMATION_SCHEMA.TABLE_STATISTICS WHERE PARTITION_TYPE = 'Master'`,
      )[0]?.[0];
    expect(masters()).toBe(100);
    expect(rows(`SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLE_STATISTICS`)).toEqual([[4]]);
    run('.workload 0 reads 10 writes ON test.x; .wait 3s');
    expect(masters()).toBe(130);
  });

  test('MV_DATA_DISK_USAGE weighs every copy on a node that answers, LMV_DATA_DISK_USAGE those of one node', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 2 });
    const local = 'SELECT NODE_ID, ORDINAL, LOGS_B > 100000000 FROM INFORMATION_SCHEMA.LMV_DATA_DISK_USAGE';
    expect(rows('SELECT NODE_ID, LOGS_B FROM INFORMATION_SCHEMA.MV_DATA_DISK_USAGE')).toHaveLength(4);
    expect(rows(local)).toEqual([]);
    run('.kill leaf-1; .wait idle; .connect leaf-2');
    expect(rows(local)).toEqual([
      [3, 0, 1],
      [3, 1, 1],
    ]);
  });
});

describe('views of the product: variables come from one table', () => {
  test('SHOW VARIABLES, GLOBAL_VARIABLES and SESSION_VARIABLES say the same, and @@ has each of them', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    run('SET GLOBAL auto_attach = OFF');
    const shown = rows('SHOW VARIABLES');
    expect(rows(`SELECT * FROM INFORMATION_SCHEMA.GLOBAL_VARIABLES`)).toEqual(shown);
    expect(rows(`SELECT * FROM INFORMATION_SCHEMA.SESSION_VARIABLES`)).toEqual(shown);
    expect(shown.length).toBeGreaterThan(80);
    expect(shown.filter(([, value]) => value === null)).toEqual([]);
    for (const [name, value] of shown) {
      const [[selected] = []] = rows(`SELECT @@${name}`);
      const asShown = value === 'ON' ? '1' : value === 'OFF' ? '0' : value;
      expect([name, selected === null ? null : String(selected)]).toEqual([name, asShown]);
    }
  });

  test('a variable that can only be read is not set: error 1238', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print("SET GLOBAL memsql_version = '1'")).toBe(
      "ERROR 1238 (HY000): Variable 'memsql_version' is a read only variable",
    );
  });

  test('@@aggregator_id, @@port and @@hostname are those of the node', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    const asked = 'SELECT @@aggregator_id, @@port, @@hostname';
    expect(rows(asked)).toEqual([[1, 3306, 'ma']]);
    run('.connect leaf-1');
    expect(rows(asked)).toEqual([[null, 3306, 'leaf-1']]);
  });
});

describe('views of the product: what is left out', () => {
  test('each is refused by its name, with what can be asked instead, and is none that there is', () => {
    const { run } = consoleWith({ leaves: 1 });
    for (const names of Object.values(leftOutViews))
      for (const name of names.split(', ')) {
        expect([name, informationSchemaTable(name)]).toEqual([name, null]);
        const { result } = run(`SELECT * FROM INFORMATION_SCHEMA.${name.toLowerCase()}`);
        if (result?.ok !== false) throw new Error(`${name} is there`);
        expect(result.text).toBe(`ERROR 1105 (HY000): INFORMATION_SCHEMA.${name} is not part of this model.`);
        const { hint } = toldOf(result.diagnostic?.problem ?? fail(name));
        for (const [word] of hint.matchAll(/\b(?:[A-Z]+_)*[A-Z]{4,}(?:_[A-Z]+)*\b/g))
          if (word.includes('_') && !word.startsWith('PLAYGROUND'))
            expect([name, word, informationSchemaTable(word) !== null]).toEqual([name, word, true]);
      }
    expect(leftOutView('xyzzy')).toBeNull();
  });

  test('what the product has not is an unknown table, and the views are listed', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print(`SELECT * FROM INFORMATION_SCHEMA.xyzzy`)).toBe(
      "ERROR 1109 (42S02): Unknown table 'xyzzy' in information_schema",
    );
  });
});

const fail = (name: string): never => {
  throw new Error(`${name} has no diagnostic`);
};

test('views of the product: SHOW DATABASES, SCHEMATA, TABLES and COLUMNS know the same schemas', () => {
  const { run, rows } = consoleWith({ pairs: 1, partitions: 2 });
  run('CREATE TABLE test.t (id INT)');
  const names = (statement: string): unknown[] => rows(statement).map(([name]) => name);
  const schemas = names('SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA');
  expect(schemas).toEqual(['cluster', 'information_schema', 'memsql', 'test']);
  expect(names('SHOW DATABASES')).toEqual(schemas);
  // The other two have no tables.
  for (const view of ['TABLES', 'COLUMNS'])
    expect(names(`SELECT DISTINCT TABLE_SCHEMA FROM INFORMATION_SCHEMA.${view} ORDER BY 1`)).toEqual([
      'information_schema',
      'test',
    ]);
  expect(
    names(
      'SELECT t.TABLE_NAME FROM INFORMATION_SCHEMA.TABLES t LEFT JOIN INFORMATION_SCHEMA.COLUMNS c USING (TABLE_SCHEMA, TABLE_NAME) WHERE c.COLUMN_NAME IS NULL',
    ),
  ).toEqual([]);
});

describe('views of the product: on a leaf', () => {
  test('a leaf answers for itself where the product does, and sends the rest to the aggregators', () => {
    const { run, print, rows } = consoleWith({ pairs: 1 });
    run('.connect leaf-1');
    for (const statement of [
      'SELECT COUNT(*) > 0 FROM INFORMATION_SCHEMA.GLOBAL_VARIABLES',
      'SELECT COUNT(*) > 0 FROM INFORMATION_SCHEMA.GLOBAL_STATUS',
      'SELECT COUNT(*) > 0 FROM INFORMATION_SCHEMA.SESSION_STATUS',
      'SELECT COUNT(*) > 0 FROM INFORMATION_SCHEMA.PROCESSLIST',
      'SELECT COUNT(*) > 0 FROM INFORMATION_SCHEMA.LMV_REPLICATION_STATUS',
    ])
      expect(rows(statement)).toEqual([[1]]);
    expect(print(`SELECT * FROM INFORMATION_SCHEMA.MV_NODES`)).toBe(
      'ERROR 1105 (HY000): INFORMATION_SCHEMA.MV_NODES is kept by the aggregators, and leaf-1 is a leaf.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

const headers = (text: string): string[] =>
  (text.split('\n')[1] ?? '')
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('views: columns', () => {
  test.each<[string, string]>([
    [
      'SHOW LEAVES',
      'Host Port Availability_Group Pair_Host Pair_Port State Opened_Connections Average_Roundtrip_Latency',
    ],
    [
      'SHOW AGGREGATORS',
      'Host Port State Opened_Connections Average_Roundtrip_Latency_ms Master_Aggregator NodeId',
    ],
    ['SHOW PARTITIONS ON test', 'Ordinal Host Port Role Locked'],
    [
      'SHOW PARTITIONS EXTENDED ON test',
      'Ordinal Host Port Role Locked Replication_State Last_Command Last_Error Last_Message',
    ],
    [
      'SHOW CLUSTER STATUS',
      'Node_ID Host Port Database Role State Position Master_Host Master_Port Metadata_Master_Node_ID Metadata_Master_Host Metadata_Master_Port Metadata_Role Details',
    ],
    [
      'SELECT * FROM INFORMATION_SCHEMA.MV_CLUSTER_STATUS',
      'NODE_ID HOST PORT DATABASE_NAME ROLE STATE POSITION MASTER_HOST MASTER_PORT METADATA_MASTER_NODE_ID METADATA_MASTER_HOST METADATA_MASTER_PORT METADATA_ROLE DETAILS',
    ],
    [
      'SELECT * FROM INFORMATION_SCHEMA.LEAVES',
      'HOST PORT AVAILABILITY_GROUP PAIR_HOST PAIR_PORT STATE OPENED_CONNECTIONS AVERAGE_ROUNDTRIP_LATENCY NODE_ID GRACE_PERIOD_IN_SECONDS MINIMUM_PRE_PREPARE_TS RUNTIME_STATE',
    ],
    [
      'SELECT * FROM INFORMATION_SCHEMA.AGGREGATORS',
      'HOST PORT STATE OPENED_CONNECTIONS AVERAGE_ROUNDTRIP_LATENCY MASTER_AGGREGATOR ROLE NODE_ID RUNTIME_STATE',
    ],
    ['SHOW DATABASES', 'Database'],
    ['SHOW DATABASES EXTENDED', 'Database Commits Role State Position Details Async Sync'],
    ['SHOW VARIABLES', 'Variable_name Value'],
    [
      'EXPLAIN REBALANCE PARTITIONS ON test',
      'Action Ordinal Target_Host Target_Port Phase Estimated_Time_Remaining_Ms',
    ],
    [
      'EXPLAIN REBALANCE ALL DATABASES',
      'Database Action Ordinal Target_Host Target_Port Phase Estimated_Time_Remaining_Ms',
    ],
    [
      'SHOW REBALANCE ALL DATABASES STATUS',
      'Database Action Ordinal Target_Host Target_Port Phase Status Running_Time Estimated_Time_Remaining_Ms',
    ],
    ['EXPLAIN RESTORE REDUNDANCY ON test', 'Action Ordinal Target_Host Target_Port Phase'],
    [
      'SHOW REBALANCE STATUS ON test',
      'Action Ordinal Target_Host Target_Port Phase Status Running_Time Estimated_Time_Remaining_Ms',
    ],
    [
      'SELECT * FROM information_schema.distributed_databases',
      'DATABASE_ID DATABASE_NAME NUM_PARTITIONS NUM_SUB_PARTITIONS CLUSTER_ID REMOTE_NAME IS_SYNC IS_SYNC_DURABILITY IS_PAUSED SITE_ID IS_SYNC_DURABILITY_ON_REF_DB_ONLY STORAGE_ID SAFE_TS',
    ],
    ['SELECT * FROM INFORMATION_SCHEMA.MV_EVENTS', 'ORIGIN_NODE_ID EVENT_TIME SEVERITY EVENT_TYPE DETAILS'],
    [
      'SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS',
      'DATABASE_NAME ORDINAL HOST PORT ROLE LOCKED NODE_ID IS_OFFLINE SYNC_DESIRED STATE TERM INSTANCE_ID',
    ],
    [
      'SELECT * FROM INFORMATION_SCHEMA.MV_REBALANCE_STATUS',
      'DATABASE_NAME ACTION ORDINAL TARGET_HOST TARGET_PORT PHASE STATUS RUNNING_TIME_MS ESTIMATED_TIME_REMAINING_MS',
    ],
  ])('%s', (statement, columns) => {
    const { run, print } = consoleWith({ pairs: 2, partitions: 4 });
    run(
      ".kill leaf-4; .wait idle; ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'; REMOVE LEAF 'leaf-4' FORCE",
    );
    expect(headers(print(statement)).join(' ')).toBe(columns);
  });
});

describe('views: alignment, where numbers are set right', () => {
  test('SHOW LEAVES sets all right but hosts and state', () => {
    const { print } = consoleWith({ pairs: 1 });
    const line = (print('SHOW LEAVES').split('\n')[3] ?? '').replace(/\d \| +0\.\d{3} \|$/, 'live');
    expect(line).toBe(
      '| leaf-1 | 3306 |                  1 | leaf-2    |      3306 | online |                  live',
    );
  });

  test('SHOW PARTITIONS sets ordinal and port right, DISTRIBUTED_PARTITIONS only the ordinal', () => {
    const { print } = consoleWith({ leaves: 1 });
    expect(print('SHOW PARTITIONS ON test').split('\n')[3]).toBe(
      '|       0 | leaf-1 | 3306 | Master | 0      |',
    );
    expect(
      print('SELECT ORDINAL, PORT, NODE_ID FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS').split('\n')[3],
    ).toBe('|       0 | 3306 | 2       |');
  });

  test('EXPLAIN RESTORE REDUNDANCY sets numbers right, EXPLAIN REBALANCE does not', () => {
    const { run, print } = consoleWith({ pairs: 1, partitions: 1 });
    run("ADD LEAF root@'leaf-3'; ADD LEAF root@'leaf-4'; .kill leaf-2; .wait idle");
    expect(print('EXPLAIN RESTORE REDUNDANCY ON test').split('\n')[3]).toMatch(
      /^\| COPY PARTITION FORCE \| {7}0 \| leaf-4 /,
    );
    expect(print('EXPLAIN REBALANCE PARTITIONS ON test').split('\n')[3]).toMatch(/\| 0 {7}\|/);
  });
});

describe('views: what a sync database prints', () => {
  test('SYNC_DESIRED 1, the state of the primary empty, of the replica sync', () => {
    const { rows } = consoleWith({ pairs: 1, partitions: 1, replication: 'SYNC' });
    expect(rows('SELECT ROLE, SYNC_DESIRED, STATE FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS')).toEqual([
      ['Master', 1, ''],
      ['Replica', 1, 'sync'],
    ]);
  });
});

describe('views: a partition without an online Master', () => {
  test('its row of NULLs comes first, and before a replica that is in service', () => {
    const { run, rows } = consoleWith({ leaves: 2 });
    run('.kill leaf-1; .wait idle');
    expect(rows('SHOW PARTITIONS ON test')).toEqual([
      [0, null, null, null, 0],
      [1, 'leaf-2', 3306, 'Master', 0],
    ]);
    expect(rows('SELECT * FROM INFORMATION_SCHEMA.MV_DISTRIBUTED_DATABASES_STATUS')[0]?.slice(0, 3)).toEqual([
      'test',
      2,
      'offline',
    ]);
  });

  test('a partition is locked while its replica is promoted', () => {
    const { history, client, rows } = consoleWith({ pairs: 1, partitions: 2 });
    client.enqueue('.kill leaf-2\n.wait phase 6');
    while (client.isBusy) {
      history.seek(history.nextInstant() ?? 0);
      client.settle();
    }
    expect(rows('SHOW PARTITIONS ON test').map((row) => row[4])).toContain(1);
  });
});

describe('views: estimates', () => {
  const expand = "ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6';";

  test('nothing is known before the first operation of the database', () => {
    const { rows } = consoleWith({ pairs: 2, partitions: 8 });
    const estimates = rows(`${expand} EXPLAIN REBALANCE PARTITIONS ON test`).map((row) => row[5]);
    expect(new Set(estimates)).toEqual(new Set([null]));
  });

  test('after it, an action is expected to take what such actions took on average', () => {
    const { run, rows } = consoleWith({ pairs: 2, partitions: 8 });
    run(`${expand} REBALANCE PARTITIONS ON test`);
    const took = rows('SHOW REBALANCE STATUS ON test')
      .filter((row) => row[0] === 'DROP PARTITION')
      .map((row) => Number(row[6]));
    run("ADD LEAF root@'leaf-7'; ADD LEAF root@'leaf-8'");
    const expected = rows('EXPLAIN REBALANCE PARTITIONS ON test').filter(
      (row) => row[0] === 'DROP PARTITION',
    );
    expect(expected[0]?.[5]).toBe(Math.round(took.reduce((sum, ms) => sum + ms, 0) / took.length));
  });

  test('each database remembers its own', () => {
    const { run, rows } = consoleWith({ pairs: 2, partitions: 8 });
    run(`CREATE DATABASE other PARTITIONS 8; ${expand} REBALANCE PARTITIONS ON test`);
    expect(rows('EXPLAIN REBALANCE ALL DATABASES').map((row) => [row[0], row[6]])).toContainEqual([
      'other',
      null,
    ]);
  });

  test('a running COPY is judged by its progress, so estimate and running time add up to what it takes', () => {
    const { history, client, run, rows } = consoleWith({ pairs: 2, partitions: 8 });
    run(`${expand} .background REBALANCE PARTITIONS ON test; .wait phase 4`);
    history.seek(history.cursor.atMs + 500);
    client.settle();
    const running = rows('SHOW REBALANCE STATUS ON test').find((row) => row[5] === 'running');
    run('.wait statement');
    const done = rows('SHOW REBALANCE STATUS ON test')[0];
    expect(Math.abs(Number(running?.[6]) + Number(running?.[7]) - Number(done?.[6]))).toBeLessThanOrEqual(1);
    expect(done?.[7]).toBe(0);
  });
});

describe('views: events', () => {
  test('a failure and a return leave the entries that the product writes', () => {
    const { run, rows } = consoleWith({ pairs: 1, partitions: 2 });
    run('.kill leaf-2; .wait idle; .start leaf-2; .wait idle');
    const entries = rows(
      "SELECT EVENT_TYPE, SEVERITY FROM INFORMATION_SCHEMA.MV_EVENTS WHERE EVENT_TYPE <> 'LEAF_ADD'",
    );
    expect(entries.slice(0, 3).map((row) => row[0])).toEqual([
      'SYSTEM_VAR_CHANGED',
      'NODE_ONLINE',
      'NODE_ONLINE',
    ]);
    expect(entries.slice(3).map((row) => row[0])).toEqual([
      'REBALANCE_STARTED',
      'REBALANCE_FINISHED',
      'NODE_OFFLINE',
      'NODE_STARTING',
      'NODE_ATTACHING',
      'REBALANCE_STARTED',
      'NODE_ONLINE',
      'REBALANCE_FINISHED',
    ]);
    expect(rows("SELECT DETAILS FROM INFORMATION_SCHEMA.MV_EVENTS WHERE SEVERITY = 'ERROR'")).toEqual([
      ['{"node":"leaf-2:3306"}'],
    ]);
  });
});

test('views: what a failover and FORCE undo is an event of severity ERROR', () => {
  const { run, rows } = consoleWith({ pairs: 1, partitions: 1 });
  run('INSERT INTO test.x VALUES (101), (102); DELETE FROM test.x WHERE id = 7; .kill leaf-1; .wait idle');
  run(".kill leaf-2; .wait idle; ADD LEAF root@'leaf-3'; ADD LEAF root@'leaf-4'");
  run("REMOVE LEAF 'leaf-1' FORCE; REMOVE LEAF 'leaf-2' FORCE; REBALANCE PARTITIONS ON test FORCE");
  expect(
    rows(
      "SELECT EVENT_TYPE, DETAILS FROM INFORMATION_SCHEMA.MV_EVENTS WHERE SEVERITY = 'ERROR' AND EVENT_TYPE <> 'NODE_OFFLINE'",
    ),
  ).toEqual([
    ['WRITES_UNDONE', '{"database":"test","partition":"0","table":"x","rows_gone":"2","rows_back":"1"}'],
    ['PARTITION_EMPTIED', '{"database":"test","partition":"0","rows_gone":"100"}'],
  ]);
});

describe('views: the events of the master go with it', () => {
  test('a restart flushes its own, the events of another node stay', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    run('.kill leaf-1; .wait idle; .start leaf-1; .wait idle; .kill ma; .start ma; .wait idle');
    const origins = rows('SELECT ORIGIN_NODE_ID, EVENT_TYPE FROM INFORMATION_SCHEMA.MV_EVENTS');
    expect(origins).toEqual([
      [2, 'NODE_STARTING'],
      [1, 'NODE_STARTING'],
    ]);
  });
});

describe('views: variables', () => {
  test('a switch prints ON or OFF, and 1 or 0 where it is selected', () => {
    const { run, rows } = consoleWith({ leaves: 1 });
    run('SET @@GLOBAL.auto_attach = 0');
    expect(rows("SHOW VARIABLES LIKE 'AUTO\\_AT%'")).toEqual([['auto_attach', 'OFF']]);
    expect(rows('SELECT @@GLOBAL.auto_attach, @@GLOBAL.leaf_failover_fanout')).toEqual([[0, 'paired']]);
  });

  test.each<[string, string]>([
    ['attach_rebalance_delay_seconds = 60', '60'],
    ['default_partitions_per_leaf = 4', '4'],
    ["leaf_failover_fanout = 'LOAD_BALANCED'", 'load_balanced'],
    ['leaf_failure_detection = off', 'OFF'],
  ])('SET GLOBAL %s', (assignment, shown) => {
    const { run, rows } = consoleWith();
    run(`SET GLOBAL ${assignment}`);
    expect(rows(`SHOW VARIABLES LIKE '${assignment.split(' ')[0]}'`)[0]?.[1]).toBe(shown);
  });
});

test('views: live figures depend on the seed and the simulated second alone', () => {
  const print = (script: string): string => consoleWith({ leaves: 3 }).print(script);
  expect(print('SHOW LEAVES')).toBe(print('SHOW LEAVES'));
  expect(print('.wait 10s\nSHOW LEAVES')).not.toBe(print('SHOW LEAVES'));
});

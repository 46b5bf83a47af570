import { describe, expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

/** What is answered to the printed form of some statements, with the leaves. */
function imported(...statements: readonly string[]): string {
  const { run, print } = consoleWith({ pairs: 1, partitions: 2 });
  run('SET GLOBAL attach_rebalance_delay_seconds = 60');
  const printed = ['SHOW LEAVES', ...statements].map((statement) => print(statement)).join('\n');
  return consoleWith().print(`.import\n${printed}\n.end`);
}

describe('pasted: views of monitoring', () => {
  test.each(['GLOBAL_VARIABLES', 'MV_GLOBAL_VARIABLES'])(
    '%s has the variables, as SHOW VARIABLES',
    (view) => {
      expect(imported(`SELECT * FROM INFORMATION_SCHEMA.${view}`)).toMatch(/^taken: variables of attach_/m);
    },
  );

  test.each(['PROCESSLIST', 'MV_PROCESSLIST'])('%s names clients, and no leaf', (view) => {
    const answer = imported(`SELECT * FROM INFORMATION_SCHEMA.${view}`);
    expect(answer).toMatch(/^imported 2 leaves/);
    expect(answer).toMatch(/tells nothing of the cluster; it was left out\.$/m);
  });

  test.each(['TABLE_STATISTICS', 'MV_DATA_DISK_USAGE'])(
    '%s tells what partitions hold, and not where they are served',
    (view) => {
      const answer = imported(`SELECT * FROM INFORMATION_SCHEMA.${view}`);
      expect(answer).toMatch(/^imported 2 leaves/);
      expect(answer).toMatch(/tells nothing of the cluster; it was left out\.$/m);
    },
  );

  test('a variable without a value does not end the list of variables, with tabs', () => {
    const text = 'Variable_name\tValue\ninit_connect\t\nleaf_failover_fanout\tload_balanced\nport\t3306';
    expect(consoleWith().print(`.import\n${text}\n.end`)).toMatch(
      /^taken: variables of leaf_failover_fanout/m,
    );
  });

  test('variables that are not part of the model are named', () => {
    const text =
      'Variable_name,Value\nmaximum_memory,128001\nredundancy_level,2\naggregator_id,1\nsync_permissions,ON\nmemsql_version,8.7.12\n';
    expect(consoleWith().print(`.import\n${text}\n.end`)).toMatch(
      /version 7\.3 in place of 8\.7\.12;[\s\S]*^line 2: maximum_memory, aggregator_id/m,
    );
  });

  test('MV_NODES has the nodes, also beside what it says of their machines', () => {
    const { run, print } = consoleWith({ pairs: 1 });
    run("ADD AGGREGATOR root@'ca-1'; .kill leaf-2; .wait idle");
    const copy = consoleWith();
    copy.run(`.import\n${print('SELECT * FROM INFORMATION_SCHEMA.MV_NODES')}\n.end`);
    expect(copy.rows('SELECT ID, IP_ADDR, TYPE, STATE FROM INFORMATION_SCHEMA.MV_NODES')).toEqual([
      [1, 'ma', 'MA', 'online'],
      [2, 'leaf-1', 'LEAF', 'online'],
      [3, 'leaf-2', 'LEAF', 'offline'],
      [4, 'ca-1', 'CA', 'online'],
    ]);
  });
});

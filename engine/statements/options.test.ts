import { describe, expect, test } from 'vitest';
import { consoleWith } from './client/console-for-tests.ts';

const states = 'SELECT HOST, STATE FROM INFORMATION_SCHEMA.LEAVES';

describe('options: what each does, from the statement to what the cluster shows', () => {
  test('ADD LEAF and ADD AGGREGATOR take a password', () => {
    const { run, rows } = consoleWith({ pairs: 2 });
    run("ADD LEAF root:'secret'@'leaf-9':3306; ADD AGGREGATOR root:'secret'@'ca-1':3306");
    expect(rows('SHOW LEAVES').map(([host]) => host)).toContain('leaf-9');
    expect(rows('SHOW AGGREGATORS').map(([host]) => host)).toEqual(['ma', 'ca-1']);
  });

  test('CREATE DATABASE WITH SYNC REPLICATION makes a database whose replicas follow at once', () => {
    const { run, rows } = consoleWith({ pairs: 2, replication: 'ASYNC' });
    run('CREATE DATABASE safe WITH SYNC REPLICATION');
    const all = 'SELECT DATABASE_NAME, IS_SYNC FROM INFORMATION_SCHEMA.DISTRIBUTED_DATABASES';
    expect(rows(all).map(([name, isSync]) => `${name} ${isSync}`)).toEqual(['test 0', 'safe 1']);
  });

  test('comparisons with <= and >= hold for the value itself', () => {
    const { rows } = consoleWith({ leaves: 2 });
    expect(rows('SELECT COUNT(*) FROM test.x WHERE id <= 3')).toEqual([[3]]);
    expect(rows('SELECT COUNT(*) FROM test.x WHERE id >= 98')).toEqual([[3]]);
  });

  test('DETACH LEAF KILL detaches; ATTACH LEAF ALL FORCE NO REBALANCE brings the leaf back without its copies', () => {
    const { run, rows } = consoleWith({ pairs: 2 });
    run("DETACH LEAF 'leaf-1':3306 KILL");
    expect(rows(states)).toContainEqual(['leaf-1', 'detached']);
    run('ATTACH LEAF ALL FORCE NO REBALANCE');
    expect(rows(states)).toContainEqual(['leaf-1', 'online']);
    expect(rows('EXPLAIN RESTORE REDUNDANCY ON test').length).toBeGreaterThan(0);
    run('RESTORE REDUNDANCY ON test');
    expect(rows('EXPLAIN RESTORE REDUNDANCY ON test')).toEqual([]);
    expect(rows('EXPLAIN CLEAR ORPHAN DATABASES')).toEqual([]);
  });

  test('DETACH LEAVES ENSURE_PARTITION_SAFETY detaches one group; ATTACH LEAF NO REBALANCE brings one leaf back', () => {
    const { run, rows } = consoleWith({ pairs: 2 });
    run("DETACH LEAVES ('leaf-1', 'leaf-2') ENSURE_PARTITION_SAFETY");
    run("ATTACH LEAF 'leaf-1' NO REBALANCE");
    expect(rows(states)).toEqual([
      ['leaf-1', 'online'],
      ['leaf-2', 'detached'],
      ['leaf-3', 'online'],
      ['leaf-4', 'online'],
    ]);
  });

  test('REMOVE LEAF KILL and REBALANCE KILL do their work', () => {
    const { run, rows } = consoleWith({ pairs: 2 });
    expect(run("REMOVE LEAF 'leaf-1':3306 KILL").result?.ok).toBe(true);
    expect(run('REBALANCE PARTITIONS ON test KILL').result?.ok).toBe(true);
    expect(rows('EXPLAIN REBALANCE PARTITIONS ON test')).toEqual([]);
  });

  test('REBALANCE FORCE makes partitions whose last copy is gone empty: their rows are lost', () => {
    const { run, rows } = consoleWith({ leaves: 2 });
    run(".kill leaf-1\n.wait idle\nREMOVE LEAF 'leaf-1' FORCE");
    expect(run('SELECT COUNT(*) FROM test.x').result?.text).toMatch(/^ERROR 1777 /);
    run('REBALANCE PARTITIONS ON test FORCE');
    const [[count] = []] = rows('SELECT COUNT(*) FROM test.x');
    expect(Number(count)).toBeGreaterThan(0);
    expect(Number(count)).toBeLessThan(100);
  });

  test('.stop ends a process cleanly, and the master notices', () => {
    const { run, rows } = consoleWith({ pairs: 2 });
    expect(run('.stop leaf-2').result?.text).toContain('leaf-2: process stopped cleanly');
    run('.wait 40s');
    expect(rows(states)).toContainEqual(['leaf-2', 'offline']);
  });
});

describe('options: help', () => {
  test('HELP lists the statements, HELP with a topic explains one, .help the dot commands', () => {
    const { print } = consoleWith();
    expect(print('HELP').split('\n')).toContain('  SHOW LEAVES');
    expect(print('HELP show leaves').split('\n')[0]).toBe('SHOW LEAVES');
    expect(print('.help').split('\n')[0]).toBe('.kill NODE');
  });
});

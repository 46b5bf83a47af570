import { describe, expect, test } from 'vitest';
import { toldOf } from '../../testing/told.ts';
import { consoleWith } from '../client/console-for-tests.ts';

const withOrder = () => {
  const console = consoleWith({ pairs: 2, partitions: 4 });
  console.run(
    "CREATE DATABASE `order` PARTITIONS 8; ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'; .wait idle",
  );
  return console;
};

describe('hints: a statement in a sentence can be run as it stands there', () => {
  test('hints: another operation runs on a database whose name is a word of SQL', () => {
    const { print, run } = withOrder();
    run('.background REBALANCE PARTITIONS ON `order`');
    expect(print('RESTORE REDUNDANCY ON `order`')).toBe(
      'ERROR 1105 (HY000): Another operation is running on database order; SHOW REBALANCE STATUS ON `order` shows it.',
    );
    expect(print('SHOW REBALANCE STATUS ON `order`')).toMatch(/\d+ rows in set/);
  });

  test('hints: an operation on it fails', () => {
    const { client, run } = withOrder();
    run('.background REBALANCE PARTITIONS ON `order`');
    run('.wait 100ms\n.kill leaf-1\n.kill leaf-5\n.wait statement');
    const texts = client.runs.flatMap(({ result }) => (result?.ok === false ? [result.text] : []));
    expect(texts.join('\n')).toMatch(/SHOW REBALANCE STATUS ON `order` tells what was done\.$/);
  });

  test('hints: its plan and the reasons', () => {
    const { print } = withOrder();
    expect(print('.plan ON `order`')).toMatch(/^The plan of REBALANCE PARTITIONS ON `order`:/);
    expect(print('.why ON `order`')).toMatch(/^Why REBALANCE PARTITIONS ON `order` would do this now:/);
  });

  test('hints: where to connect to, if the master has an address for a name', () => {
    const { print, run } = consoleWith({ leaves: 1 });
    run("ADD AGGREGATOR root@'::1'; PROMOTE AGGREGATOR '::1':3306 TO MASTER; .connect leaf-1");
    run('SHOW LEAVES');
    const { result } = run('SHOW LEAVES');
    expect(result?.ok === false && result.diagnostic && toldOf(result.diagnostic.problem).hint).toBe(
      "It runs on the master aggregator or a child aggregator: connect there with .connect '::1'.",
    );
    expect(print(".connect '::1'")).toBe('connected to ::1');
  });
});

import { describe, expect, test } from 'vitest';
import { consoleWith } from './console-for-tests.ts';

const expansion = "ADD LEAF root@'leaf-5' INTO GROUP 1; ADD LEAF root@'leaf-6' INTO GROUP 2; .wait idle";

/** What the rebalance of an expanded cluster answers when `fault` happens in its phase `phase`. */
function answerAfter(fault: string, phase: number): string | undefined {
  const { client, run } = consoleWith({ pairs: 2, partitions: 6 });
  run(`${expansion}; .background REBALANCE PARTITIONS ON test; .wait phase ${phase}; ${fault}; .wait 60s`);
  return client.runs.find(({ text, result }) => text.startsWith('REBALANCE') && result !== null)?.result
    ?.text;
}

const failed = (what: string) =>
  `ERROR 1105 (HY000): The operation failed at ${what}. SHOW REBALANCE STATUS ON test tells what was done.`;

describe('a failed operation: its statement says which action failed, and what was missing', () => {
  test('statements: the leaf that a copy reads from is killed', () => {
    expect(answerAfter('.kill leaf-2', 4)).toBe(
      failed('COPY PARTITION test:3 on leaf-5:3306: leaf-2:3306, which it needed, does not answer'),
    );
  });

  test('statements: the leaf that a copy goes to is killed', () => {
    expect(answerAfter('.kill leaf-5', 4)).toBe(
      failed('COPY PARTITION test:2 on leaf-5:3306: leaf-5:3306 does not answer'),
    );
  });

  test('statements: the disk of the leaf that a copy goes to is full', () => {
    expect(answerAfter('.fill disk leaf-5', 4)).toBe(
      failed('COPY PARTITION test:2 on leaf-5:3306: the disk of leaf-5:3306 is full'),
    );
  });

  test('statements: the network between two leaves is broken when a promotion should begin', () => {
    expect(answerAfter('.isolate leaf-6 leaf-1', 4)).toBe(
      failed('COPY PARTITION test:2 on leaf-6:3306: nothing passes between leaf-1:3306 and leaf-6:3306'),
    );
  });

  test('statements: a copy cannot be attached, because its primary does not reach it', () => {
    const { print, run } = consoleWith({ pairs: 1, partitions: 2 });
    run("DETACH PARTITION test:0 ON 'leaf-1'; .isolate leaf-1 leaf-2");
    expect(print("ATTACH PARTITION test:0 ON 'leaf-1'")).toBe(
      failed('ATTACH PARTITION test:0 on leaf-1:3306: nothing passes between leaf-2:3306 and leaf-1:3306'),
    );
  });

  test('statements: a failover of the database interrupts a promotion that needs no lost leaf', () => {
    const { print, run } = consoleWith({ pairs: 2, partitions: 3 });
    run(`${expansion}; .kill leaf-4`);
    expect(print('REBALANCE PARTITIONS ON test')).toBe(
      failed('PROMOTE PARTITION WITH DROP test:2 on leaf-5:3306: it was interrupted when a node was lost'),
    );
  });

  test('statements: a drop has become unsafe, because the other copy diverged: no node was lost', () => {
    expect(answerAfter('.wait phase 6; .diverge leaf-5; .diverge leaf-6', 5)).toBe(
      failed(
        'DROP PARTITION test:2 on leaf-3:3306: without the copy that it drops too few would be in service',
      ),
    );
  });
});

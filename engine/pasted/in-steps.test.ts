import { expect, test } from 'vitest';
import { readPaste } from './read-paste.ts';

/** SHOW PARTITIONS of two instances each on two leaves. */
const tableOf = (partitions: number): string =>
  [
    '| Ordinal | Host | Port | Role   | Locked |',
    '+---------+------+------+--------+--------+',
    ...Array.from({ length: partitions }, (_, ordinal) =>
      [`| ${ordinal} | a | 3306 | Master | 0 |`, `| ${ordinal} | b | 3306 | Slave | 0 |`].join('\n'),
    ),
  ].join('\n');

function stepsOf(text: string): number {
  const work = readPaste(text, 0, () => 'taken');
  let steps = 1;
  while (work.next().done !== true) steps += 1;
  return steps;
}

test('a paste of few rows takes as many steps as one of two', () => {
  expect(stepsOf(tableOf(100))).toBe(stepsOf(tableOf(2)));
});

test('each 5,000 lines of a long table, 4,096 rows of it and 2,500 partitions take a step more', () => {
  // 6,000 partitions have 12,000 rows: 2 steps for lines, 3 for rows, 2 before partitions are completed and 2 for them.
  expect(stepsOf(tableOf(6_000))).toBe(stepsOf(tableOf(2)) + 9);
});

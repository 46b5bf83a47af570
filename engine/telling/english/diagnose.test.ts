import { describe, expect, test } from 'vitest';
import { parse } from '../../language/index.ts';
import { toldOf } from '../../testing/told.ts';

describe('diagnostic: where a text stops being a statement', () => {
  test.each([
    [
      'RELABANCE PARTITIONS ON test',
      0,
      9,
      'RELABANCE is not understood here.',
      'Write a statement, such as SHOW LEAVES.',
    ],
    ['REBALANCE PARTITIONS test', 21, 25, 'test is not understood here.', 'Write ON.'],
    ["REMOVE LEAF 'leaf-8", 12, 19, "'leaf-8 is not understood here.", 'Write a host in quotes.'],
    [
      'SHOW LEA\0VES',
      5,
      8,
      'LEA is not understood here.',
      'Write LEAVES, PARTITIONS, REBALANCE, CLUSTER, DATABASES, FULL, TABLES, VARIABLES, AGGREGATORS, STATUS, PROCESSLIST, REPLICATION, DATABASE, TABLE, ERRORS, WARNINGS, CREATE or COLUMNS.',
    ],
    ['ATTACH LEAF', 11, 11, 'The statement ends too early.', 'After LEAF write a host in quotes or ALL.'],
    [
      '.import',
      7,
      7,
      'The pasted table is missing.',
      'Paste it on the lines after .import, and write .end on the line after it.',
    ],
    ['.wait 1441m', 6, 11, 'That is longer than a day.', 'Write 1440m at most.'],
    ['', 0, 0, 'There is no statement.', 'Write help to see what there is.'],
  ])('diagnostic: %j', (text, start, end, message, hint) => {
    const read = parse(text);
    expect(read.kind === 'diagnostic' && [read.diagnostic.span, toldOf(read.diagnostic.problem)]).toEqual([
      { start, end },
      { message, hint },
    ]);
  });
});

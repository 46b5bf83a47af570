import { describe, expect, test } from 'vitest';
import { describeDifferences, readMarkdownStory, runStory, tallyOf } from '../statements/index.ts';
import { stories } from './index.ts';

/** The 33 statements of the reference that have a printed output, in its order, and the story that holds each. */
const referencePairs: readonly (readonly [number, string, string])[] = [
  [1, 'rebalance', 'EXPLAIN REBALANCE PARTITIONS ON test'],
  [2, 'rebalance', 'REBALANCE PARTITIONS ON test'],
  [3, 'rebalance', 'SHOW REBALANCE STATUS ON test'],
  [4, 'attach-batch', 'SHOW REBALANCE STATUS ON test'],
  [5, 'redundancy-1', 'SHOW LEAVES'],
  [6, 'redundancy-1', 'SHOW PARTITIONS ON test'],
  [7, 'redundancy-1', `${distributedPartitions()} AND Host='leaf-4'`],
  [8, 'redundancy-1', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x'],
  [9, 'redundancy-1', 'SHOW LEAVES'],
  [10, 'redundancy-1', 'SHOW PARTITIONS ON test'],
  [11, 'redundancy-1', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x'],
  [12, 'redundancy-1', 'SHOW LEAVES'],
  [13, 'redundancy-1', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x'],
  [14, 'redundancy-1-manual-attach', 'set global auto_attach = Off'],
  [15, 'redundancy-1-manual-attach', 'SHOW LEAVES'],
  [16, 'redundancy-1-manual-attach', "attach leaf 'leaf-4': 3306"],
  [17, 'redundancy-1-manual-attach', 'SHOW LEAVES'],
  [18, 'redundancy-1-manual-attach', 'SHOW REBALANCE STATUS ON test'],
  [19, 'redundancy-1-manual-attach', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x'],
  [20, 'redundancy-2', 'SHOW LEAVES'],
  [21, 'redundancy-2', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x'],
  [22, 'redundancy-2', `${distributedPartitions()} AND ORDINAL=3`],
  [23, 'redundancy-2', 'SHOW LEAVES'],
  [24, 'redundancy-2', `${distributedPartitions()} AND ORDINAL=3`],
  [25, 'redundancy-2', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x'],
  [26, 'redundancy-2', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x'],
  [27, 'redundancy-2', 'SHOW LEAVES'],
  [28, 'redundancy-2-manual-attach', 'set global auto_attach = Off'],
  [29, 'redundancy-2-manual-attach', 'SHOW DATABASES EXTENDED'],
  [30, 'redundancy-2-manual-attach', 'SHOW LEAVES'],
  [31, 'redundancy-2-manual-attach', "attach leaf 'leaf-8':3306"],
  [32, 'redundancy-2-manual-attach', `${distributedPartitions()} AND ORDINAL=3`],
  [33, 'redundancy-2-manual-attach', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x'],
];

describe.each(stories)('stories: $id', ({ id, text }) => {
  const report = reportOf(text);

  test('prints what its outputs say, and nothing else fails', () => {
    expect(describeDifferences(`${id}.md`, report)).toBe('');
    expect(tallyOf(report).matching).toBeGreaterThan(0);
  });

  test('is a lesson: it asks before it shows, and says what to keep', () => {
    const blocks = report.blocks.map(({ block }) => block);
    expect(blocks.filter(({ bet }) => bet !== undefined).length).toBeGreaterThan(0);
    expect(blocks.filter(({ takeaway }) => takeaway !== '').length).toBeGreaterThan(0);
  });

  test('prints the same again on a cluster with another seed', () => {
    expect(tallyOf(reportOf(text, 7))).toEqual(tallyOf(report));
  });
});

test('stories: the 33 outputs of the reference are there, each once, each for its statement', () => {
  expect(stories.flatMap(referencesIn).sort(([one], [other]) => one - other)).toEqual(referencePairs);
});

function reportOf(text: string, seed = 1) {
  const read = readMarkdownStory(text);
  if (!read.ok) throw new Error(`line ${read.line}: ${read.message}`);
  return runStory(read.story, { seed });
}

function referencesIn({ id, text }: (typeof stories)[number]): (readonly [number, string, string])[] {
  return reportOf(text).blocks.flatMap(({ block, subject }) => {
    const number = /^HAC (\d+)$/.exec(block.output?.source ?? '')?.[1];
    const statement = (subject?.text ?? '').replace(/\s*->\s*|\s+/g, ' ');
    return number === undefined ? [] : [[Number(number), id, statement] as const];
  });
}

function distributedPartitions(): string {
  return "SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE DATABASE_NAME='test'";
}

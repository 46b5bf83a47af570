import { expect, test } from 'vitest';
import { distribute, partitionOf } from './shard.ts';

const rows = Array.from({ length: 10_000 }, (_value, index) => [index + 1]);

test('shard: the same key goes to the same partition, whatever stands beside it', () => {
  expect(partitionOf([42], 16)).toBe(partitionOf([42, 'more'], 16));
  expect(partitionOf(['leaf'], 16)).toBe(partitionOf(['leaf'], 16));
});

test('shard: consecutive keys are spread evenly (10,000 rows, 16 partitions)', () => {
  const counts = distribute(rows, 16).map((share) => share.rows.length);
  expect(counts).toHaveLength(16);
  expect(Math.min(...counts)).toBeGreaterThan(540);
  expect(Math.max(...counts)).toBeLessThan(710);
});

test('shard: every row is given to one partition, shares in ordinal order', () => {
  const shares = distribute(rows, 7);
  expect(shares.map((share) => share.ordinal)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(shares.flatMap((share) => share.rows)).toHaveLength(10_000);
});

import { describe, expect, it } from 'vitest';
import { crowdsOf } from './crowds.ts';

const item = (startMs: number, endMs: number | null) => ({ startMs, endMs });
const sizes = (items: readonly ReturnType<typeof item>[], leastMs: number) =>
  crowdsOf(items, leastMs).map(({ startMs, endMs, items: { length } }) => [startMs, endMs, length]);

describe('crowds on a lane', () => {
  it('are made of short ones that follow each other', () => {
    const items = [
      item(0, 1_000),
      item(1_000, 1_010),
      item(1_010, 1_020),
      item(1_025, 1_030),
      item(1_030, null),
    ];
    expect(sizes(items, 100)).toEqual([
      [0, 1_000, 1],
      [1_000, 1_030, 3],
      [1_030, null, 1],
    ]);
  });

  it('take in nothing that can be seen by itself, nor what is far away', () => {
    expect(sizes([item(0, 10), item(500, 510), item(510, 700)], 100)).toEqual([
      [0, 10, 1],
      [500, 510, 1],
      [510, 700, 1],
    ]);
  });

  it('fall apart as soon as there is room (zoomed in)', () => {
    expect(sizes([item(0, 10), item(10, 20)], 5)).toEqual([
      [0, 10, 1],
      [10, 20, 1],
    ]);
  });
});

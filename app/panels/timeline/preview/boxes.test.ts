import { nodeId } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../../picture/geometry/shared/arrangement.ts';
import { leafBoxes } from './boxes.ts';

const pairs = (count: number): Arrangement => ({
  columns: Array.from({ length: count }, (_, column) => ({
    leaves: [nodeId(2 + 2 * column), nodeId(3 + 2 * column)] as const,
  })),
  rows: 2,
  isPaired: true,
});

describe('boxes of a preview', () => {
  it('four pairs stand side by side, the second leaf below the first', () => {
    const boxes = leafBoxes(pairs(4), { width: 264, height: 120 });
    expect(boxes).toHaveLength(8);
    expect(boxes.slice(0, 3)).toEqual([
      { node: 2, x: 2, y: 2, width: 62, height: 56 },
      { node: 3, x: 2, y: 62, width: 62, height: 56 },
      { node: 4, x: 68, y: 2, width: 62, height: 56 },
    ]);
  });

  it('a vacant place stays empty', () => {
    const vacant: Arrangement = { ...pairs(1), columns: [{ leaves: [null, nodeId(2)] }] };
    expect(leafBoxes(vacant, { width: 100, height: 100 })).toEqual([
      { node: 2, x: 2, y: 52, width: 96, height: 46 },
    ]);
  });

  it('a thousand leaves stay within the picture, and none on another', () => {
    const size = { width: 264, height: 120 };
    const boxes = leafBoxes(pairs(500), size);
    const places = new Set(boxes.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`));
    expect(places.size).toBe(1_000);
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
      expect(y + height).toBeLessThanOrEqual(size.height);
    }
  });

  it('no leaves, no boxes', () => {
    expect(leafBoxes(pairs(0), { width: 264, height: 120 })).toEqual([]);
  });
});

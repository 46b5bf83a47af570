import { nodeId } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { cellRect, layoutOf } from './cluster-layout.ts';
import { hitAt } from './hit.ts';
import { cellAt, oneDatabase } from './rooms-for-tests.ts';

/** Two leaves side by side, each with two by two cells. */
const layout = layoutOf({
  arrangement: {
    columns: [{ leaves: [nodeId(2), null] }, { leaves: [nodeId(3), null] }],
    rows: 1,
    isPaired: false,
  },
  ...oneDatabase(4),
  width: 600,
  height: 300,
});

const leaf = layout.leaves.get(nodeId(2)) ?? { x: 0, y: 0, width: 0, height: 0 };

describe('what lies under a point', () => {
  test('hit: a leaf begins at its left and upper edge and ends before the others', () => {
    const { x, y, width, height } = leaf;
    expect(hitAt(layout, x, y)).toEqual({ node: 2, database: null, slot: null });
    expect(hitAt(layout, x + width - 1, y + height - 1)).toEqual({ node: 2, database: null, slot: null });
    expect([hitAt(layout, x - 1, y), hitAt(layout, x, y - 1)]).toEqual([null, null]);
    expect([hitAt(layout, x + width, y), hitAt(layout, x, y + height)]).toEqual([null, null]);
  });

  test('hit: every cell by its first and its last pixel, and nothing in the gaps between them', () => {
    const { gapX, gapY } = layout.grid;
    for (const slot of [0, 1, 2, 3]) {
      const cell = cellRect(layout, cellAt(nodeId(2), slot)) ?? leaf;
      const [right, bottom] = [cell.x + cell.width, cell.y + cell.height];
      expect(hitAt(layout, cell.x, cell.y)?.slot).toBe(slot);
      expect(hitAt(layout, right - 1, bottom - 1)?.slot).toBe(slot);
      expect(hitAt(layout, right, cell.y)?.slot).toBe(gapX > 0 || slot % 2 === 1 ? null : slot + 1);
      expect(hitAt(layout, cell.x, bottom)?.slot).toBe(gapY > 0 || slot > 1 ? null : slot + 2);
    }
  });

  test('hit: the other leaf is the other leaf', () => {
    const cell = cellRect(layout, cellAt(nodeId(3), 2)) ?? leaf;
    expect(hitAt(layout, cell.x, cell.y)).toEqual({ node: 3, database: 'test', slot: 2 });
  });
});

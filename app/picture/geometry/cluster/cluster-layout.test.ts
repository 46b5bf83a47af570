import { nodeId } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import type { Arrangement } from '../shared/arrangement.ts';
import { detailOf } from '../shared/detail.ts';
import { betweenLayouts } from './between-layouts.ts';
import { type ClusterLayout, cellRect, layoutOf } from './cluster-layout.ts';
import { hitAt } from './hit.ts';
import { neighbourOf } from './neighbours.ts';
import { cellAt, oneDatabase } from './rooms-for-tests.ts';

function inPairs(pairs: number): Arrangement {
  const columns = Array.from({ length: pairs }, (_, index) => ({
    leaves: [nodeId(index + 2), nodeId(index + 2 + pairs)] as const,
  }));
  return { columns, rows: 2, isPaired: true };
}

function inLine(leaves: number): Arrangement {
  const columns = Array.from({ length: leaves }, (_, index) => ({
    leaves: [nodeId(index + 2), null] as const,
  }));
  return { columns, rows: 1, isPaired: true };
}

const layoutFor = (arrangement: Arrangement, slots: number, width: number, height: number): ClusterLayout =>
  layoutOf({ arrangement, ...oneDatabase(slots), width, height });

const summary = ({ anatomy, grid, databaseBands, bands, leaves }: ClusterLayout) => {
  const [first] = leaves.values();
  return {
    anatomy: anatomy.name,
    bands: bands.length,
    leaf: first && [first.width, first.height],
    grid: [grid.columns, databaseBands[0]?.rows],
    cell: [grid.cellWidth, grid.cellHeight],
    detail: detailOf(grid.cellWidth, grid.cellHeight),
  };
};

describe('layout', () => {
  test('layout: four pairs of four slots in the box of the main screen (848 × 430)', () => {
    const layout = layoutFor(inPairs(4), 4, 848, 430);
    expect(summary(layout)).toEqual({
      anatomy: 'roomy',
      bands: 1,
      leaf: [186, 162],
      grid: [2, 2],
      cell: [76, 38],
      detail: 'full',
    });
    expect(layout.leaves.get(nodeId(2))).toMatchObject({ x: 39, y: 31, column: 0, row: 0, band: 0 });
    expect(layout.leaves.get(nodeId(9))).toMatchObject({ x: 657, y: 263, column: 3, row: 1, band: 0 });
    expect(layout.bands[0]?.channel).toEqual({ y: 193, height: 70 });
    expect(cellRect(layout, cellAt(nodeId(2), 0))).toEqual({ x: 53, y: 73, width: 76, height: 38 });
    expect(cellRect(layout, cellAt(nodeId(9), 3))).toEqual({ x: 753, y: 351, width: 76, height: 38 });
  });

  test('layout: what does not fit into the box makes the picture higher, and the last band ends at its margin', () => {
    const layout = layoutFor(inPairs(400), 16, 120, 60);
    const last = layout.bands.at(-1);
    expect(layout.height).toBeGreaterThan(60);
    expect(layout.height).toBe((last?.y ?? 0) + (last?.height ?? 0) + 5);
  });

  test('layout: frames become smaller before cells become hard to read (848 × 330, 848 × 290, 760 × 220)', () => {
    expect(summary(layoutFor(inPairs(4), 4, 848, 330))).toMatchObject({ anatomy: 'compact', cell: [86, 38] });
    expect(summary(layoutFor(inPairs(4), 4, 848, 290))).toMatchObject({ anatomy: 'compact', cell: [86, 28] });
    const low = layoutFor(inPairs(4), 4, 760, 220);
    expect(summary(low)).toMatchObject({ anatomy: 'small', cell: [82, 30] });
    expect(low.leastHeight).toBe(220);
  });

  test('layout: a leaf without a place has no cells', () => {
    expect(cellRect(layoutFor(inPairs(1), 4, 848, 430), cellAt(nodeId(99), 0))).toBeNull();
  });

  test('layout: a phone shows all pairs at a glance and asks for the height to tell them apart (358 wide)', () => {
    const layout = layoutFor(inPairs(4), 4, 358, 300);
    expect(layout.leastHeight).toBe(270);
    expect(summary(layoutFor(inPairs(4), 4, 358, 336))).toEqual({
      anatomy: 'small',
      bands: 1,
      leaf: [77, 140],
      grid: [1, 4],
      cell: [67, 28],
      detail: 'full',
    });
  });

  test('layout: a hundred leaves with 10,000 instances show each of them as a dot (848 × 345)', () => {
    const layout = layoutFor(inPairs(50), 100, 848, 345);
    expect(summary(layout)).toEqual({
      anatomy: 'dense',
      bands: 2,
      leaf: [28, 67],
      grid: [7, 15],
      cell: [3, 3],
      detail: 'dot',
    });
    // Dots stand every 3.5 pixels: none is blurred where its neighbour is not.
    expect([0, 1, 7].map((slot) => cellRect(layout, cellAt(nodeId(2), slot)))).toEqual([
      { x: 24, y: 29, width: 3, height: 3 },
      { x: 27.5, y: 29, width: 3, height: 3 },
      { x: 24, y: 32.5, width: 3, height: 3 },
    ]);
  });

  test('layout: a thousand leaves on a phone are within its width (358 wide)', () => {
    const layout = layoutFor(inPairs(500), 100, 358, layoutFor(inPairs(500), 100, 358, 300).leastHeight);
    expect([Math.round(layout.height), layout.bands.length]).toEqual([610, 18]);
    for (const { x, width } of layout.leaves.values()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(358);
    }
  });

  test('layout: without redundancy leaves stand in one row', () => {
    const layout = layoutFor(inLine(4), 4, 848, 430);
    expect([...layout.leaves.values()].map(({ y, row }) => [y, row])).toEqual([
      [88, 0],
      [88, 0],
      [88, 0],
      [88, 0],
    ]);
    expect(layout.vacancies).toEqual([]);
  });

  test('layout: the missing half of a pair is a vacancy', () => {
    const columns = [{ leaves: [nodeId(2), null] as const }];
    const layout = layoutFor({ columns, rows: 2, isPaired: true }, 4, 848, 430);
    expect(layout.vacancies).toMatchObject([{ column: 0, row: 1 }]);
  });

  test('layout: a cluster without leaves is empty and still has a height', () => {
    const layout = layoutFor({ columns: [], rows: 1, isPaired: true }, 0, 848, 430);
    expect([layout.leaves.size, layout.columns.length, layout.height]).toEqual([0, 0, 430]);
  });

  test('layout: cells keep their columns when a pair joins and when leaves get fuller', () => {
    const four = layoutFor(inPairs(4), 4, 848, 430);
    const five = layoutFor(inPairs(5), 4, 848, 430);
    const fuller = layoutOf({ arrangement: inPairs(4), ...oneDatabase(6, 4), width: 848, height: 430 });
    expect([four.grid.columns, five.grid.columns, fuller.grid.columns]).toEqual([2, 2, 2]);
    expect(fuller.databaseBands.map(({ rows }) => rows)).toEqual([3]);
  });

  test.each([
    [1, 1],
    [3, 5],
    [13, 8],
    [50, 16],
    [200, 40],
    [500, 100],
  ])('layout: everything is within the box and nothing overlaps (%d pairs, %d slots)', (pairs, slots) => {
    const layout = layoutFor(inPairs(pairs), slots, 848, 430);
    expect(layout.leaves.size).toBe(2 * pairs);
    const taken = new Set<string>();
    for (const [node, { x, y, width, height }] of layout.leaves) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(848);
      expect(y + height).toBeLessThanOrEqual(layout.height);
      taken.add(`${x} ${y}`);
      const last = cellRect(layout, cellAt(node, slots - 1));
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(y + height + 0.001);
    }
    expect(taken.size).toBe(2 * pairs);
    expect(layout.height).toBe(430);
  });
});

describe('way between layouts', () => {
  const before = layoutFor(inPairs(4), 4, 848, 430);
  const after = layoutFor(inPairs(5), 4, 848, 430);

  test('way between layouts: the ends are the layouts themselves', () => {
    expect(betweenLayouts(before, after, 1)).toBe(after);
    expect(cellRect(betweenLayouts(before, after, 0), cellAt(nodeId(2), 3))).toEqual(
      cellRect(before, cellAt(nodeId(2), 3)),
    );
  });

  test('way between layouts: leaves and cells are half way at a half', () => {
    const half = betweenLayouts(before, after, 0.5);
    const middle = (key: 'x' | 'y' | 'width'): number => {
      const [from, to] = [cellRect(before, cellAt(nodeId(3), 1)), cellRect(after, cellAt(nodeId(3), 1))];
      return ((from?.[key] ?? 0) + (to?.[key] ?? 0)) / 2;
    };
    const rect = cellRect(half, cellAt(nodeId(3), 1));
    expect([rect?.x, rect?.y, rect?.width]).toEqual([middle('x'), middle('y'), middle('width')]);
  });

  test('way between layouts: a leaf that only one of them has stays where that one puts it', () => {
    const smaller = layoutFor(inPairs(3), 4, 848, 430);
    const gone = nodeId(9);
    expect(betweenLayouts(before, smaller, 0.3).leaves.get(gone)).toEqual(before.leaves.get(gone));
  });
});

describe('hit', () => {
  const layout = layoutFor(inPairs(4), 4, 848, 430);

  test('hit: a cell, the frame beside it, and the space between leaves', () => {
    expect(hitAt(layout, 60, 80)).toEqual({ node: nodeId(2), database: 'test', slot: 0 });
    expect(hitAt(layout, 150, 125)).toEqual({ node: nodeId(2), database: 'test', slot: 3 });
    expect(hitAt(layout, 60, 40)).toMatchObject({ node: nodeId(2), slot: null });
    expect(hitAt(layout, 132, 80)).toMatchObject({ node: nodeId(2), slot: null });
    expect(hitAt(layout, 230, 80)).toBeNull();
  });
});

describe('neighbours', () => {
  const wide = layoutFor(inPairs(4), 4, 848, 430);
  const narrow = layoutFor(inPairs(4), 4, 358, 560);

  test('neighbours: left and right stay in the group, up and down change it', () => {
    expect(neighbourOf(wide, nodeId(2), 'right')).toBe(nodeId(3));
    expect(neighbourOf(wide, nodeId(2), 'left')).toBeNull();
    expect(neighbourOf(wide, nodeId(3), 'down')).toBe(nodeId(7));
    expect(neighbourOf(wide, nodeId(3), 'up')).toBeNull();
  });

  test('neighbours: right goes on in the next band, down leads into it', () => {
    expect(narrow.bands).toHaveLength(2);
    expect(neighbourOf(narrow, nodeId(3), 'right')).toBe(nodeId(4));
    expect(neighbourOf(narrow, nodeId(6), 'down')).toBe(nodeId(4));
    expect(neighbourOf(narrow, nodeId(4), 'up')).toBe(nodeId(6));
  });
});

describe('detail', () => {
  test('detail: what a cell of a size can tell', () => {
    expect([
      detailOf(80, 38),
      detailOf(44, 24),
      detailOf(43, 24),
      detailOf(18, 13),
      detailOf(5, 4),
      detailOf(4, 4),
      detailOf(1.5, 1.5),
      detailOf(1.4, 4),
    ]).toEqual(['full', 'full', 'number', 'number', 'shape', 'dot', 'dot', 'density']);
  });
});

import { ordinal } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { around, clusterScript, historyOf, instantOf, leaf } from '../../../presentation/script-for-tests.ts';
import type { Moment } from '../../../presentation/time/moment.ts';
import { type Density, densities, fittingDensity, labelStep, stretched } from './density.ts';
import { placeOfSelection, placeWithin, scrollToPlace, selectionAtPlace } from './grid-places.ts';
import { cellsInWindow, copiesSeen } from './matrix-cells.ts';
import { columnOf, columnOfSelection, columnsOf, partitionAt } from './matrix-columns.ts';
import {
  clippedWindow,
  columnLeft,
  gapsBetween,
  type MatrixLayout,
  matrixCellRect,
  matrixHit,
  matrixLayout,
  rowTop,
  windowOf,
} from './matrix-layout.ts';
import { createMatrixMaker } from './matrix-model.ts';
import { columnsLabelled, columnsShown, rowsShown } from './places-shown.ts';
import { walked } from './walk.ts';

const eightLeaves = clusterScript({ pairs: 4 }, 16);
const twoDatabases = `${eightLeaves}\nCREATE DATABASE shop PARTITIONS 8;`;

const at = (history: ReturnType<typeof historyOf>, atMs = history.endMs): Moment => {
  const world = history.worldAt(atMs);
  return { worldBefore: world, world, stage: null, atMs };
};

const density: Density = { columnWidth: 30, rowHeight: 38, cell: 24, text: 13 };

const layoutFor = (script: string): MatrixLayout => {
  const model = createMatrixMaker()(at(historyOf(script)));
  return matrixLayout({
    density,
    columns: model.columns,
    rows: model.rows.length,
    secondGroup: model.secondGroup,
    nameWidth: 90,
    countsWidth: 70,
    hasStates: true,
    leastWidth: 0,
  });
};

describe('matrix columns', () => {
  it('databases stand side by side in the order of their creation', () => {
    const columns = columnsOf(historyOf(twoDatabases).world);
    expect(columns.count).toBe(24);
    expect(columns.spans.map(({ database, first }) => [database.name, first])).toEqual([
      ['test', 0],
      ['shop', 16],
    ]);
    expect(partitionAt(columns, 15)?.partition.ordinal).toBe(15);
    expect(partitionAt(columns, 16)).toMatchObject({ database: { name: 'shop' }, partition: { ordinal: 0 } });
  });

  it('nothing stands beyond the last column, before the first one, or in a database that is not there', () => {
    const columns = columnsOf(historyOf(twoDatabases).world);
    expect(partitionAt(columns, 24)).toBeNull();
    expect(partitionAt(columns, -1)).toBeNull();
    expect(columnOf(columns, 'shop', ordinal(8))).toBeNull();
    expect(columnOf(columns, 'other', ordinal(0))).toBeNull();
  });

  it('an ordinal without a database means the first one', () => {
    const columns = columnsOf(historyOf(twoDatabases).world);
    expect(columnOfSelection(columns, { node: null, ordinal: ordinal(3) })).toBe(3);
    expect(columnOfSelection(columns, { node: null, ordinal: ordinal(3), database: 'shop' })).toBe(19);
    expect(columnOfSelection(columns, { node: leaf(1), ordinal: null })).toBeNull();
  });
});

describe('matrix layout', () => {
  it('cells of two groups (8 leaves, 16 partitions)', () => {
    const layout = layoutFor(eightLeaves);
    expect([layout.width, layout.height]).toEqual([640, 358]);
    expect(matrixCellRect(layout, 0, 0)).toEqual({ x: 93, y: 35, width: 24, height: 24 });
    expect(matrixCellRect(layout, 3, 15)).toEqual({ x: 543, y: 149, width: 24, height: 24 });
    expect(matrixCellRect(layout, 4, 0)).toEqual({ x: 93, y: 213, width: 24, height: 24 });
  });

  it('a gap between databases', () => {
    const layout = layoutFor(twoDatabases);
    expect(columnLeft(layout, 15)).toBe(540);
    expect(columnLeft(layout, 16)).toBe(588);
    expect(gapsBetween(layout.columns)).toBe(18);
    expect(layout.headerHeight).toBe(42);
  });

  it('what can be seen of it when it is scrolled', () => {
    const layout = layoutFor(eightLeaves);
    expect(windowOf(layout, { left: 0, top: 0, width: 640, height: 358 })).toEqual({
      firstRow: 0,
      endRow: 8,
      firstColumn: 0,
      endColumn: 16,
    });
    expect(windowOf(layout, { left: 60, top: 76, width: 310, height: 142 })).toEqual({
      firstRow: 2,
      endRow: 5,
      firstColumn: 2,
      endColumn: 8,
    });
  });

  it('what lies under a point: a cell, a leaf, a partition, or nothing', () => {
    const layout = layoutFor(eightLeaves);
    const view = { left: 0, top: 0, width: 640 };
    expect(matrixHit(layout, { x: 100, y: 40 }, view)).toEqual({ row: 0, column: 0 });
    expect(matrixHit(layout, { x: 20, y: 220 }, view)).toEqual({ row: 4, column: null });
    expect(matrixHit(layout, { x: 600, y: 220 }, view)).toEqual({ row: 4, column: null });
    expect(matrixHit(layout, { x: 215, y: 10 }, view)).toEqual({ row: null, column: 4 });
    expect(matrixHit(layout, { x: 215, y: 190 }, view)).toBeNull();
    expect(matrixHit(layout, { x: 20, y: 10 }, view)).toBeNull();
  });

  it('a window with too many cells is cut around the active one', () => {
    const window = { firstRow: 10, endRow: 150, firstColumn: 0, endColumn: 20 };
    const most = { rows: 24, columns: 40 };
    expect(clippedWindow(window, most, { row: 80, column: 3 })).toEqual({
      firstRow: 68,
      endRow: 92,
      firstColumn: 0,
      endColumn: 20,
    });
    expect(clippedWindow(window, most, { row: 5, column: 3 })).toMatchObject({ firstRow: 10, endRow: 34 });
    expect(clippedWindow(window, most, { row: 149, column: 3 })).toMatchObject({
      firstRow: 126,
      endRow: 150,
    });
  });
});

describe('matrix density', () => {
  it('the largest cells that fit, but none too small for a letter', () => {
    expect(fittingDensity({ rows: 8, columns: 16 }, { width: 740, height: 400 })).toBe(0);
    expect(fittingDensity({ rows: 8, columns: 16 }, { width: 640, height: 330 })).toBe(1);
    expect(fittingDensity({ rows: 1000, columns: 100_000 }, { width: 640, height: 330 })).toBe(2);
    expect(densities[2]?.cell).toBe(18);
  });

  it('what fits is stretched over the room, up to a limit', () => {
    expect(stretched(density, { rows: 8, columns: 16 }, { width: 640, height: 330 })).toEqual({
      ...density,
      columnWidth: 40,
      rowHeight: 41,
      cell: 27,
    });
    expect(stretched(density, { rows: 2, columns: 2 }, { width: 640, height: 330 })).toMatchObject({
      columnWidth: 51,
      rowHeight: 47,
    });
    expect(stretched(density, { rows: 90, columns: 90 }, { width: 640, height: 330 })).toEqual(density);
  });

  it('labels keep their distance', () => {
    expect(labelStep(30, 20)).toBe(1);
    expect(labelStep(4, 30)).toBe(10);
    expect(labelStep(0.1, 30)).toBe(200);
  });
});

describe('matrix keys', () => {
  const size = { lastRow: 8, lastColumn: 17, page: 5 };

  it.each([
    ['ArrowRight', false, { row: 3, column: 5 }],
    ['ArrowUp', false, { row: 2, column: 4 }],
    ['Home', false, { row: 3, column: 0 }],
    ['End', false, { row: 3, column: 17 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 8, column: 17 }],
    ['PageDown', false, { row: 8, column: 4 }],
    ['PageUp', false, { row: 0, column: 4 }],
  ])('%s (control: %s)', (key, hasControl, place) => {
    expect(walked({ row: 3, column: 4 }, key, hasControl, size)).toEqual(place);
  });

  it('stop at the edge, and leave other keys alone', () => {
    expect(walked({ row: 0, column: 17 }, 'ArrowRight', false, size)).toEqual({ row: 0, column: 17 });
    expect(walked({ row: 0, column: 0 }, 'x', false, size)).toBeNull();
  });
});

describe('matrix model', () => {
  it('group 1 above group 2, each with what it holds', () => {
    const model = createMatrixMaker()(at(historyOf(eightLeaves)));
    expect(model.rows.map(({ name, counts }) => `${name} ${counts}`)).toEqual([
      'leaf-1 2P 2R',
      'leaf-2 2P 2R',
      'leaf-3 2P 2R',
      'leaf-4 2P 2R',
      'leaf-5 2P 2R',
      'leaf-6 2P 2R',
      'leaf-7 2P 2R',
      'leaf-8 2P 2R',
    ]);
    expect(model.secondGroup).toBe(4);
    expect([...model.shortages]).toEqual([['test', { single: [], unserved: [] }]]);
    expect(model.holder).toBeNull();
  });

  it('a leaf that is lost: its pair holds the only copies', () => {
    const history = historyOf(`${eightLeaves}\n.kill leaf-8\n.wait 10s`);
    const model = createMatrixMaker()(at(history));
    const rows = new Map(model.rows.map((row) => [row.name, row]));
    expect(rows.get('leaf-4')).toMatchObject({ counts: '4P 0R', isTroubled: true });
    expect(rows.get('leaf-8')).toMatchObject({ counts: '0P 0R −4', isTroubled: false });
    expect([...model.shortages]).toEqual([['test', { single: [3, 7, 11, 15], unserved: [] }]]);
    expect(model.holder).toBe('leaf-4');
    expect([3, 4].map((column) => model.isShort('test', column))).toEqual([true, false]);
  });

  it('without redundancy one copy is no shortage', () => {
    const model = createMatrixMaker()(at(historyOf(clusterScript({ leaves: 2 }, 4))));
    expect(model.secondGroup).toBe(2);
    expect([...model.shortages]).toEqual([['test', { single: [], unserved: [] }]]);
    expect(model.rows.map(({ isTroubled }) => isTroubled)).toEqual([false, false]);
  });
});

describe('matrix cells', () => {
  const history = historyOf(`${eightLeaves}\n.kill leaf-8\n.wait 10s\n.start leaf-8\n.wait idle`);
  const whole = { firstRow: 0, endRow: 8, firstColumn: 3, endColumn: 4 };

  it('a copy under way, with its share', () => {
    const copyMs = instantOf(history, 'copyStarted');
    const moment = at(history, copyMs + 500);
    const [column] = cellsInWindow(moment, columnsOf(moment.world), whole);
    const copying = column?.resting.find(({ look }) => look === 'copying');
    expect(column?.column).toBe(3);
    expect(copying?.node).toBe(leaf(8));
    expect(copying === undefined ? null : copiesSeen(moment)(copying, 'test')?.startedAtMs).toBe(copyMs);
    expect(copying === undefined ? null : copiesSeen(moment)(copying, 'shop')).toBeNull();
  });

  it('during a promotion both leaves change', () => {
    const promotionMs = instantOf(history, 'partitionPromoted');
    const moment: Moment = {
      ...around(history, promotionMs),
      stage: { kind: 'promotion', progress: 0.5 },
    };
    const [column] = cellsInWindow(moment, columnsOf(moment.world), whole);
    expect(column?.changing.map(({ before, after }) => [before?.look, after?.look])).toContainEqual([
      'replica',
      'primary',
    ]);
  });
});

it('rows of the second group stand below its name', () => {
  expect(rowTop(layoutFor(eightLeaves), 4)).toBe(206);
});

describe('matrix places', () => {
  const model = createMatrixMaker()(at(historyOf(eightLeaves)));
  const layout = layoutFor(eightLeaves);

  it('stand for leaves, partitions and instances', () => {
    expect(selectionAtPlace({ row: 4, column: 4 }, model)).toEqual({
      node: leaf(4),
      ordinal: 3,
      database: 'test',
    });
    expect(selectionAtPlace({ row: 4, column: 0 }, model)).toMatchObject({ node: leaf(4), ordinal: null });
    expect(selectionAtPlace({ row: 0, column: 4 }, model)).toMatchObject({ node: null, ordinal: 3 });
    expect(selectionAtPlace({ row: 0, column: 0 }, model)).toBeNull();
  });

  it('a partition is found where its primary is', () => {
    expect(placeOfSelection({ node: null, ordinal: ordinal(3) }, model)).toEqual({ row: 8, column: 4 });
    expect(placeOfSelection({ node: leaf(4), ordinal: ordinal(3) }, model)).toEqual({ row: 4, column: 4 });
    expect(placeOfSelection({ node: leaf(4), ordinal: null }, model)).toEqual({ row: 4, column: 0 });
  });

  it('are scrolled to no further than needed', () => {
    const view = { left: 0, top: 0, width: 310, height: 142 };
    expect(scrollToPlace(layout, view, { row: 1, column: 1 })).toEqual({ left: 0, top: 0 });
    expect(scrollToPlace(layout, view, { row: 8, column: 16 })).toEqual({ left: 330, top: 216 });
    expect(scrollToPlace(layout, { ...view, left: 330, top: 216 }, { row: 1, column: 1 })).toEqual({
      left: 0,
      top: 0,
    });
  });

  it('stay within the grid when leaves have left', () => {
    expect(placeWithin({ row: 12, column: 40 }, layout)).toEqual({ row: 8, column: 17 });
  });

  it('elements: those in sight, and the active one wherever it is', () => {
    const window = { firstRow: 2, endRow: 4, firstColumn: 5, endColumn: 7 };
    expect(rowsShown(window, { row: 8, column: 1 })).toEqual([2, 3, 7]);
    expect(columnsShown(window, { row: 8, column: 1 }, layout)).toEqual([0, 5, 6]);
    expect(columnsShown(window, { row: 8, column: 17 }, layout)).toEqual([5, 6]);
    expect(columnsLabelled(layout, { ...window, firstColumn: 0, endColumn: 16 }, 5)).toEqual([0, 5, 10, 15]);
  });
});

import { expect, test } from 'vitest';
import { clusterScript, historyOf } from '../../../presentation/script-for-tests.ts';
import { cellsInWindow } from './matrix-cells.ts';
import { columnsOf } from './matrix-columns.ts';

test('matrix: a column has a cell for each instance, every one in the same slot', () => {
  const { world, endMs } = historyOf(clusterScript({ pairs: 2 }, 4));
  const moment = { worldBefore: world, world, stage: null, atMs: endMs };
  const window = { firstRow: 0, endRow: 4, firstColumn: 1, endColumn: 3 };
  const cells = cellsInWindow(moment, columnsOf(world), window);
  expect(cells.map(({ column, resting }) => [column, resting.map(({ slot }) => slot)])).toEqual([
    [1, [0, 0]],
    [2, [0, 0]],
  ]);
});

import { ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { instantsOf, linesOfTime } from '../../presentation/lines-of-time-for-tests.ts';
import type { Moment } from '../../presentation/time/moment.ts';
import { type StageKind, stageOrder } from '../../presentation/time/stages.ts';
import { Told } from '../../presentation/written-for-tests.ts';
import { densities, labelStep } from './matrix/density.ts';
import { placeOfSelection, placeWithin, scrollToPlace, selectionAtPlace } from './matrix/grid-places.ts';
import { cellsInWindow, copiesSeen } from './matrix/matrix-cells.ts';
import { columnOf, partitionAt } from './matrix/matrix-columns.ts';
import { fittedLayout } from './matrix/matrix-fit.ts';
import {
  clippedWindow,
  gapsBetween,
  type MatrixLayout,
  matrixCellRect,
  matrixHit,
  windowOf,
} from './matrix/matrix-layout.ts';
import { createMatrixMaker, type MatrixModel } from './matrix/matrix-model.ts';
import { overviewOfMatrix } from './matrix/overview-of-matrix.ts';
import { columnsLabelled, columnsShown, rowsShown } from './matrix/places-shown.ts';
import { walked } from './matrix/walk.ts';

const boxes = [
  { width: 900, height: 500 },
  { width: 360, height: 300 },
  { width: 2400, height: 1500 },
];
const usual = { left: 0, top: 0, width: 900, height: 500 };
const views = [
  usual,
  { left: 70, top: 45, width: 360, height: 200 },
  { left: 400, top: 300, width: 300, height: 120 },
];
const keys = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Home', 'End', 'PageUp', 'PageDown', 'Enter', 'x'],
];

describe.each(Object.entries(linesOfTime))('recorded matrices: %s', (name, history) => {
  const file = `recorded/matrix, ${name}`;
  const isLarge = history.tip.nodes.length > 20;
  const instants = instantsOf(history, isLarge ? 2 : 12);

  const momentAt = (atMs: number, kind: StageKind | null): Moment => {
    const world = history.worldAt(atMs);
    const worldBefore = kind === null ? world : history.worldBefore(atMs);
    return { worldBefore, world, atMs, stage: kind === null ? null : { kind, progress: 0.5 } };
  };

  test.each([1, 2])('geometry: rows and cells are as recorded in every stage (part %i)', async (part) => {
    const make = createMatrixMaker();
    const told = new Told();
    for (const atMs of instants.filter((_, index) => index % 2 === part - 1)) {
      for (const kind of isLarge ? ([null, 'failure', 'promotion'] as const) : [null, ...stageOrder]) {
        const moment = momentAt(atMs, kind);
        const model = make(moment);
        const { layout } = fittedLayout(model, usual, { level: null, stateLetters: 9 });
        const cells = cellsInWindow(moment, model.columns, windowOf(layout, usual));
        const copyInto = copiesSeen(moment);
        const copies = cells.flatMap(({ database, resting, changing }) =>
          [...resting, ...changing.flatMap(({ before, after }) => after ?? before ?? [])].flatMap(
            (cell) => copyInto(cell, database) ?? [],
          ),
        );
        told.tell(`${atMs} ms, ${kind ?? 'at rest'}`, { ...factsOf(model), cells, copies });
      }
    }
    await expect(told.text).toMatchFileSnapshot(`${file}, cells ${part}.txt`);
  });

  test.each(boxes)('geometry: the places in a box of $width by $height are as recorded', async (box) => {
    const moment = momentAt(history.endMs, null);
    const model = createMatrixMaker()(moment);
    const told = new Told();
    for (const level of isLarge ? [null, 5] : [null, 0, 2, 4, 5, 9]) {
      const { layout, level: chosen } = fittedLayout(model, box, { level, stateLetters: 9 });
      told.tell(`level ${level}`, { chosen, ...placesOf(layout, model, box) });
    }
    await expect(told.text).toMatchFileSnapshot(`${file}, box of ${box.width} by ${box.height}.txt`);
  });
});

/** What a matrix consists of. */
function factsOf(model: MatrixModel): Record<string, unknown> {
  const { columns, rows, rowOfNode, secondGroup, groups, shortages, holder } = model;
  const spans = columns.spans.map(({ database, first }) => [database.name, first]);
  const short = columns.spans.flatMap(({ database }) =>
    [...database.partitions].filter((partition) => model.isShort(database.name, partition.ordinal)),
  );
  return {
    rows,
    rowOfNode,
    groups: [secondGroup, groups],
    columns: [columns.count, spans],
    shortages,
    holder,
    short: short.map((partition) => partition.ordinal),
    gaps: gapsBetween(columns),
  };
}

/** Where things stand in a layout, what is seen of it, what a pointer meets and where keys lead. */
function placesOf(
  layout: MatrixLayout,
  model: MatrixModel,
  box: { readonly width: number; readonly height: number },
): Record<string, unknown> {
  const { columns, rows } = model;
  const places = [0, 1, 2, 5, rows.length, rows.length + 3].flatMap((row) =>
    [0, 1, 7, 8, 9, columns.count, columns.count + 1, columns.count + 5].map((column) => ({ row, column })),
  );
  const windows = views.map((view) => windowOf(layout, view));
  const points = Array.from({ length: 24 }, (_, y) =>
    Array.from({ length: 24 }, (__, x) => ({ x: 13 + x * 31, y: 5 + y * 19 })),
  ).flat();
  const size = { lastRow: rows.length, lastColumn: columns.count, page: 5 };
  const { density, columns: _columns, ...own } = layout;
  return {
    density,
    own,
    rects: places.map(({ row, column }) => matrixCellRect(layout, row, column)),
    windows,
    clipped: windows.flatMap((window) =>
      places.slice(0, 9).map((active) => clippedWindow(window, { rows: 4, columns: 6 }, active)),
    ),
    hits: views.map((view) => points.map((point) => matrixHit(layout, point, view))),
    within: places.map((place) => placeWithin(place, layout)),
    selections: places.map((place) => selectionAtPlace(place, model)),
    selected: places.map((place) => {
      const selection = selectionAtPlace(place, model);
      return selection === null ? null : placeOfSelection(selection, model);
    }),
    partitions: [0, 1, 2, 3].map((number) =>
      placeOfSelection({ node: null, ordinal: ordinal(number), database: 'shop' }, model),
    ),
    columns: [-1, 0, 3, columns.count - 1, columns.count].map((column) => {
      const subject = partitionAt(columns, column);
      return subject === null ? null : columnOf(columns, subject.database.name, subject.partition.ordinal);
    }),
    scrolls: views.map((view) => places.map((place) => scrollToPlace(layout, view, place))),
    keys: places.flatMap((place) =>
      [true, false].flatMap((hasControl) => keys.map((key) => walked(place, key, hasControl, size))),
    ),
    shown: windows.flatMap((window) =>
      places.slice(0, 12).map((place) => [rowsShown(window, place), columnsShown(window, place, layout)]),
    ),
    labelled: windows.flatMap((window) => [1, 2, 5].map((step) => columnsLabelled(layout, window, step))),
    steps: densities.flatMap(({ columnWidth }) =>
      [8, 16, 40, 900].map((letters) => labelStep(columnWidth, letters)),
    ),
    overview: overviewOfMatrix(layout, rows, box),
  };
}

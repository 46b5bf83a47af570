import type { World } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, instantOf } from '../../../presentation/script-for-tests.ts';
import { overviewOfCluster } from '../cluster/overview-of-cluster.ts';
import { createSceneMaker } from '../cluster/scene.ts';
import { fittedLayout } from '../matrix/matrix-fit.ts';
import { createMatrixMaker } from '../matrix/matrix-model.ts';
import { overviewOfMatrix } from '../matrix/overview-of-matrix.ts';
import { cornerFor, frameOnOverview, looksOf, placeOnPicture } from './overview.ts';

const overviewAfter = (script: string) => overviewIn(historyOf(script).world);

const tenths = (value: number | undefined): number => Math.round((value ?? 0) * 10) / 10;

function overviewIn(world: World) {
  const make = createSceneMaker(() => world);
  const { layout, leaves } = make({
    database: null,
    explained: null,
    box: { width: 840, height: 420 },
    worldBefore: world,
    world,
    atMs: 0,
    stage: null,
  });
  return overviewOfCluster(layout, leaves);
}

const eight = clusterScript({ pairs: 4 }, 16);

describe('overview', () => {
  test('picture: the whole in a corner, a fifth as large, every leaf where it stands (840 × 420)', () => {
    const { width, height, scale, marks } = overviewAfter(eight);
    expect([width, height, scale]).toEqual([168, 84, 0.2]);
    expect(marks).toHaveLength(8);
    const [first] = marks;
    expect(first?.look).toBe('ok');
    expect([first?.place.x, first?.place.y, first?.place.width, first?.place.height].map(tenths)).toEqual([
      7.8, 6.2, 36.8, 32,
    ]);
  });

  test('picture: a leaf that is gone, one that is attaching and the one that must not die next are told apart', () => {
    const gone = overviewAfter(`${eight} .kill leaf-8; .wait 10s;`).marks.map(({ look }) => look);
    expect(gone).toEqual(['ok', 'ok', 'ok', 'alone', 'ok', 'ok', 'ok', 'gone']);
    const back = historyOf(`${eight} .kill leaf-7; .kill leaf-8; .wait 10s; .start leaf-8; .wait 10s;`);
    const waiting = overviewIn(back.worldAt(instantOf(back, 'attachBatchOpened')));
    expect(waiting.marks.map(({ look }) => look)).toEqual([
      'ok',
      'ok',
      'alone',
      'alone',
      'ok',
      'ok',
      'gone',
      'attaching',
    ]);
  });

  test('picture: it is another one when a leaf looks different, and not when its copies move on', () => {
    const leavesIn = (script: string) => {
      const { world } = historyOf(script);
      const request = { database: null, explained: null, box: { width: 840, height: 420 } };
      return createSceneMaker(() => world)({ ...request, worldBefore: world, world, atMs: 0, stage: null })
        .leaves;
    };
    expect(looksOf(leavesIn(`${eight} .wait 10s;`))).toBe(looksOf(leavesIn(eight)));
    expect(looksOf(leavesIn(`${eight} .kill leaf-8; .wait 10s;`))).toBe('ok,ok,ok,alone,ok,ok,ok,gone');
  });

  test('picture: of a matrix every leaf is a row, as wide as its cells (box of 600 × 300)', () => {
    const { world } = historyOf(eight);
    const model = createMatrixMaker()({ worldBefore: world, world, stage: null, atMs: 0 });
    const box = { width: 600, height: 300 };
    const { layout } = fittedLayout(model, box, { level: 0, stateLetters: 10 });
    const { width, height, marks } = overviewOfMatrix(layout, model.rows, box);
    expect([width, height]).toEqual([132, 63]);
    expect(marks.map(({ place }) => tenths(place.y))).toEqual([4, 11, 17.9, 24.8, 35.4, 42.4, 49.3, 56.2]);
  });

  test('picture: of 1,000 leaves each has a mark that can be seen', () => {
    const { marks } = overviewAfter(clusterScript({ pairs: 500 }, 1_000));
    expect(marks).toHaveLength(1_000);
    for (const { place } of marks) expect(Math.min(place.width, place.height)).toBeGreaterThanOrEqual(1);
  });

  test('picture: the frame is around what can be seen, and never leaves the overview', () => {
    const overview = overviewAfter(eight);
    expect(frameOnOverview(overview, { x: 100, y: 50, width: 420, height: 210 })).toEqual({
      x: 20,
      y: 10,
      width: 84,
      height: 42,
    });
    expect(frameOnOverview(overview, { x: 420, y: -20, width: 600, height: 600 })).toEqual({
      x: 84,
      y: 0,
      width: 84,
      height: 84,
    });
    expect(placeOnPicture(overview, { x: 84, y: 42 })).toEqual({ x: 420, y: 210 });
  });

  test('picture: it stands at the right, or at the left while the right end of the picture is looked at', () => {
    const overview = overviewAfter(eight);
    expect(cornerFor(overview, { x: 20, y: 0, width: 84, height: 42 })).toBe('right');
    expect(cornerFor(overview, { x: 84, y: 0, width: 84, height: 42 })).toBe('left');
    expect(cornerFor(overview, { x: 0, y: 0, width: 168, height: 84 })).toBe('right');
  });
});

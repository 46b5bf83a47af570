import { describe, expect, test } from 'vitest';
import { createSceneMaker, type Scene } from '../picture/geometry/cluster/scene.ts';
import { around, clusterScript, historyOf, instantOf } from '../presentation/script-for-tests.ts';
import { countOf, flagsOf, marksOf } from './marks.ts';

const history = historyOf(`${clusterScript({ pairs: 4 }, 16)} .wait 1s; .kill leaf-8; .wait idle;`);
const make = createSceneMaker((atMs) => history.worldAt(atMs));

/** Two of the partitions of leaf-8 are taken over by leaf-4. */
const promotionIn = (width: number, height: number): Scene =>
  make({
    ...around(history, instantOf(history, 'partitionPromoted')),
    stage: 'promotion',
    database: null,
    explained: null,
    box: { width, height },
  });

describe('marks: a promotion of two partitions', () => {
  test('marks: where cells are told apart each of the four that change is one', () => {
    const scene = promotionIn(848, 430);
    expect(marksOf(scene, scene.layout, 1).map(({ marks }) => marks)).toEqual([1, 1, 1, 1]);
  });

  test('marks: they are in pixels of the screen, however sharp it is', () => {
    const scene = promotionIn(848, 430);
    const [plain] = marksOf(scene, scene.layout, 1);
    const [sharp] = marksOf(scene, scene.layout, 2);
    expect(plain).toEqual({ x: 671, y: 305, width: 76, height: 38, marks: 1 });
    expect(sharp).toEqual({ x: 1342, y: 610, width: 152, height: 76, marks: 1 });
  });

  test('marks: where leaves show shares each share that grows or shrinks is one', () => {
    const scene = promotionIn(40, 24);
    expect(marksOf(scene, scene.layout, 1).map(({ marks }) => marks)).toEqual([2, 2]);
    expect(countOf(marksOf(scene, scene.layout, 1))).toBe(4);
  });

  test('marks: two flags are on their way, but not at the beginning or the end', () => {
    const scene = promotionIn(848, 430);
    expect([0.05, 0.4, 0.9].map((progress) => flagsOf(scene, progress, 1).length)).toEqual([0, 2, 0]);
  });
});

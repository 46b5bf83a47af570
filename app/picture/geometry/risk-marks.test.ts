import type { World } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { createRiskMarker, type RiskMark } from './risk-marks.ts';
import { createSceneMaker } from './scene.ts';
import { clusterScript, historyOf, leaf } from './script-for-tests.ts';

const box = { width: 848, height: 430 };

function shown(world: World) {
  const make = createSceneMaker(() => world);
  return make({ database: null, explained: null, box, worldBefore: world, world, atMs: 0, stage: null });
}

const written = (marks: readonly RiskMark[]) =>
  marks.map(({ node, slot, fate }) => `leaf-${node - 1} ${slot} ${fate}`);

describe('risk marks', () => {
  const eight = clusterScript({ pairs: 4 }, 16);
  const whole = historyOf(eight).world;
  const failed = historyOf(`${eight} .kill leaf-8; .wait 10s;`).world;

  test('picture: in a whole cluster the partner would hold the only copies', () => {
    const marks = createRiskMarker()(whole, leaf(8), shown(whole));
    expect(written(marks).sort()).toEqual([
      'leaf-4 0 last',
      'leaf-4 1 last',
      'leaf-4 2 last',
      'leaf-4 3 last',
    ]);
  });

  test('picture: the partner of a leaf that is gone would take its partitions offline', () => {
    const marks = createRiskMarker()(failed, leaf(4), shown(failed));
    expect(written(marks).sort()).toEqual([
      'leaf-4 0 lost',
      'leaf-4 1 lost',
      'leaf-4 2 lost',
      'leaf-4 3 lost',
    ]);
    expect(createRiskMarker()(failed, leaf(8), shown(failed))).toEqual([]);
  });

  test('picture: nothing is marked while no leaf is looked at, and the same is answered while nothing changes', () => {
    const mark = createRiskMarker();
    const scene = shown(whole);
    expect(mark(whole, null, scene)).toEqual([]);
    expect(mark(whole, leaf(8), scene)).toBe(mark({ ...whole, nowMs: 1 }, leaf(8), scene));
  });
});

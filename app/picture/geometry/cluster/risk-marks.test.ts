import type { World } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, leaf } from '../../../presentation/script-for-tests.ts';
import { createRiskMarker, type RiskMark } from './risk-marks.ts';
import { createSceneMaker } from './scene.ts';

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
    const marks = createRiskMarker()(whole, { kind: 'leaf', leaf: leaf(8) }, shown(whole));
    expect(written(marks).sort()).toEqual([
      'leaf-4 0 last',
      'leaf-4 1 last',
      'leaf-4 2 last',
      'leaf-4 3 last',
    ]);
  });

  test('picture: the partner of a leaf that is gone would take its partitions offline', () => {
    const marks = createRiskMarker()(failed, { kind: 'leaf', leaf: leaf(4) }, shown(failed));
    expect(written(marks).sort()).toEqual([
      'leaf-4 0 lost',
      'leaf-4 1 lost',
      'leaf-4 2 lost',
      'leaf-4 3 lost',
    ]);
    expect(createRiskMarker()(failed, { kind: 'leaf', leaf: leaf(8) }, shown(failed))).toEqual([]);
  });

  test('picture: a pair that dies takes all of its partitions offline, on both of its leaves', () => {
    const marks = createRiskMarker()(whole, { kind: 'pair', slot: 1 }, shown(whole));
    expect(written(marks).sort()).toEqual([
      'leaf-2 0 lost',
      'leaf-2 1 lost',
      'leaf-2 2 lost',
      'leaf-2 3 lost',
      'leaf-6 0 lost',
      'leaf-6 1 lost',
      'leaf-6 2 lost',
      'leaf-6 3 lost',
    ]);
  });

  test('picture: without group 2, group 1 holds the only copies; where leaf-8 is gone already, leaf-4 held the last', () => {
    const ofWhole = createRiskMarker()(whole, { kind: 'group', group: 2 }, shown(whole));
    expect(ofWhole.filter(({ fate }) => fate === 'lost')).toEqual([]);
    expect(new Set(written(ofWhole).map((mark) => mark.split(' ')[0]))).toEqual(
      new Set(['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4']),
    );
    expect(ofWhole).toHaveLength(16);
    const ofFailed = createRiskMarker()(failed, { kind: 'group', group: 1 }, shown(failed));
    expect(written(ofFailed.filter(({ fate }) => fate === 'lost')).sort()).toEqual([
      'leaf-4 0 lost',
      'leaf-4 1 lost',
      'leaf-4 2 lost',
      'leaf-4 3 lost',
    ]);
  });

  test('picture: nothing is marked while no leaf is looked at, and the same is answered while nothing changes', () => {
    const mark = createRiskMarker();
    const scene = shown(whole);
    expect(mark(whole, null, scene)).toEqual([]);
    expect(mark(whole, { kind: 'leaf', leaf: leaf(8) }, scene)).toBe(
      mark({ ...whole, nowMs: 1 }, { kind: 'leaf', leaf: leaf(8) }, scene),
    );
  });
});

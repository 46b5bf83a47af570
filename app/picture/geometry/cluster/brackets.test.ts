import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../../../presentation/script-for-tests.ts';
import { createSceneMaker } from './scene.ts';

/** The brackets after `script`: the state of each pair, and at which end the leaf stands that does not serve. */
function bracketsAfter(script: string, size: Parameters<typeof clusterScript>[0] = { pairs: 2 }) {
  const history = historyOf(`${clusterScript(size, 4)} ${script}`);
  const { world } = history;
  const scene = createSceneMaker((atMs) => history.worldAt(atMs))({
    worldBefore: world,
    world,
    atMs: world.nowMs,
    stage: null,
    database: null,
    explained: null,
    box: { width: 848, height: 430 },
  } as never);
  return scene.brackets;
}

const told = (script: string): readonly string[] =>
  bracketsAfter(script).map(({ state, weakEnd }) => `${state} ${weakEnd}`);

describe('brackets', () => {
  test('brackets: both leaves of each pair serve', () => {
    expect(told('')).toEqual(['whole null', 'whole null']);
  });

  test('brackets: the leaf at the bottom, the one at the top, or both do not serve', () => {
    expect(told('.kill leaf-4; .wait idle;')).toEqual(['whole null', 'open bottom']);
    expect(told('.kill leaf-2; .wait idle;')).toEqual(['whole null', 'open top']);
    expect(told('.kill leaf-2; .kill leaf-4; .wait idle;')).toEqual(['whole null', 'open both']);
  });

  test('brackets: a detached leaf cuts its pair', () => {
    expect(told("DETACH LEAF 'leaf-3':3306;")).toEqual(['cut bottom', 'whole null']);
  });

  test('brackets: a leaf that is copied to makes its pair half', () => {
    expect(told('.kill leaf-4; .wait idle; .start leaf-4; .wait 5s;')).toEqual(['whole null', 'half bottom']);
  });

  test('brackets: a leaf without its pair is joined to nothing, whichever group it is in', () => {
    expect(told("REMOVE LEAF 'leaf-4':3306 FORCE;")).toEqual(['whole null']);
    expect(told("REMOVE LEAF 'leaf-1':3306 FORCE;")).toEqual(['whole null']);
  });

  test('brackets: without redundancy there are no pairs to join', () => {
    expect(bracketsAfter('', { leaves: 4 })).toEqual([]);
  });

  test('brackets: each stands in the middle of its column, between the bands', () => {
    const places = bracketsAfter('').map(({ column, x, top, bottom }) => ({ column, x, top, bottom }));
    expect(places).toEqual([
      { column: 0, x: 271, top: 191, bottom: 265 },
      { column: 1, x: 611, top: 191, bottom: 265 },
    ]);
  });
});

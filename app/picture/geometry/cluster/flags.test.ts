import { describe, expect, test } from 'vitest';
import { around, clusterScript, historyOf, instantOf } from '../../../presentation/script-for-tests.ts';
import { flagsOnTheirWay, placesOfFlags } from './flags.ts';
import { createSceneMaker } from './scene.ts';

const history = historyOf(`${clusterScript({ pairs: 2 }, 4)} .wait 1s; .kill leaf-4; .wait 10s;`);
const promotedAtMs = instantOf(history, 'partitionPromoted');

const flagsIn = (box: { readonly width: number; readonly height: number }) => {
  const make = createSceneMaker((atMs) => history.worldAt(atMs));
  const scene = make({
    ...around(history, promotedAtMs),
    stage: 'promotion',
    database: null,
    explained: null,
    box,
  });
  return flagsOnTheirWay(scene);
};

describe('flags', () => {
  test('flags: one for each promotion, as large as a flag ever is', () => {
    expect(
      flagsIn({ width: 848, height: 430 }).map(({ ordinal, width, height }) => [ordinal, width, height]),
    ).toEqual([[1, 30, 22]]);
  });

  test('flags: in small cells they take half of the width and less than two thirds of the height', () => {
    const [flag] = flagsIn({ width: 200, height: 160 });
    expect(flag?.width).toBeLessThan(30);
    expect(flag?.height).toBeLessThan(22);
  });

  test('flags: each goes from the cell of the former primary to that of the next one', () => {
    const flags = flagsIn({ width: 848, height: 430 });
    const [start, end] = [0, 1].map((share) => placesOfFlags(flags, share)[0]);
    expect([start, end]).toEqual([
      { x: 529, y: 329, width: 30, height: 22 },
      { x: 529, y: 111, width: 30, height: 22 },
    ]);
  });
});

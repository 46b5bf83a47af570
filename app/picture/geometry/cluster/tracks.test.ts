import { describe, expect, test } from 'vitest';
import { around, clusterScript, historyOf, instantOf } from '../../../presentation/script-for-tests.ts';
import type { StageKind } from '../../../presentation/time/stages.ts';
import { createSceneMaker } from './scene.ts';
import { type StageStyle, tracksOf } from './tracks.ts';

const history = historyOf(
  `${clusterScript({ pairs: 4 }, 16)} .wait 1s; .kill leaf-8; .wait 10s; .start leaf-8; .wait idle;
   ADD LEAF root@'leaf-9':3306 INTO GROUP 1; ADD LEAF root@'leaf-10':3306 INTO GROUP 2;
   REBALANCE PARTITIONS ON test; .wait idle;`,
);
const make = createSceneMaker((atMs) => history.worldAt(atMs));
const box = { width: 848, height: 430 };
const full: StageStyle = { isMoving: true, hasShapes: true };

/** The tracks of a stage: which looks, how many cells, and how much is seen at quarters of the stage. */
function told(stage: StageKind, atMs: number, style: StageStyle = full): string[] {
  const scene = make({ ...around(history, atMs), stage, database: null, explained: null, box });
  return tracksOf(scene.changing, style).map(({ cells, shape, filled, alphaAt }) => {
    const looks = [...new Set(cells.map(({ look }) => look))].join(' and ');
    const seen = [0, 0.25, 0.5, 0.75, 1].map((progress) => Math.round(alphaAt(progress) * 100));
    return `${cells.length} ${looks}${filled === 1 ? ', full' : ''} ${shape}: ${seen.join(' ')}`;
  });
}

describe('tracks', () => {
  const killedAtMs = instantOf(history, 'processKilled');
  const promotedAtMs = instantOf(history, 'partitionPromoted');
  const startedAtMs = instantOf(history, 'copyStarted');
  const finishedAtMs = instantOf(history, 'copyFinished');
  const droppedAtMs = instantOf(history, 'instanceDropped');

  test('tracks: a failure is a cut', () => {
    expect(told('failure', killedAtMs)).toEqual(['4 silent still: 100 100 100 100 100']);
  });

  test('tracks: what looks as it did is in no stage', () => {
    for (const stage of ['change', 'placement', 'copyEnd', 'layout'] as const)
      expect(told(stage, killedAtMs)).toEqual([]);
  });

  test('tracks: what is placed grows in its slot, where cells are large enough for that to be seen', () => {
    const createdAtMs = instantOf(history, 'databaseCreated');
    expect(told('placement', createdAtMs)).toEqual(['32 primary and replica grows: 0 13 50 88 100']);
    expect(told('placement', createdAtMs, { ...full, hasShapes: false })).toEqual([
      '32 primary and replica still: 0 13 50 88 100',
    ]);
  });

  test('tracks: in a promotion the old primary goes while its flag travels, and the new one comes after it', () => {
    expect(told('promotion', promotedAtMs)).toEqual([
      '2 replica, full still: 100 100 100 100 0',
      '2 primary still: 0 0 0 5 100',
      '2 down, full still: 100 100 100 25 0',
      '2 gone still: 0 13 50 88 100',
    ]);
  });

  test('tracks: a copy appears, and one that ends has arrived in full', () => {
    expect(told('copyStart', startedAtMs)).toEqual([
      '4 waiting, full still: 100 100 100 25 0',
      '4 copying still: 0 13 50 88 100',
    ]);
    expect(told('copyEnd', finishedAtMs)).toEqual([
      '4 copying, full still: 100 100 100 25 0',
      '4 replica still: 0 13 50 88 100',
    ]);
  });

  test('tracks: what is dropped shrinks, and as a dot it fades', () => {
    expect(told('drop', droppedAtMs)).toEqual(['3 leaving shrinks: 100 93 70 48 40']);
    expect(told('drop', droppedAtMs, { isMoving: true, hasShapes: false })).toEqual([
      '3 leaving, full still: 100 88 50 13 0',
    ]);
  });

  test('tracks: with reduced motion everything fades at one speed', () => {
    expect(told('drop', droppedAtMs, { isMoving: false, hasShapes: true })).toEqual([
      '3 leaving, full still: 100 75 50 25 0',
    ]);
    expect(told('promotion', promotedAtMs, { isMoving: false, hasShapes: true })).toEqual([
      '4 down and replica, full still: 100 100 100 50 0',
      '4 gone and primary still: 0 25 50 75 100',
    ]);
  });

  test('tracks: where nothing changes there are none', () => {
    expect(tracksOf([], full)).toEqual([]);
  });
});

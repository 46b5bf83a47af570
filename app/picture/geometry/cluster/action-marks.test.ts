import { type History, isCopy } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, instantOf } from '../../../presentation/script-for-tests.ts';
import { createActionMarker } from './action-marks.ts';
import { createSceneMaker } from './scene.ts';

const box = { width: 848, height: 430 };

const history = historyOf(
  `${clusterScript({ pairs: 4 }, 16)}
   ADD LEAF root@'leaf-9':3306 INTO GROUP 1;
   ADD LEAF root@'leaf-10':3306 INTO GROUP 2;
   .wait 1s;
   REBALANCE PARTITIONS ON test;`,
);
const copyMs = instantOf(history, 'copyStarted');

function sceneAt(line: History, atMs: number) {
  const world = line.worldAt(atMs);
  const make = createSceneMaker((instant) => line.worldAt(instant));
  return make({ database: null, explained: null, box, worldBefore: world, world, atMs, stage: null });
}

/** The copies to the new pair. */
const actions = history
  .worldAt(copyMs)
  .operations.map(({ database, actions: all }) => ({ database, actions: all.slice().filter(isCopy) }));

describe('marks of a phase', () => {
  test('picture: its actions are lit where they take place, whether their instances are there yet or not', () => {
    const written = (atMs: number) =>
      createActionMarker()(actions, sceneAt(history, atMs)).map(
        ({ kind, node, ordinal, slot, isThere }) =>
          `${kind} ${ordinal} leaf-${node - 1} ${slot} ${isThere ? 'there' : 'to come'}`,
      );
    expect(written(copyMs - 1)).toEqual([
      'arrives 9 leaf-9 0 to come',
      'arrives 9 leaf-10 0 to come',
      'arrives 10 leaf-9 1 to come',
      'arrives 10 leaf-10 1 to come',
      'arrives 11 leaf-9 2 to come',
      'arrives 11 leaf-10 2 to come',
    ]);
    expect(written(history.endMs)).toEqual([
      'arrives 9 leaf-9 0 there',
      'arrives 9 leaf-10 0 there',
      'arrives 10 leaf-9 1 there',
      'arrives 10 leaf-10 1 there',
      'arrives 11 leaf-9 2 there',
      'arrives 11 leaf-10 2 there',
    ]);
  });

  test('picture: nothing is lit while no phase is pointed at, and the same is answered while nothing changes', () => {
    const mark = createActionMarker();
    const scene = sceneAt(history, history.endMs);
    expect(mark(null, scene)).toEqual([]);
    expect(mark(actions, scene)).toBe(mark(actions, scene));
  });

  test('picture: actions of a database that is not shown are not lit', () => {
    const elsewhere = actions.map((each) => ({ ...each, database: 'shop' }));
    expect(createActionMarker()(elsewhere, sceneAt(history, copyMs))).toEqual([]);
  });
});

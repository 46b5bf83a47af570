import { ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { around, clusterScript, historyOf, instantOf, leaf } from '../../../presentation/script-for-tests.ts';
import type { StageKind } from '../../../presentation/time/stages.ts';
import type { CellMark } from '../shared/cells.ts';
import type { CellLook } from '../shared/encoding.ts';
import { leafChangesOf } from './leaf-changes.ts';
import { createSceneMaker } from './scene.ts';
import { betweenDensities, sharesOf } from './shares.ts';

const cell = (look: CellLook, slot: number): CellMark => ({
  node: leaf(1),
  database: 'test',
  ordinal: ordinal(slot),
  slot,
  look,
  role: 'replica',
  isLocked: false,
  isLagging: false,
  word: null,
});

describe('shares', () => {
  test('shares: of every kind of look, the part of the slots that it takes', () => {
    const looks: CellLook[] = [
      'primary',
      'primary',
      'replica',
      'leaving',
      'copying',
      'silent',
      'gone',
      'orphan',
    ];
    expect(sharesOf(looks.map(cell), 16)).toEqual([0.125, 0.125, 0.0625, 0.0625, 0.125]);
    expect(sharesOf([], 0)).toEqual([0, 0, 0, 0, 0]);
  });

  test('shares: on the way from one density to another', () => {
    const before = { shares: [0.5, 0, 0.25, 0, 0], arrived: 1 };
    const after = { shares: [0.75, 0.25, 0, 0, 0], arrived: 0 };
    expect(betweenDensities(before, after, 0.5)).toEqual({
      shares: [0.625, 0.125, 0.125, 0, 0],
      arrived: 0.5,
    });
  });
});

describe('shares: leaves in which cells change', () => {
  const history = historyOf(
    `${clusterScript({ pairs: 4 }, 16)} .wait 1s; .kill leaf-8; .wait 10s; .start leaf-8; .wait idle;`,
  );
  const make = createSceneMaker((atMs) => history.worldAt(atMs));
  const changesDuring = (stage: StageKind, atMs: number) => {
    const plain = { database: null, explained: null, box: { width: 848, height: 430 } };
    return leafChangesOf(make({ ...plain, ...around(history, atMs), stage }), atMs);
  };

  test('a promotion moves the shares of both leaves, and of no others', () => {
    const changes = changesDuring('promotion', instantOf(history, 'partitionPromoted'));
    expect(changes).toEqual([
      {
        node: leaf(8),
        database: 'test',
        before: { shares: [0, 0, 0, 0.5, 0.5], arrived: 0 },
        after: { shares: [0, 0, 0, 0, 1], arrived: 0 },
        isTroubled: false,
      },
      {
        node: leaf(4),
        database: 'test',
        before: { shares: [0.5, 0.5, 0, 0, 0], arrived: 0 },
        after: { shares: [1, 0, 0, 0, 0], arrived: 0 },
        isTroubled: true,
      },
    ]);
  });

  test('copies that end have arrived, those that start have not', () => {
    const [ending] = changesDuring('copyEnd', instantOf(history, 'copyFinished'));
    expect([ending?.before.arrived, ending?.after.shares[1]]).toEqual([1, 1]);
    const [starting] = changesDuring('copyStart', instantOf(history, 'copyStarted'));
    expect([starting?.after.arrived, starting?.after.shares[2]]).toEqual([0, 1]);
  });
});

import { ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import type { CellMark } from './cells.ts';
import { cellsDuring } from './staged-cells.ts';

const primaryOn = (number: number): CellMark => ({
  node: leaf(number),
  database: 'test',
  ordinal: ordinal(0),
  slot: 0,
  look: 'primary',
  role: 'primary',
  isLocked: false,
  isLagging: false,
  word: 'P',
});
const replicaOn = (number: number): CellMark => ({
  ...primaryOn(number),
  look: 'replica',
  role: 'replica',
  word: 'R',
});
const copyOn = (number: number): CellMark => ({ ...replicaOn(number), look: 'copying', word: null });

describe('cells during a stage', () => {
  test('stages: a copy arrives with the stage of copies, any other instance with that of placements', () => {
    const arriving = [[primaryOn(1), copyOn(2)]];
    expect(cellsDuring('placement', [[]], arriving)).toEqual({
      resting: [],
      changing: [{ kind: 'placement', before: null, after: primaryOn(1) }],
      flags: [],
    });
    expect(cellsDuring('copyStart', [[]], arriving)).toEqual({
      resting: [primaryOn(1)],
      changing: [{ kind: 'copyStart', before: null, after: copyOn(2) }],
      flags: [],
    });
    expect(cellsDuring('drop', [[]], arriving)).toEqual({ resting: [], changing: [], flags: [] });
  });

  test('stages: a flag goes to the leaf of the next primary, during promotions only', () => {
    const before = [[primaryOn(1), replicaOn(2)]];
    const after = [[replicaOn(1), primaryOn(2)]];
    expect(cellsDuring('promotion', before, after).flags).toEqual([
      { ordinal: 0, from: primaryOn(1), to: primaryOn(2) },
    ]);
    expect(cellsDuring('change', before, after).flags).toEqual([]);
  });

  test('stages: no flag moves where the primary stays on its leaf, or where there is none', () => {
    expect(cellsDuring('promotion', [[primaryOn(1)]], [[{ ...primaryOn(1), isLocked: true }]]).flags).toEqual(
      [],
    );
    expect(cellsDuring('promotion', [[primaryOn(1)]], [[replicaOn(1)]]).flags).toEqual([]);
    expect(cellsDuring('promotion', [[replicaOn(1)]], [[primaryOn(1)]]).flags).toEqual([]);
  });
});

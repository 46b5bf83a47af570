import type { ActionName, PlannedAction } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { absentPhasesOf, type Missing } from './absent-phases.ts';

type Row = readonly [phase: number, action: ActionName];

const absent = (
  rows: readonly Row[],
  missing: Missing = 'nothing',
  kind: 'rebalance' | 'failover' = 'rebalance',
) =>
  absentPhasesOf({
    kind,
    missing,
    actions: rows.map(([phase, action]) => ({ phase, action, target: 2, source: 3 }) as PlannedAction),
  }).map(({ first, last, why }) => `${first}–${last} ${why}`);

const copy: Row = [4, 'COPY PARTITION'];
const promoteWithDrop: Row = [5, 'PROMOTE PARTITION WITH DROP'];
const drop: Row = [6, 'DROP PARTITION'];

describe('phases that a plan does not have', () => {
  test('a move to a new pair: nothing is missing, nothing is copied back', () => {
    expect(absent([copy, promoteWithDrop, drop])).toEqual(['1–3 nothingMissing', '7–7 nothingBack']);
  });

  test('what is missing is told of by who can restore it, and not of a plan of another moment', () => {
    const firstOf = (missing: Missing) => absent([copy, promoteWithDrop, drop], missing)[0];
    expect(firstOf('restorable')).toBe('1–3 restoredApart');
    expect(firstOf('more')).toBe('1–3 nothingToRestore');
    expect(firstOf(null)).toBe('7–7 nothingBack');
  });

  test('what promotions drop is left over, and gone before phase 6', () => {
    expect(absent([copy, promoteWithDrop])[1]).toBe('6–6 droppedBefore');
  });

  test('a promotion without a drop turns a primary over, and leaves nothing', () => {
    expect(absent([copy, [5, 'PROMOTE PARTITION']])[1]).toBe('6–6 nothingElse');
  });

  test('second copies alone: nothing moves, nothing is left over', () => {
    expect(absent([[2, 'COPY PARTITION']])).toEqual([
      '4–5 nothingMoves',
      '6–6 nothingLeft',
      '7–7 nothingBack',
    ]);
  });

  test('a replica that is copied beside its primary goes to another leaf', () => {
    expect(absent([[3, 'COPY PARTITION'], drop])[0]).toBe('4–5 onlyReplicas');
  });

  test('a whole plan lacks none; other operations and empty plans are not explained so', () => {
    const whole: readonly Row[] = [
      [1, 'ATTACH PARTITION'],
      copy,
      promoteWithDrop,
      drop,
      [7, 'COPY PARTITION'],
    ];
    expect(absent(whole)).toEqual([]);
    expect(absent([])).toEqual([]);
    expect(absent([[6, 'PROMOTE PARTITION']], 'nothing', 'failover')).toEqual([]);
  });
});

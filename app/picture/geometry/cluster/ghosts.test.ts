import { ordinal, type PlannedAction } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import type { CellMark } from '../shared/cells.ts';
import { ghostMarksOf } from './ghosts.ts';

const reason = { kind: 'onlyInstance' } as const;

const action = (
  name: PlannedAction['action'],
  place: number,
  source: number | null,
  target: number,
): PlannedAction => ({
  action: name,
  ordinal: ordinal(place),
  phase: 4,
  source: source === null ? null : leaf(source),
  target: leaf(target),
  reason,
});

const cellOn = (number: number, place: number, slot: number): CellMark => ({
  node: leaf(number),
  database: 'test',
  ordinal: ordinal(place),
  slot,
  look: 'replica',
  role: 'replica',
  isLocked: false,
  isLagging: false,
  word: 'R',
});

const marks = (actions: readonly PlannedAction[], cells: readonly CellMark[]) =>
  ghostMarksOf('test', actions, cells).map(
    ({ kind, role, node, ordinal: of, slot }) => `leaf-${node - 1} slot ${slot}: ${of} ${kind} ${role}`,
  );

describe('ghosts', () => {
  test('ghosts: a copy that is promoted arrives as a primary, and what it replaces is out', () => {
    const actions = [
      action('COPY PARTITION', 5, 1, 3),
      action('COPY PARTITION', 5, 1, 4),
      action('PROMOTE PARTITION WITH DROP', 5, 1, 3),
      action('DROP PARTITION', 5, null, 2),
    ];
    const cells = [{ ...cellOn(1, 5, 0), role: 'primary' as const }, cellOn(2, 5, 1), cellOn(4, 6, 0)];
    expect(marks(actions, cells)).toEqual([
      'leaf-3 slot 0: 5 arrives primary',
      'leaf-4 slot 1: 5 arrives replica',
      'leaf-1 slot 0: 5 out primary',
      'leaf-2 slot 1: 5 out replica',
    ]);
  });

  test('ghosts: a promotion in place rises; a leaf that does not hold the partition drops nothing', () => {
    const promotion = [action('PROMOTE PARTITION WITH DROP', 5, 1, 2)];
    expect(marks(promotion, [cellOn(1, 5, 3), cellOn(2, 5, 0)])).toEqual([
      'leaf-2 slot 0: 5 rises primary',
      'leaf-1 slot 3: 5 out replica',
    ]);
    expect(marks(promotion, [cellOn(1, 4, 3), cellOn(2, 5, 0)])).toEqual(['leaf-2 slot 0: 5 rises primary']);
    expect(marks(promotion, [])).toEqual([]);
  });

  test('ghosts: what is dropped and copied back arrives; what comes and goes within a plan is not seen', () => {
    const turned = [
      action('PROMOTE PARTITION WITH DROP', 5, 1, 2),
      action('COPY PARTITION', 5, 2, 1),
      action('COPY PARTITION', 6, 1, 3),
      action('DROP PARTITION', 6, null, 3),
    ];
    expect(marks(turned, [cellOn(1, 5, 0), cellOn(2, 5, 0)])).toEqual([
      'leaf-2 slot 0: 5 rises primary',
      'leaf-1 slot 0: 5 arrives replica',
    ]);
  });

  test('ghosts: an empty partition begins as a primary, and what is attached joins', () => {
    expect(marks([action('CREATE PARTITION', 5, null, 1)], [])).toEqual(['leaf-1 slot 0: 5 arrives primary']);
    expect(marks([action('ATTACH PARTITION', 5, 1, 2)], [cellOn(2, 5, 0)])).toEqual([
      'leaf-2 slot 0: 5 joins replica',
    ]);
  });
});

import { ordinal, type PlannedAction } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import type { CellMark } from '../shared/cells.ts';
import { layoutOf } from './cluster-layout.ts';
import { ghostLinksOf, ghostMarksOf } from './ghosts.ts';

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
  ordinal: ordinal(place),
  slot,
  look: 'replica',
  role: 'replica',
  isLocked: false,
  isLagging: false,
  word: 'R',
});

const layout = layoutOf({
  arrangement: {
    columns: [{ leaves: [leaf(1), leaf(2)] }, { leaves: [leaf(3), null] }],
    rows: 2,
    isPaired: true,
  },
  slots: 2,
  slotsAtFirst: 2,
  width: 800,
  height: 400,
});

describe('ghosts', () => {
  test('ghosts: copies between the same leaves share their way, others have ways of their own', () => {
    const links = ghostLinksOf(
      [
        action('COPY PARTITION', 0, 1, 3),
        action('COPY PARTITION', 2, 1, 3),
        action('COPY PARTITION', 1, 2, 3),
        action('PROMOTE PARTITION', 3, 1, 2),
      ],
      layout,
    );
    expect(links.map(({ from, to, ordinals }) => [from, to, ordinals])).toEqual([
      [leaf(1), leaf(3), [0, 2]],
      [leaf(2), leaf(3), [1]],
    ]);
  });

  test('ghosts: a promotion that drops is marked on the leaf that drops as well, where that holds the partition', () => {
    const promotion = [action('PROMOTE PARTITION WITH DROP', 5, 1, 2)];
    const promoted = { verb: 'promote', node: leaf(2), ordinal: 5, slot: 0, phase: 4 };
    expect(ghostMarksOf(promotion, [cellOn(1, 5, 3), cellOn(2, 5, 0)])).toEqual([
      promoted,
      { verb: 'drop', node: leaf(1), ordinal: 5, slot: 3, phase: 4 },
    ]);
    expect(ghostMarksOf(promotion, [cellOn(1, 4, 3), cellOn(2, 5, 0)])).toEqual([promoted]);
    expect(ghostMarksOf(promotion, [cellOn(2, 5, 0)])).toEqual([promoted]);
  });
});

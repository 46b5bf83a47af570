import { describe, expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import { betweenLayouts } from './between-layouts.ts';
import { cellRect, layoutOf } from './cluster-layout.ts';
import { cellAt, oneDatabase } from './rooms-for-tests.ts';

const layoutWith = (leaves: number) =>
  layoutOf({
    arrangement: {
      columns: Array.from({ length: leaves }, (_, index) => ({ leaves: [leaf(index + 1), null] as const })),
      rows: 1,
      isPaired: true,
    },
    ...oneDatabase(4),
    width: 600,
    height: 300,
  });

describe('between layouts', () => {
  const [two, three] = [layoutWith(2), layoutWith(3)];

  test('layouts: the cells of a leaf that joins or leaves stand where its own layout puts them', () => {
    expect(cellRect(two, cellAt(leaf(3), 1))).toBeNull();
    expect(cellRect(betweenLayouts(two, three, 0.5), cellAt(leaf(3), 1))).toEqual(
      cellRect(three, cellAt(leaf(3), 1)),
    );
    expect(cellRect(betweenLayouts(three, two, 0.5), cellAt(leaf(3), 1))).toEqual(
      cellRect(three, cellAt(leaf(3), 1)),
    );
    expect(cellRect(betweenLayouts(two, three, 0.5), cellAt(leaf(4), 1))).toBeNull();
  });

  test('layouts: the cells of a leaf that stays are on the way from one place to the other', () => {
    const [from, to] = [cellRect(two, cellAt(leaf(2), 1)), cellRect(three, cellAt(leaf(2), 1))];
    const half = cellRect(betweenLayouts(two, three, 0.5), cellAt(leaf(2), 1));
    expect(from?.x).not.toBe(to?.x);
    expect(half?.x).toBe(((from?.x ?? 0) + (to?.x ?? 0)) / 2);
  });
});

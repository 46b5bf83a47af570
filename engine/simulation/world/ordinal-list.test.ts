import { describe, expect, test } from 'vitest';
import { OrdinalList } from './ordinal-list.ts';

describe('ordinal list', () => {
  test('simulation: ordinals are in order, whenever they came', () => {
    const list = OrdinalList.of([2, 5]).with(3).with(0).without(5).with(9);
    expect(list.all).toEqual([0, 2, 3, 9]);
    expect(list.without(3).with(3).without(0).all).toEqual([2, 3, 9]);
  });

  test('simulation: a list stays what it was when another follows from it', () => {
    const before = OrdinalList.empty.with(7).with(1);
    const after = before.without(7);
    expect([after.all, before.all, OrdinalList.empty.all]).toEqual([[1], [1, 7], []]);
  });

  test('simulation: changes that nobody reads between are put in order in the end (20,000)', () => {
    let list = OrdinalList.empty;
    for (let ordinal = 19_999; ordinal >= 0; ordinal -= 1) list = list.with(ordinal);
    for (let ordinal = 0; ordinal < 20_000; ordinal += 2) list = list.without(ordinal);
    expect(list.all.slice(0, 3)).toEqual([1, 3, 5]);
    expect(list.all.length).toBe(10_000);
  });
});

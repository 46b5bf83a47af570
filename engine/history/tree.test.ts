import { describe, expect, test } from 'vitest';
import { homeOf, isBetween, leadsThrough, type Partings } from './tree.ts';

/** Branch 1 parts from the first at 100 after 2 entries, branch 2 from branch 1 at 200 after 3. */
const partings: Partings = [
  { parent: null },
  { parent: { branch: 0, atMs: 100, applied: 2 } },
  { parent: { branch: 1, atMs: 200, applied: 3 } },
];
const at = (branch: number, atMs: number, applied: number) => ({ branch, atMs, applied });

describe('tree of branches', () => {
  test('history: what branches share belongs to the first of them', () => {
    expect(homeOf(partings, at(2, 50, 1))).toEqual(at(0, 50, 1));
    expect(homeOf(partings, at(2, 100, 2))).toEqual(at(0, 100, 2));
    expect(homeOf(partings, at(2, 150, 2))).toEqual(at(1, 150, 2));
    expect(homeOf(partings, at(2, 100, 3))).toEqual(at(1, 100, 3));
    expect(homeOf(partings, at(2, 201, 3))).toEqual(at(2, 201, 3));
    expect(homeOf(partings, at(2, 200, 4))).toEqual(at(2, 200, 4));
  });

  test('history: a line leads through what it shares, and not through what came after it parted', () => {
    expect(leadsThrough(partings, 2, at(0, 100, 2))).toBe(true);
    expect(leadsThrough(partings, 2, at(0, 101, 2))).toBe(false);
    expect(leadsThrough(partings, 2, at(0, 100, 3))).toBe(false);
    expect(leadsThrough(partings, 2, at(1, 200, 3))).toBe(true);
    expect(leadsThrough(partings, 1, at(2, 201, 3))).toBe(false);
    expect(leadsThrough(partings, 0, at(1, 50, 1))).toBe(true);
  });

  test('history: at an instant there are as many entries applied as lie before it, up to those at it', () => {
    const instants = [10, 20, 20, 30];
    const holds = (atMs: number, applied: number): boolean =>
      isBetween({ atMs, applied } as never, (entry) => instants[entry]);
    const possible = (atMs: number) => [0, 1, 2, 3, 4, 5].filter((applied) => holds(atMs, applied));
    expect(possible(0)).toEqual([0]);
    expect(possible(10)).toEqual([0, 1]);
    expect(possible(15)).toEqual([1]);
    expect(possible(20)).toEqual([1, 2, 3]);
    expect(possible(30)).toEqual([3, 4]);
    expect(possible(99)).toEqual([4]);
  });
});

import type { CellMark } from '../shared/cells.ts';
import type { CellLook } from '../shared/encoding.ts';

/** Looks that are told as one where cells are too small to be told apart: one of each stack, from the bottom up. */
export const stacks: readonly Stack[] = ['primary', 'replica', 'copying', 'silent', 'gone'];

const stackOf = {
  primary: 0,
  replica: 1,
  leaving: 1,
  copying: 2,
  silent: 3,
  down: 3,
  waiting: 4,
  gone: 4,
  orphan: 4,
} as const satisfies Readonly<Record<CellLook, number>>;

/** How much of a leaf's slots each stack takes, 0 to 1. */
export type Shares = readonly number[];

/** What a leaf tells whose cells are too small to be told apart. */
export interface Density {
  readonly shares: Shares;
  /** Of its copies, how much has arrived, 0 to 1. */
  readonly arrived: number;
}

type Stack = 'primary' | 'replica' | 'copying' | 'silent' | 'gone';

/** A part of a bar that tells what a leaf holds of a database, from 0 to 1 along it. */
export interface BarPart {
  readonly look: Stack;
  readonly from: number;
  readonly to: number;
}

/** The parts of the bar, of which none is empty. */
export function barOf(holdings: Readonly<Record<CellLook, readonly unknown[]>>): readonly BarPart[] {
  const counts = new Map<Stack, number>();
  for (const look of looks) {
    const stack = stacks[stackOf[look]] ?? 'gone';
    counts.set(stack, (counts.get(stack) ?? 0) + holdings[look].length);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let end = 0;
  return [...counts].flatMap(([look, count]) => {
    const from = end;
    end += count;
    return count === 0 ? [] : { look, from: from / all, to: end / all };
  });
}

const looks = Object.keys(stackOf) as CellLook[];

/** The shares of these cells in a leaf of so many slots. */
export function sharesOf(cells: readonly CellMark[], slots: number): Shares {
  const counts = stacks.map(() => 0);
  for (const { look } of cells) {
    const stack = stackOf[look];
    counts[stack] = (counts[stack] ?? 0) + 1;
  }
  return counts.map((count) => count / Math.max(1, slots));
}

/** The density at `share` of the way from one to another. */
export function betweenDensities(from: Density, to: Density, share: number): Density {
  const between = (start: number, end: number): number => start + (end - start) * share;
  return {
    shares: to.shares.map((end, stack) => between(from.shares[stack] ?? 0, end)),
    arrived: between(from.arrived, to.arrived),
  };
}

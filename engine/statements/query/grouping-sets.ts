import type { Expression, SelectionPart } from '../../language/index.ts';

/** For each set of keys that rows are grouped by, a bit for each key that it leaves out. */
export type GroupingSets = readonly number[];

/** More keys than these ROLLUP and CUBE do not take. */
const groupingKeyLimit = 12;

/**
 * What stands in GROUP BY, and the sets of it: ROLLUP leaves out one key after another from behind, CUBE any of them, and WITH
 * ROLLUP is a ROLLUP around all [DOC].
 */
export function groupingOf({ groupBy, isRolledUp = false }: SelectionPart): {
  readonly written: readonly Expression[];
  readonly sets: GroupingSets;
} {
  const written: Expression[] = [];
  let sets: readonly number[] = [0];
  const take = (keys: readonly Expression[], masks: readonly number[]): void => {
    const shift = written.length;
    written.push(...keys);
    sets = sets.flatMap((set) => masks.map((mask) => set | (mask << shift)));
  };
  if (isRolledUp) take(groupBy, rollup(groupBy.length));
  else
    for (const key of groupBy) {
      const called = key.kind === 'call' && key.operands !== 'all' ? key.name.text.toUpperCase() : '';
      const keys = key.kind === 'call' && key.operands !== 'all' ? key.operands : [];
      if (called === 'ROLLUP' && keys.length <= groupingKeyLimit) take(keys, rollup(keys.length));
      else if (called === 'CUBE' && keys.length <= groupingKeyLimit) take(keys, cube(keys.length));
      else take([key], [0]);
    }
  return { written, sets };
}

/** The last keys left out: none, one, two and so on. */
const rollup = (count: number): readonly number[] =>
  Array.from({ length: count + 1 }, (_value, left) => ((1 << left) - 1) << (count - left));

/** The fewer keys are left out, the earlier. */
const cube = (count: number): readonly number[] =>
  Array.from({ length: 1 << count }, (_value, mask) => mask).sort((one, other) => bits(one) - bits(other));

const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

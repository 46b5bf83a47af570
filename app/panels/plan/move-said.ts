import type { World } from '@ha-playground/engine';
import type { Holder, Move } from '../../presentation/sight/moves.ts';
import { shortNames } from '../../presentation/sight/short-names.ts';
import { laterWords } from '../../words/index.ts';

/** A move in words: whose it is, what becomes of it, and how many rows of each kind. */
export interface MoveSaid {
  readonly who: string;
  readonly what: string;
  readonly counts: string;
}

/** More partitions than these are counted instead of named. */
const mostNamed = 6;

export function moveSaid({ kind, partitions, from, to, counts }: Move, world: World): MoveSaid {
  const { moves } = laterWords.plan;
  const databases = [...new Set(partitions.map(({ database }) => database))];
  const named = (holders: readonly Holder[]): readonly string[] => {
    const numbers = holders.flatMap((holder) => (holder.kind === 'pair' ? [holder.number] : []));
    return [
      ...(numbers.length === 0 ? [] : [moves.pairs(rowsOf(numbers))]),
      ...holders.flatMap((holder) => (holder.kind === 'leaf' ? [shortNames(world).of(holder.node)] : [])),
    ];
  };
  const isMany = partitions.length > mostNamed || databases.length > 1;
  return {
    who: isMany
      ? moves.many(partitions.length, databases)
      : moves.named(
          databases[0] ?? '',
          partitions.map(({ ordinal }) => ordinal),
        ),
    what: moves.kinds[kind]({ from: named(from), to: named(to), isOne: partitions.length === 1 }),
    counts: moves.counts(counts),
  };
}

/** Numbers that follow each other, as their first and their last. */
export function rowsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const rows: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const row = rows.at(-1);
    if (row !== undefined && number - row[1] <= 1) row[1] = number;
    else rows.push([number, number]);
  }
  return rows;
}

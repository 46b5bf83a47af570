/**
 * Puts the unit tests to the test: draws mutants over the rooms below, runs the tests that reach each, and lists those that
 * nobody noticed. `npm run mutants -- --count 300 --seed 1` (several seeds, as in `1,2`, are draws that are tried together); `--only engine/history` tries every mutant of a folder or file,
 * `--again yes` those that lived last time. A run by hand; what it needs is installed by itself, in scripts/mutants.
 */
import { draw } from './mutants/draw.ts';
import { judge, type Limits } from './mutants/judge.ts';
import { mutantsIn } from './mutants/kit.ts';
import { keyOf, type Mutant } from './mutants/mutant.ts';
import { keep, livedLast, tell } from './mutants/verdicts.ts';

/** Where mutants are drawn. */
const rooms = [
  'engine/simulation',
  'engine/history',
  'engine/statements/client',
  'app/presentation',
  'app/picture/geometry',
];

interface Wish extends Limits {
  readonly count: number;
  /** A draw each. */
  readonly seeds: readonly number[];
  /** A folder or file instead of the rooms, and then every mutant of it. */
  readonly only: string | null;
  readonly again: boolean;
}

/** What may be wished for, and what is wished for by those who say nothing. */
const wishes = {
  '--count': '300',
  '--seed': '1',
  '--only': '',
  '--again': '',
  '--longest': '400',
  '--spend': '2000',
  '--workers': '2',
};

const wish = readWish(process.argv.slice(2));
if (wish === null) {
  console.error(
    'usage: npm run mutants -- [--count N] [--seed S,...] [--only PATH] [--again yes] [--longest MS] [--spend MS] [--workers N]',
  );
  process.exitCode = 2;
} else {
  const startedAtMs = Date.now();
  const all = await mutantsIn(wish.only === null ? rooms : [wish.only]);
  const draws = choose(all, wish);
  const chosen = [...new Set(draws.flatMap(({ mutants }) => mutants))];
  const judged = await judge(chosen, wish);
  if (!wish.again) keep(judged);
  for (const { name, mutants } of draws) {
    console.log(name);
    tell(
      judged.filter(({ mutant }) => mutants.includes(mutant)),
      all.length,
      rooms,
    );
  }
  const seconds = (Date.now() - startedAtMs) / 1000;
  console.log(`${seconds.toFixed(0)} s, ${(seconds / Math.max(1, chosen.length)).toFixed(1)} s a mutant`);
}

function readWish(args: readonly string[]): Wish | null {
  const values: Record<string, string> = { ...wishes };
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = [args[index], args[index + 1]];
    if (name === undefined || value === undefined || !(name in wishes)) return null;
    values[name] = value;
  }
  const numberOf = (name: keyof typeof wishes): number => Number(values[name]);
  const wish = {
    count: numberOf('--count'),
    longestMs: numberOf('--longest'),
    mostSpentMs: numberOf('--spend'),
    workers: numberOf('--workers'),
  };
  const seeds = (values['--seed'] ?? '').split(',').map(Number);
  if (![...Object.values(wish), ...seeds].every((number) => Number.isInteger(number) && number > 0))
    return null;
  return { ...wish, seeds, only: values['--only'] || null, again: values['--again'] !== '' };
}

/** What is tried, and how each part of it is called. */
interface Draw {
  readonly name: string;
  readonly mutants: readonly Mutant[];
}

function choose(all: readonly Mutant[], { again, only, count, seeds }: Wish): readonly Draw[] {
  if (again) {
    const lived = livedLast();
    return [{ name: 'what lived last', mutants: all.filter((mutant) => lived.has(keyOf(mutant))) }];
  }
  if (only !== null) return [{ name: only, mutants: all }];
  return seeds.map((seed) => ({ name: `seed ${seed}`, mutants: draw(all, count, seed) }));
}

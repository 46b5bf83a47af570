/** What became of the mutants: told on the screen, and kept so that those that lived can be tried again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Judged } from './judge.ts';
import { keyOf, type Mutant, originalOf, placeOf, replacementOf, root } from './mutant.ts';

const keptFile = join(root, 'bench/out/mutants.json');

/** A mutant that changes nothing that can be seen, by what it changes; `why` is one sentence. */
interface Equivalent {
  readonly file: string;
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
  readonly why: string;
}

/** Of each room how many died; then who lived, by place and change; last the score. */
export function tell(judged: readonly Judged[], of: number, rooms: readonly string[]): void {
  const equivalents = readEquivalents();
  const tallies = new Map<string, { dead: number; all: number }>();
  let equivalent = 0;
  const lived: Judged[] = [];
  for (const one of judged) {
    if (equivalents.has(keyOf(one.mutant))) {
      equivalent += 1;
      if (one.verdict === 'dead') console.log(`noticed, so not equivalent: ${described(one.mutant)}`);
      continue;
    }
    const room = rooms.find((name) => one.mutant.fileName.startsWith(`${name}/`)) ?? one.mutant.fileName;
    const tally = tallies.get(room) ?? { dead: 0, all: 0 };
    tallies.set(room, tally);
    tally.all += 1;
    if (one.verdict === 'dead') tally.dead += 1;
    else lived.push(one);
  }
  for (const { mutant, verdict } of lived) console.log(`${verdict}: ${described(mutant)}`);
  for (const [room, { dead, all }] of tallies) console.log(`${room}: ${dead} of ${all} died`);
  const died = judged.length - equivalent - lived.length;
  const percent = died + lived.length === 0 ? 0 : (100 * died) / (died + lived.length);
  console.log(
    `${judged.length} of ${of} mutants: ${died} died, ${lived.length} lived, ${equivalent} are known to change nothing: ${percent.toFixed(1)} %`,
  );
}

function described(mutant: Mutant): string {
  return `${placeOf(mutant)} ${mutant.mutatorName}\n  - ${originalOf(mutant)}\n  + ${replacementOf(mutant)}`;
}

function readEquivalents(): ReadonlySet<string> {
  const path = join(root, 'scripts/mutants/equivalent.json');
  const known = JSON.parse(readFileSync(path, 'utf8')) as readonly Equivalent[];
  return new Set(
    known.map(({ file, line, original, replacement }) => JSON.stringify([file, line, original, replacement])),
  );
}

export function keep(judged: readonly Judged[]): void {
  const lived = judged.filter(({ verdict }) => verdict !== 'dead').map(({ mutant }) => keyOf(mutant));
  mkdirSync(dirname(keptFile), { recursive: true });
  writeFileSync(keptFile, JSON.stringify({ lived, judged }, null, 2));
}

/** Those that lived when mutants were last tried. */
export function livedLast(): ReadonlySet<string> {
  if (!existsSync(keptFile)) return new Set();
  const { lived } = JSON.parse(readFileSync(keptFile, 'utf8')) as { readonly lived: readonly string[] };
  return new Set(lived);
}

import type { SeedReport } from './seed.ts';
import { shrink } from './shrink.ts';
import { runScript, type Violation } from './watched-run.ts';

/**
 * The shortest script found that violates what a seed has violated, with what it violates as a comment: a story that
 * `npm run story -- run` replays. Null for a seed without a violation.
 */
export function failingScript({ seed, run, script }: SeedReport): string | null {
  const { violation } = run;
  if (violation === null) return null;
  const lines = shrink(script, (some) => isAlike(runScript(some).violation, violation));
  const again = runScript(lines);
  const found = again.violation ?? violation;
  return [`-- seed ${seed}, at ${found.atMs} ms: ${found.name}: ${found.message}`, ...again.lines].join('\n');
}

/** The same rule broken, in the same words but for numbers: a shorter script must not fail for another reason. */
function isAlike(found: Violation | null, sought: Violation): boolean {
  if (found?.name !== sought.name) return false;
  const isOneRule = sought.name !== 'recovery' && sought.name !== 'engineFault';
  return isOneRule || wordsOf(found) === wordsOf(sought);
}

const wordsOf = ({ message }: Violation): string => message.replace(/[\w.-]*\d[\w.:-]*/g, '#').slice(0, 60);

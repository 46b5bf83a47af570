import { extras } from '../statements/binding/bind-extras.ts';
import { Play, type Story } from '../statements/index.ts';
import { mistakeInWatch } from '../statements/watching/mistake-in-watch.ts';
import { playScripts } from './play-scripts.ts';
import { type Asked, writtenOut } from './questions.ts';
import { type Mistakes, startOfLine } from './reader.ts';
import { beginWith } from './start.ts';

interface Tried {
  readonly start: { readonly script: string; readonly line: number };
  readonly solution: Story;
  readonly asked: readonly Asked[];
}

/**
 * Says what of an exercise the cluster refuses: a statement of its start, and a question that can be asked neither at the
 * start nor after the solution, as one about a table that somebody has yet to create can.
 */
export function tryAtStart({ start, solution, asked }: Tried, mistakes: Mistakes): void {
  const { history, refused, hasEnded } = beginWith(start.script);
  if (refused?.result?.ok === false) {
    const { error, diagnostic } = refused.result;
    const fault = { kind: 'refused', message: error.message, problem: diagnostic?.problem ?? null } as const;
    return mistakes.say(fault, startOfLine(start.line));
  }
  if (!hasEnded) return mistakes.say({ kind: 'startTooLong' }, startOfLine(start.line));
  const atStart = new Play(history, () => extras);
  let after: Play | null = null;
  for (const { watch, before, source } of asked) {
    const mistake = mistakeInWatch(writtenOut({ before, source }), atStart);
    if (mistake === null) continue;
    after ??= playScripts(
      beginWith(start.script).history,
      solution.blocks.map(({ script }) => script),
    );
    if (mistakeInWatch(watch.text, after) === null) continue;
    const span = mistake.diagnostic?.span.start ?? before.length;
    mistakes.say(
      { kind: 'refused', message: mistake.error.message, problem: mistake.diagnostic?.problem ?? null },
      source.at(span - before.length),
    );
  }
}

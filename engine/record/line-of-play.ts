import type { Play, StatementRun } from '../statements/index.ts';

/** What was run on the line of time that the cursor is on and had begun by its instant, in the order of beginning. */
export function runsOnLine({ history, statements }: Play): readonly StatementRun[] {
  const { atMs } = history.cursor;
  return statements
    .filter(
      ({ run: { state, startedAtMs, place } }) =>
        state !== 'queued' && startedAtMs <= atMs && place.atMs <= atMs && history.leadsThrough(place),
    )
    .map(({ run }, index) => ({ run, index }))
    .toSorted((one, other) => one.run.startedAtMs - other.run.startedAtMs || one.index - other.index)
    .map(({ run }) => run);
}

/** The statement as it is typed. */
export const typed = ({ text, kind, vertical }: StatementRun): string =>
  kind === 'dot' ? text : `${text}${vertical ? '\\G' : ';'}`;

/** A fence of Markdown that holds `text` whatever is in it: longer than any run of its signs. */
export function fenced(kind: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([signs]) => signs.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${kind}\n${text}\n${fence}\n`;
}

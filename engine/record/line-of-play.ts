import { interrupted, lostConnection } from '../cluster/index.ts';
import type { Play, StatementResult, StatementRun } from '../statements/index.ts';
import type { DocumentWords } from '../telling/index.ts';

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

/** Was it stopped, or left behind where time went another way, or did nobody wait for it any more? */
export const wasCutOff = (result: StatementResult): boolean =>
  !result.ok &&
  (result.error.number === interrupted.number ||
    (result.error.number === lostConnection.number && result.text.startsWith('-- ')));

/** What a document says of the branches that it does not tell: nothing where there is but one. */
export function branchesLeftOut({ history }: Play, words: DocumentWords): readonly string[] {
  const { branch, branches } = history;
  const others = branches.filter(({ id }) => id !== branch.id).map(({ name }) => name);
  return others.length === 0 ? [] : [`${words.branchesLeftOut(branch.name, others)}\n`];
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

/** A USE of that database, for a document in which nobody typed one. */
export const useOf = (database: string): string => `USE \`${database.replaceAll('`', '``')}\`;`;

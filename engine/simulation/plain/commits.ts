import type { TableId } from '../../base/index.ts';
import { assert, integer, list, pair, present, type Shape, struct, text, truth } from '../../base/index.ts';
import { type Commit, commitAfter, type Effect, emptyCommit, type Row, rowsOf } from '../../cluster/index.ts';
import { rowShape } from './rows.ts';

/**
 * A commit as what it did on top of another one. Its content, position and digest follow from that, so that thousands of
 * commits take the room of their changes, and nobody can claim a digest that is not true.
 */
export interface PlainCommit {
  /** The place of the commit that it follows: 0 for the empty partition, n for the nth of the list, before this one. */
  readonly parent: number;
  readonly table: TableId;
  readonly added: readonly Row[];
  /** Where the removed rows stood in the table: [first, count] of each run, ascending. */
  readonly removed: readonly (readonly [number, number])[];
  readonly isTrim: boolean;
}

export const plainCommitShape: Shape<PlainCommit> = struct<PlainCommit>({
  parent: integer(),
  table: text<TableId>(),
  added: list(rowShape),
  removed: list(pair(integer())),
  isTrim: truth,
});

/** The commits of a world, each once however many instances hold it, and known by their places: 0 is the empty partition. */
export interface CommitPlaces {
  readonly placeOf: (commit: Commit) => number;
  readonly at: (place: number) => Commit;
  readonly count: () => number;
}

/** Gathers commits while a world is written; every commit comes after the one that it follows. */
export function gatherCommits(): CommitPlaces & { readonly plain: readonly PlainCommit[] } {
  const plain: PlainCommit[] = [];
  const places = new Map<Commit, number>([[emptyCommit, 0]]);
  const commits: Commit[] = [emptyCommit];
  const add = (commit: Commit): void => {
    const parent = present(commit.parent, 'the commit before');
    plain.push(plainCommit(commit, parent, present(places.get(parent), 'the place of the commit before')));
    commits.push(commit);
    places.set(commit, plain.length);
  };
  return {
    plain,
    placeOf: (commit) => {
      for (const earlier of unplaced(commit, places)) add(earlier);
      return present(places.get(commit), 'the place of a commit');
    },
    at: (place) => present(commits[place], `commit ${place}`),
    count: () => commits.length,
  };
}

/** The commits on the way to `commit` that have no place yet, the earliest first. A chain may hold thousands. */
function unplaced(commit: Commit, places: Map<Commit, number>): Commit[] {
  const chain: Commit[] = [];
  for (let next: Commit | null = commit; next !== null && !places.has(next); next = next.parent) {
    if (next.effect === null) places.set(next, 0);
    else chain.push(next);
  }
  return chain.reverse();
}

function plainCommit({ effect }: Commit, before: Commit, parent: number): PlainCommit {
  const { table, added, removed, isTrim } = present(effect, 'what a commit did');
  return { parent, table, added, removed: runsOf(before, { table, removed }), isTrim };
}

/** Removed rows stand in their table in the order in which the effect names them, and are the very same objects. */
function runsOf(before: Commit, { table, removed }: Pick<Effect, 'table' | 'removed'>): [number, number][] {
  const runs: [number, number][] = [];
  let found = 0;
  if (removed.length === 0) return runs;
  rowsOf(before, table).forEach((row, place) => {
    if (row !== removed[found]) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === place) last[1] += 1;
    else runs.push([place, 1]);
    found += 1;
  });
  assert(found === removed.length, 'removed rows stood in their table');
  return runs;
}

/** The commits of a list, or the place in it that makes no sense. */
export function readCommits(plain: readonly PlainCommit[]): CommitPlaces | { readonly misplaced: number } {
  const commits: Commit[] = [emptyCommit];
  const places = new Map<Commit, number>([[emptyCommit, 0]]);
  for (const [index, { parent, table, added, removed, isTrim }] of plain.entries()) {
    const before = commits[parent];
    const gone = before === undefined ? null : rowsInRuns(before, table, removed);
    if (before === undefined || gone === null) return { misplaced: index };
    const keep = gone.size === 0 ? null : (row: Row) => !gone.has(row);
    const commit = commitAfter(before, { table, added, keep, isTrim });
    commits.push(commit);
    places.set(commit, index + 1);
  }
  return {
    placeOf: (commit) => present(places.get(commit), 'the place of a commit'),
    at: (place) => present(commits[place], `commit ${place}`),
    count: () => commits.length,
  };
}

/** The rows of runs that ascend within the table; null when they do not. */
function rowsInRuns(before: Commit, table: TableId, runs: PlainCommit['removed']): ReadonlySet<Row> | null {
  const rows = rowsOf(before, table);
  const found = new Set<Row>();
  let next = 0;
  for (const [first, count] of runs) {
    if (first < next || count < 1 || first + count > rows.length) return null;
    for (const row of rows.slice(first, first + count)) found.add(row);
    next = first + count;
  }
  return found;
}

import { present } from '../base/index.ts';
import { type Commit, isLiving, type Row, type TableSchema } from './rows.ts';

/** What clients of a table see otherwise than they were told, because a partition goes on with another copy. */
export interface UndoneWrites {
  readonly table: TableSchema;
  /** Rows that the table does not hold any more, by the order in which they were written. */
  readonly gone: readonly Row[];
  /** Rows that the table holds again. */
  readonly back: readonly Row[];
  /** Does the copy hold writes of its own that had been given up before, and not only lack some? */
  readonly isOtherCopy: boolean;
}

/** How many rows are gone and how many are back. */
export interface UndoneCount {
  readonly gone: number;
  readonly back: number;
}

/**
 * What becomes of the writes that were acknowledged on top of `from` when a copy that holds `to` takes its place, table
 * by table in the order given; none for a table whose content stays the same. A row that was written and deleted in
 * between is neither gone nor back, and what a workload has let go of itself does not come back for anybody [MODEL].
 */
export function undoneWrites(from: Commit, to: Commit, living: readonly TableSchema[]): UndoneWrites[] {
  if (from === to) return [];
  const shared = lastShared(from, to);
  const tallies = new Map(living.map((table) => [table.id, new RowTally()]));
  for (const { effect } of commitsSince(from, shared)) {
    const tally = effect === null ? undefined : tallies.get(effect.table);
    if (effect === null || tally === undefined) continue;
    tally.add(effect.added, -1, false);
    tally.add(effect.removed, 1, effect.isTrim);
  }
  for (const { effect } of commitsSince(to, shared)) {
    const tally = effect === null ? undefined : tallies.get(effect.table);
    if (effect === null || tally === undefined) continue;
    tally.isOtherCopy ||= effect.added.length + effect.removed.length > 0;
    tally.add(effect.added, 1, false);
    tally.add(effect.removed, -1, effect.isTrim);
  }
  return living.flatMap((table) => {
    const tally = present(tallies.get(table.id), 'the tally of a table');
    const undone = { table, gone: tally.rows(-1), back: tally.rows(1), isOtherCopy: tally.isOtherCopy };
    return undone.gone.length + undone.back.length === 0 ? [] : [undone];
  });
}

/** How many rows {@link undoneWrites} would name. Costs nothing but the way between the two as long as nothing was deleted. */
export function countUndone(from: Commit, to: Commit, living: readonly TableSchema[]): UndoneCount {
  let gone = 0;
  let commit: Commit = from;
  while (commit.position > to.position) {
    const { effect, parent } = commit;
    if (effect === null || parent === null || effect.removed.length > 0) return counted(from, to, living);
    if (isLiving(effect.table, living)) gone += effect.added.length;
    commit = parent;
  }
  return commit.digest === to.digest ? { gone, back: 0 } : counted(from, to, living);
}

function counted(from: Commit, to: Commit, living: readonly TableSchema[]): UndoneCount {
  let [gone, back] = [0, 0];
  for (const undone of undoneWrites(from, to, living)) {
    gone += undone.gone.length;
    back += undone.back.length;
  }
  return { gone, back };
}

/** The last commit that both build on. Both begin with the empty partition. */
function lastShared(one: Commit, other: Commit): Commit {
  let [left, right] = [one, other];
  while (left !== right && (left.position !== right.position || left.digest !== right.digest)) {
    if (left.position >= right.position) left = present(left.parent, 'the commit before');
    else right = present(right.parent, 'the commit before');
  }
  return left;
}

/** The commits that lead from `shared` to `commit`, in their order. */
function commitsSince(commit: Commit, shared: Commit): readonly Commit[] {
  const commits: Commit[] = [];
  for (let at = commit; at.position > shared.position; at = present(at.parent, 'the commit before'))
    commits.push(at);
  return commits.reverse();
}

/** Rows by how many more or fewer of each there are, in the order in which they came up. */
class RowTally {
  isOtherCopy = false;
  readonly #entries = new Map<string, { readonly row: Row; net: number; up: number; down: number }>();

  /** `up` and `down` count what a workload let go of itself: it explains that much of a difference. */
  add(rows: readonly Row[], sign: 1 | -1, isTrim: boolean): void {
    for (const row of rows) {
      const key = JSON.stringify(row);
      const entry = this.#entries.get(key) ?? { row, net: 0, up: 0, down: 0 };
      this.#entries.set(key, entry);
      entry.net += sign;
      if (isTrim && sign > 0) entry.up += 1;
      else if (isTrim) entry.down += 1;
    }
  }

  /** The rows of which there are more (1) or fewer (−1), each as often. */
  rows(sign: 1 | -1): readonly Row[] {
    const rows: Row[] = [];
    for (const { row, net, up, down } of this.#entries.values()) {
      const explained = sign > 0 ? up : down;
      for (let count = explained; count < sign * net; count += 1) rows.push(row);
    }
    return rows;
  }
}

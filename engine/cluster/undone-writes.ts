import { present } from '../base/index.ts';
import { type Commit, type Effect, isLiving, type Row, type TableSchema, type Tables } from './rows.ts';

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
export function undoneWrites(from: Commit, to: Commit, living: Tables): UndoneWrites[] {
  const shared = lastShared(from, to);
  const [undone, kept] = [effectsSince(from, shared), effectsSince(to, shared)];
  return living.slice().flatMap((table) => {
    const tally = new RowTally();
    for (const effect of undone) if (effect.table === table.id) tally.add(effect, -1);
    const own = kept.filter((effect) => effect.table === table.id);
    for (const effect of own) tally.add(effect, 1);
    const [gone, back] = [tally.rows(-1), tally.rows(1)];
    return gone.length + back.length === 0 ? [] : [{ table, gone, back, isOtherCopy: own.length > 0 }];
  });
}

/** How many rows {@link undoneWrites} would name. Costs nothing but the way between the two as long as nothing was deleted. */
export function countUndone(from: Commit, to: Commit, living: Tables): UndoneCount {
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

function counted(from: Commit, to: Commit, living: Tables): UndoneCount {
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

/** What the commits that lead from `shared` to `commit` did, in their order. */
function effectsSince(commit: Commit, shared: Commit): readonly Effect[] {
  const effects: Effect[] = [];
  for (let at = commit; at.position > shared.position; at = present(at.parent, 'the commit before'))
    if (at.effect !== null) effects.push(at.effect);
  return effects.reverse();
}

/** Rows by how many more or fewer of each there are, in the order in which they came up. */
class RowTally {
  readonly #entries = new Map<string, { readonly row: Row; net: number; trims: number }>();

  /** Takes an effect back (−1) or counts it (1). What a workload let go of itself explains that much of a difference. */
  add({ added, removed, isTrim }: Effect, sign: 1 | -1): void {
    for (const row of added) this.#entryOf(row).net += sign;
    for (const row of removed) {
      const entry = this.#entryOf(row);
      entry.net -= sign;
      if (isTrim) entry.trims += 1;
    }
  }

  /** The rows of which there are more (1) or fewer (−1), each as often. */
  rows(sign: 1 | -1): readonly Row[] {
    const rows: Row[] = [];
    for (const { row, net, trims } of this.#entries.values())
      for (let count = trims; count < sign * net; count += 1) rows.push(row);
    return rows;
  }

  #entryOf(row: Row) {
    const key = JSON.stringify(row);
    const entry = this.#entries.get(key) ?? { row, net: 0, trims: 0 };
    this.#entries.set(key, entry);
    return entry;
  }
}

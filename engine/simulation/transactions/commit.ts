import type { Ordinal } from '../../base/index.ts';
import { present, type TableId } from '../../base/index.ts';
import {
  type Commit,
  calledNow,
  commitAfter,
  failedWith,
  isLiving,
  type Outcome,
  onlinePrimary,
  type Row,
  rowsOf,
  sessionIn,
  succeeded,
  type TransactionPart,
  writeReadinessOf,
} from '../../cluster/index.ts';
import { putHeads } from '../replication/writes.ts';
import type { Draft } from '../world/draft.ts';
import { isWhole, setSession } from './sessions.ts';
import { rowsLike } from './visible-rows.ts';

/**
 * Commits the transaction of a session on all partitions that it has written to, at one instant, when each of them can
 * take it; until then it waits as a write does. So either all primaries have it or none [DOC: two-phase commit; that it
 * takes no time is MODEL].
 */
export function commitWhenReady(draft: Draft, number: number): Outcome | null {
  const session = sessionIn(draft.world, number);
  const transaction = session?.transaction ?? null;
  if (session === null || transaction === null) return succeeded(0);
  if (transaction.lost !== null) return failedWith(transaction.lost);
  // Its end is on its way.
  if (!transaction.parts.every((part) => isWhole(draft, part))) return null;
  const names = [...new Set(transaction.parts.map(({ database }) => database))];
  const databases = names.map(
    (name) => [name, transaction.parts.filter((part) => part.database === name)] as const,
  );
  for (const [name, parts] of databases) {
    const ordinals = parts.map(({ ordinal }) => ordinal).sort((one, other) => one - other);
    const write = { via: session.node, inserts: parts.some(({ added }) => added.length > 0) };
    const readiness = writeReadinessOf(draft.world, draft.database(name), ordinals, write);
    if (readiness.kind === 'refused') return failedWith(readiness.error);
    if (readiness.kind === 'waits') return null;
  }
  setSession(draft, { ...session, transaction: null });
  for (const [name, parts] of databases) commitParts(draft, name, parts);
  return succeeded(0);
}

function commitParts(draft: Draft, name: string, parts: readonly TransactionPart[]): void {
  const database = draft.database(name);
  const heads = new Map<Ordinal, Commit>();
  const counts = new Map<TableId, { inserted: number; deleted: number }>();
  for (const { ordinal, table, removed, added } of parts) {
    // What was written to a table that has been dropped meanwhile is gone with it.
    if (!isLiving(table, database.tables)) continue;
    const primary = present(
      onlinePrimary(database.partitions.at(ordinal)),
      'the primary that takes a commit',
    );
    const before = heads.get(ordinal) ?? primary.head;
    const gone = rowsLike(rowsOf(before, table), removed);
    if (gone.size + added.length === 0) continue;
    const keep = gone.size === 0 ? null : (row: Row) => !gone.has(row);
    heads.set(ordinal, commitAfter(before, { table, added, keep }));
    const count = counts.get(table) ?? { inserted: 0, deleted: 0 };
    count.inserted += added.length;
    count.deleted += gone.size;
    counts.set(table, count);
  }
  putHeads(draft, database, heads, () => {
    for (const [table, count] of counts)
      draft.emit({ kind: 'rowsWritten', database: name, table: calledNow(table, database.tables), ...count });
  });
}

import { present, Sequence } from '../../base/index.ts';
import {
  type Database,
  duplicateEntry,
  duplicateIn,
  failedWith,
  isInTransaction,
  type Outcome,
  onlinePrimary,
  type PendingWrite,
  type Row,
  sessionIn,
  succeeded,
  type Transaction,
  type TransactionPart,
  tableWith,
  uniqueKeysOf,
} from '../../cluster/index.ts';
import type { ReadyWrite } from '../later.ts';
import { affectedBy, changeOf } from '../replication/keyed-writes.ts';
import type { Draft } from '../world/draft.ts';
import { lockWaitTimeout, transactionReadsOnly } from './errors.ts';
import { meetsLock } from './locks.ts';
import { emptyTransaction, setSession } from './sessions.ts';
import { partOf, visibleRows } from './visible-rows.ts';

/**
 * Keeps a write for the transaction that it belongs to, which begins with it where its connection does not commit each by
 * itself: nobody else sees anything of it before COMMIT. Error 1205 when it meets a lock: whoever sends it has waited for
 * the locks that there were, so that is one that came while it waited for its partitions [MODEL].
 */
export function keepWrite(draft: Draft, ready: ReadyWrite): Outcome | null {
  const session = sessionIn(draft.world, ready.session);
  if (meetsLock(draft.world, ready.write, ready.session)) return failedWith(lockWaitTimeout);
  if (!isInTransaction(session)) return null;
  const transaction = session.transaction ?? emptyTransaction(draft, false);
  if (transaction.lost !== null) return failedWith(transaction.lost);
  if (transaction.isReadOnly) return failedWith(transactionReadsOnly);
  const kept = partsAfter(draft, transaction, ready);
  if (!kept.ok) return kept;
  setSession(draft, { ...session, transaction: { ...transaction, parts: kept.parts } });
  return succeeded(kept.affected);
}

type Kept =
  | { readonly ok: true; readonly parts: Transaction['parts']; readonly affected: number }
  | (Outcome & { readonly ok: false });

/** All of it, or nothing where a row would share a key with one that the transaction sees. */
function partsAfter(draft: Draft, transaction: Transaction, { database, write, changes }: ReadyWrite): Kept {
  let { parts } = transaction;
  const count = { inserted: 0, deleted: 0 };
  for (const { ordinal, rows } of changes) {
    const at = { database: database.name, table: write.table, ordinal };
    const before = partOf({ ...transaction, parts }, at);
    const { part, gone, come, twice } = partAfter(database, write, { rows, before, transaction, at });
    if (twice !== null)
      return { ok: false, error: duplicateEntry(twice, draft.world.nodes.at(part.node - 1)) };
    if (gone === 0 && (write.deletes !== null || come === 0)) continue;
    count.inserted += come;
    count.deleted += gone;
    parts = before === null ? [...parts, part] : parts.with(parts.indexOf(before), part);
  }
  return { ok: true, parts, affected: affectedBy(write, count) };
}

/** What the transaction holds of a partition after a write, and how many rows that removes of those it sees there. A write has one part of a partition. */
function partAfter(
  known: Database,
  write: PendingWrite,
  now: {
    readonly rows: readonly Row[];
    readonly before: TransactionPart | null;
    readonly transaction: Transaction;
    readonly at: Pick<TransactionPart, 'database' | 'table' | 'ordinal'>;
  },
) {
  const { at, before, transaction } = now;
  const partition = known.partitions.at(at.ordinal);
  const { node } = present(onlinePrimary(partition), 'the primary that takes a write');
  const seen = visibleRows(partition, transaction, at);
  const { gone, added } = changeOf(write, seen, { ordinal: at.ordinal, rows: now.rows });
  const own = before?.added ?? [];
  const part = {
    ...at,
    node,
    removed: [...(before?.removed ?? []), ...[...gone].filter((row) => !own.includes(row))],
    added: [...own.filter((row) => !gone.has(row)), ...added],
  };
  return {
    part,
    gone: gone.size,
    come: added.length,
    twice: twiceIn(known, write, seen, { gone, added }),
  };
}

/** The key that a row would share with another one of those that the transaction sees; those of others are locked. */
function twiceIn(
  { tables }: Database,
  { table: id }: PendingWrite,
  before: Sequence<Row>,
  { gone, added }: ReturnType<typeof changeOf>,
): ReturnType<typeof duplicateIn> {
  const table = tableWith(id, tables);
  const keys = table === null ? [] : uniqueKeysOf(table);
  if (keys.length === 0) return null;
  const after = Sequence.of([...before.slice().filter((row) => !gone.has(row)), ...added]);
  return duplicateIn({ before, after, removed: [...gone], added }, keys);
}

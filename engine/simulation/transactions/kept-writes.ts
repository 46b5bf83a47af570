import { present, Sequence } from '../../base/index.ts';
import {
  type Database,
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
} from '../../cluster/index.ts';
import type { ReadyWrite } from '../later.ts';
import { changeOf } from '../replication/keyed-writes.ts';
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
  const { parts, affected } = partsAfter(transaction, ready);
  setSession(draft, { ...session, transaction: { ...transaction, parts } });
  return succeeded(affected);
}

function partsAfter(transaction: Transaction, { database, write, changes }: ReadyWrite) {
  let { parts } = transaction;
  let [inserted, deleted] = [0, 0];
  for (const { ordinal, rows } of changes) {
    const at = { database: database.name, table: write.table, ordinal };
    const before = partOf({ ...transaction, parts }, at);
    const { part, gone, come } = partAfter(database, write, {
      rows,
      before,
      transaction: { ...transaction, parts },
      at,
    });
    if (gone === 0 && (write.deletes !== null || come === 0)) continue;
    inserted += come;
    deleted += gone;
    parts = before === null ? [...parts, part] : parts.with(parts.indexOf(before), part);
  }
  return { parts, affected: Math.max(inserted, deleted) };
}

/** What the transaction holds of a partition after a write, and how many rows that removes of those it sees there. */
function partAfter(
  { partitions }: Database,
  write: PendingWrite,
  now: {
    readonly rows: readonly Row[];
    readonly before: TransactionPart | null;
    readonly transaction: Transaction;
    readonly at: Pick<TransactionPart, 'database' | 'table' | 'ordinal'>;
  },
): { readonly part: TransactionPart; readonly gone: number; readonly come: number } {
  const { at, before, transaction } = now;
  const partition = partitions.at(at.ordinal);
  const { node } = present(onlinePrimary(partition), 'the primary that takes a write');
  const seen = Sequence.of(visibleRows(partition, transaction, at));
  const { gone, added } = changeOf(write, seen, { ordinal: at.ordinal, rows: now.rows });
  const own = before?.added ?? [];
  const part = {
    ...at,
    node,
    removed: [...(before?.removed ?? []), ...[...gone].filter((row) => !own.includes(row))],
    added: [...own.filter((row) => !gone.has(row)), ...added],
  };
  return { part, gone: gone.size, come: added.length };
}

import { Sequence } from '../../base/index.ts';
import {
  conditionOf,
  entryOf,
  type PendingWrite,
  type Row,
  tableNamed,
  tableWith,
  uniqueKeysOf,
  type World,
} from '../../cluster/index.ts';

/** Have transactions of others written to the table? Its definition stays as it is until they end [MODEL: the documentation speaks of statements that run]. */
export const isWrittenByOthers = (
  { databases, sessions = [] }: World,
  at: { readonly database: string; readonly table: string },
  own: number,
): boolean => {
  const tables = databases.find(({ name }) => name === at.database)?.tables ?? Sequence.empty();
  const id = tableNamed(at.table, tables)?.id;
  return sessions.some(
    ({ session, transaction }) =>
      session !== own &&
      transaction?.parts.some(({ database, table }) => database === at.database && table === id),
  );
};

/**
 * Would the write remove a row that the transaction of another session has removed or replaced, or bring one with the
 * unique key of a row that such a transaction has written or removed? That one holds locks on rows and keys until it
 * ends [DOC]. Rows are told apart by their values [MODEL].
 */
export function meetsLock(
  { databases, sessions = [] }: World,
  write: PendingWrite,
  own: number | undefined,
): boolean {
  const parts = sessions
    .filter(({ session }) => session !== own)
    .flatMap(({ transaction }) => transaction?.parts ?? [])
    .filter(({ database, table }) => database === write.database && table === write.table);
  if (parts.length === 0) return false;
  const isDeleted = write.deletes === null ? () => false : conditionOf(write.deletes);
  const changed = new Set(write.changes?.flatMap(({ rows }) => rows.map(({ from }) => JSON.stringify(from))));
  const isMeant = (row: Row): boolean => isDeleted(row) || changed.has(JSON.stringify(row));
  if (parts.some(({ removed }) => removed.some(isMeant))) return true;
  const tables = databases.find(({ name }) => name === write.database)?.tables ?? Sequence.empty();
  const table = tableWith(write.table, tables);
  const rowsThatCome = [
    ...write.inserts.flatMap(({ rows }) => rows),
    ...(write.changes?.flatMap(({ rows }) => rows.flatMap(({ to }) => (to === null ? [] : [to]))) ?? []),
  ];
  return (table === null ? [] : uniqueKeysOf(table)).some((key) => {
    const wanted = new Set(rowsThatCome.map((row) => entryOf(row, key)));
    wanted.delete(null);
    return parts.some(({ removed, added }) =>
      [...removed, ...added].some((row) => wanted.has(entryOf(row, key))),
    );
  });
}

import { conditionOf, type PendingWrite, type Row, type World } from '../../cluster/index.ts';

/**
 * Would the write remove a row that the transaction of another session has removed or replaced? That one holds a lock on
 * it until it ends [DOC]. Rows are told apart by their values [MODEL].
 */
export function meetsLock({ sessions = [] }: World, write: PendingWrite, own: number | undefined): boolean {
  const isDeleted = write.deletes === null ? () => false : conditionOf(write.deletes);
  const changed = new Set(write.changes?.flatMap(({ rows }) => rows.map(({ from }) => JSON.stringify(from))));
  const isMeant = (row: Row): boolean => isDeleted(row) || changed.has(JSON.stringify(row));
  return sessions.some(
    ({ session, transaction }) =>
      session !== own &&
      transaction?.parts.some(
        ({ database, table, removed }) =>
          database === write.database && table === write.table && removed.some(isMeant),
      ),
  );
}

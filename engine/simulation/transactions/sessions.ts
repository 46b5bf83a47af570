import {
  onlinePrimary,
  partitionIs,
  processIs,
  type Session,
  sessionIn,
  type Transaction,
  type TransactionPart,
} from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';

/** Puts a session in its place; it goes where nothing has to be known of it any more. */
export function setSession(draft: Draft, changed: Session): void {
  const { sessions = [] } = draft.world;
  const place = sessions.findIndex(({ session }) => session === changed.session);
  const isAsOthers = changed.autocommits && changed.transaction === null;
  if (isAsOthers && place === -1) return;
  const at = place === -1 ? sessions.length : place;
  draft.change({ sessions: sessions.toSpliced(at, 1, ...(isAsOthers ? [] : [changed])) });
}

/** Nothing is left of what the session has written, and it has been told. */
export function dropTransaction(draft: Draft, session: number): void {
  const own = sessionIn(draft.world, session);
  if (own !== null) setSession(draft, { ...own, transaction: null });
}

/** Nothing is left of the session, as of a connection that has ended. */
export function dropSession(draft: Draft, session: number): void {
  const { sessions = [] } = draft.world;
  draft.change({ sessions: sessions.filter((known) => known.session !== session) });
}

export const emptyTransaction = (draft: Draft, isReadOnly: boolean): Transaction => ({
  startedAtMs: draft.nowMs,
  isReadOnly,
  parts: [],
  lost: null,
});

/** Is the partition still served by the primary that has what the transaction wrote? */
export function isWhole(draft: Draft, { database, ordinal, node }: TransactionPart): boolean {
  const partition = draft.findDatabase(database)?.partitions.at(ordinal);
  return (
    partition !== undefined &&
    !partitionIs.locked(partition.state) &&
    onlinePrimary(partition)?.node === node &&
    !processIs.refusing(draft.node(node).process)
  );
}

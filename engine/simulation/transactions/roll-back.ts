import {
  type ClusterError,
  failedWith,
  isReachable,
  lostConnection,
  processIs,
  type Session,
  type TransactionPart,
  transactionLost,
  transactionRolledBack,
} from '../../cluster/index.ts';
import { finishStatement } from '../databases/statements.ts';
import type { Draft } from '../world/draft.ts';
import { dropSession, isWhole, setSession } from './sessions.ts';

/**
 * Rolls back the open transactions of which a primary that has what they wrote is lost, locked for a promotion, or not the
 * primary any more: what it had not committed nobody else has. The statement that waits for it ends with error 1857, or
 * the next one does [DOC]. What ends with the node that its connection leads to ends with the client's own error.
 */
export function rollBackCutTransactions(draft: Draft): void {
  for (const session of draft.world.sessions ?? []) {
    const { transaction } = session;
    if (processIs.refusing(draft.node(session.node).process)) loseConnection(draft, session);
    if (transaction === null || transaction.lost !== null) continue;
    const cut = transaction.parts.find((part) => !isWhole(draft, part));
    if (cut !== undefined) rollBack(draft, session, cut);
  }
}

function loseConnection(draft: Draft, session: Session): void {
  const { transaction } = session;
  if (transaction === null) dropSession(draft, session.session);
  else if (transaction.lost !== lostConnection)
    setSession(draft, {
      ...session,
      autocommits: true,
      transaction: { ...transaction, parts: [], lost: lostConnection },
    });
}

function rollBack(draft: Draft, session: Session, { database, ordinal, node }: TransactionPart): void {
  const { transaction, session: number } = session;
  if (transaction === null) return;
  const rows = transaction.parts.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
  const why = isReachable(draft.node(node)) ? transactionRolledBack : transactionLost;
  const lost: ClusterError = why(database, ordinal);
  draft.emit({ kind: 'transactionRolledBack', database, ordinal, session: number, rows });
  const waiting = draft.world.statements.find(
    ({ waitsFor }) => 'session' in waitsFor && waitsFor.session === number,
  );
  const isTold = waiting !== undefined;
  setSession(draft, { ...session, transaction: isTold ? null : { ...transaction, parts: [], lost } });
  if (isTold) finishStatement(draft, waiting.statement, failedWith(lost));
}

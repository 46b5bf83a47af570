import { type FactsOf, type NodeId, unreachable } from '../../base/index.ts';
import { failedWith, refusal, type Session, sessionIn, succeeded } from '../../cluster/index.ts';
import type { Command } from '../command.ts';
import { type Answer, ended, waitsFor } from '../world/answer.ts';
import type { Draft } from '../world/draft.ts';
import { commitWhenReady } from './commit.ts';
import { dropSession, emptyTransaction, setSession } from './sessions.ts';

/**
 * Carries out what a connection to `node` says about its transactions. What would commit an open one first is refused:
 * whoever sends it sends COMMIT before it.
 */
export function takeStep(
  draft: Draft,
  { session, step }: FactsOf<Command, 'transaction'>,
  node: NodeId,
): Answer {
  const own = sessionIn(draft.world, session) ?? { session, node, autocommits: true, transaction: null };
  switch (step) {
    case 'begin':
    case 'beginReadOnly': {
      const transaction = emptyTransaction(draft, step === 'beginReadOnly');
      return own.transaction === null ? become(draft, { ...own, node, transaction }) : stillOpen;
    }
    case 'autocommitOn':
      return own.transaction === null ? become(draft, { ...own, autocommits: true }) : stillOpen;
    case 'autocommitOff':
      return become(draft, { ...own, node, autocommits: false });
    case 'rollback':
      return become(draft, { ...own, transaction: null });
    case 'disconnect':
      dropSession(draft, session);
      return ended(succeeded(0));
    case 'commit': {
      const outcome = commitWhenReady(draft, session);
      return outcome === null ? waitsFor({ kind: 'commit', session }) : ended(outcome);
    }
    default:
      return unreachable(step);
  }
}

function become(draft: Draft, session: Session): Answer {
  setSession(draft, session);
  return ended(succeeded(0));
}

const stillOpen = ended(failedWith(refusal('A transaction is open: COMMIT or ROLLBACK ends it.')));

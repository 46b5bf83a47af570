import { assert, unreachable } from '../base/index.ts';
import { masterReaches } from '../cluster/index.ts';
import {
  attachInstances,
  continueAttaching,
  leafAnswers,
  repeatFailedAttach,
} from './attaching/attaching.ts';
import { killWrites, settleStatements } from './databases/statements.ts';
import { masterReturns } from './failover/detection.ts';
import { leavesLost, promoteWaitingReplicas } from './failover/failover.ts';
import { learnFate } from './faults/fate.ts';
import { later } from './later.ts';
import { forgetInstances, takeOutInstances } from './membership/membership.ts';
import { resumeActionsOn } from './operations/running-actions.ts';
import { followNewPrimaries } from './replication/replication.ts';
import { reprovisionAfter } from './replication/reprovisioning.ts';
import type { Consequence, Draft } from './world/draft.ts';

/** More than this cannot follow at one instant, even in the largest cluster: something would follow from itself for ever. */
const consequenceLimit = 100_000;

/** Carries out everything that follows from a change at its instant, then ends the statements that were waiting for it. */
export function carryOutConsequences(draft: Draft): void {
  let before = -1;
  let carriedOut = 0;
  while (before !== draft.changes) {
    before = draft.changes;
    for (let next = draft.nextConsequence(); next !== null; next = draft.nextConsequence()) {
      carriedOut += 1;
      assert(carriedOut <= consequenceLimit, 'what follows at one instant comes to an end');
      carryOut(draft, next);
    }
    if (draft.world.sessions !== undefined) later.part.rollBackCutTransactions(draft);
    settleStatements(draft);
  }
}

function carryOut(draft: Draft, consequence: Consequence): void {
  switch (consequence.kind) {
    case 'leafEffect':
      return carryOutLeafEffect(draft, consequence);
    case 'nodeAnswers':
      return nodeAnswers(draft, consequence.node);
    case 'operationEnded': {
      const { operation } = consequence;
      settleStatements(draft);
      if (operation.kind === 'failover') leavesLost(draft, operation.leaves);
      repeatFailedAttach(draft, operation);
      reprovisionAfter(draft, operation);
      promoteWaitingReplicas(draft);
      return draft.follow({ kind: 'attachGoesOn' });
    }
    case 'primariesChanged':
      return followNewPrimaries(draft, consequence.database, consequence.ordinals);
    case 'partitionsWait':
      return promoteWaitingReplicas(draft);
    case 'killWrites':
      return killWrites(draft, consequence);
    case 'attachGoesOn':
      return continueAttaching(draft);
    default:
      return unreachable(consequence);
  }
}

function carryOutLeafEffect(
  draft: Draft,
  { effect, leaf }: Extract<Consequence, { kind: 'leafEffect' }>,
): void {
  switch (effect) {
    case 'attachInstances':
      return attachInstances(draft, leaf);
    case 'takeOutInstances':
      return takeOutInstances(draft, leaf);
    case 'forgetInstances':
      return forgetInstances(draft, leaf);
    default:
      return unreachable(effect);
  }
}

function nodeAnswers(draft: Draft, id: Parameters<typeof leafAnswers>[1]): void {
  const node = draft.node(id);
  if (node.kind === 'leaf') {
    resumeActionsOn(draft, id);
    if (!masterReaches(draft.world, id)) return;
    learnFate(draft, id);
    leafAnswers(draft, id);
    promoteWaitingReplicas(draft);
  } else if (node.isMaster) {
    masterReturns(draft);
    promoteWaitingReplicas(draft);
    draft.follow({ kind: 'attachGoesOn' });
  }
}

import { unreachable } from '../base/index.ts';
import { masterReaches } from '../cluster/index.ts';
import {
  attachInstances,
  continueAttaching,
  leafAnswers,
  repeatFailedAttach,
} from './attaching/attaching.ts';
import { killWrites } from './databases/killed-writes.ts';
import { settleStatements } from './databases/statements.ts';
import { masterReturns } from './failover/detection.ts';
import { leavesLost, promoteWaitingReplicas } from './failover/failover.ts';
import { learnFate } from './faults/fate.ts';
import { forgetInstances, takeOutInstances } from './membership/taken-out.ts';
import { resumeActionsOn } from './operations/running-actions.ts';
import { followNewPrimaries } from './replication/following.ts';
import { reprovisionAfter } from './replication/reprovisioning.ts';
import type { Consequence, Draft } from './world/draft.ts';

/** Carries out one thing that follows from a change at its instant; what follows from that in turn waits for its own turn. */
export function carryOutConsequence(draft: Draft, consequence: Consequence): void {
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

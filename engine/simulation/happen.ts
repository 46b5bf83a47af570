import { unreachable } from '../base/index.ts';
import { evenPairs } from './attaching/attaching.ts';
import { detect, isSameSilence } from './failover/detection.ts';
import type { DueAfterFailures } from './failures.ts';
import { recover } from './faults/processes.ts';
import { later } from './later.ts';
import { actionsEnd } from './operations/running-actions.ts';
import { snapshotArrives } from './replication/reprovisioning.ts';
import { linkSilent, replicasSilent, syncReturns } from './replication/synchrony.ts';
import type { Draft } from './world/draft.ts';

/** What a timer was set for happens, where it is still the case. */
export function happen(draft: Draft, due: DueAfterFailures): void {
  switch (due.kind) {
    case 'recovery':
      return recover(draft, due.node, due.epoch);
    case 'detection':
      if (isSameSilence(draft, due)) detect(draft, due);
      return;
    case 'attachBatchCloses':
      return draft.follow({ kind: 'attachGoesOn' });
    case 'actionsEnd':
      return actionsEnd(draft, due.operation, due.actions);
    case 'evening':
      return evenPairs(draft, due.operations);
    case 'replicaSilence':
      return replicasSilent(draft, due);
    case 'linkSilence':
      return linkSilent(draft, due.link);
    case 'linkDetection':
      return later.part.linkLost(draft, due.link);
    case 'syncReturns':
      return syncReturns(draft, due.databaseId, due.replicas);
    case 'reprovision':
      return snapshotArrives(draft, due.databaseId, due.replica);
    default:
      return unreachable(due);
  }
}

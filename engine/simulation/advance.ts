import { type SimMs, unreachable } from '../base/index.ts';
import type { Timer, World } from '../cluster/index.ts';
import { evenPairs } from './attaching/attaching.ts';
import { carryOutConsequences } from './consequences.ts';
import { detect, isSameSilence } from './failover/detection.ts';
import { recover } from './faults/processes.ts';
import { later } from './later.ts';
import { actionsEnd } from './operations/running-actions.ts';
import { shareNetworks } from './operations/shared-networks.ts';
import { replicate } from './replication/replication.ts';
import { snapshotArrives } from './replication/reprovisioning.ts';
import { linkSilent, replicasSilent, syncReturns } from './replication/synchrony.ts';
import { followWorkload, writeWorkload } from './workload/workload.ts';
import { Draft } from './world/draft.ts';

/** The instant of the next timer, or null when nothing will ever happen by itself again. */
export const nextInstant = (world: World): SimMs | null => world.timers?.item.atMs ?? null;

/**
 * The world at `toMs`, after everything that is due up to and including that instant. `toMs` must not lie in the past;
 * the same world and instant always give the same result.
 */
export function advance(world: World, toMs: SimMs): World {
  const draft = new Draft(world);
  for (
    let instant = nextInstant(draft.world);
    instant !== null && instant <= toMs;
    instant = nextInstant(draft.world)
  ) {
    const timer = draft.takeTimer();
    if (timer.atMs !== draft.nowMs) {
      draft.change({ nowMs: timer.atMs });
      writeWorkload(draft);
    }
    happen(draft, timer);
    carryOutConsequences(draft);
    if (nextInstant(draft.world) === draft.nowMs) continue;
    shareNetworks(draft);
    followWorkload(draft);
  }
  if (draft.nowMs !== toMs) draft.change({ nowMs: toMs });
  return draft.finish();
}

function happen(draft: Draft, { due }: Timer): void {
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
    case 'replication':
      return replicate(draft, due.databaseId, due.targets);
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

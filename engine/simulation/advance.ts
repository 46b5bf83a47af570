import type { SimMs } from '../base/index.ts';
import type { Timer, World } from '../cluster/index.ts';
import { carryOutConsequences } from './consequences.ts';
import { failures } from './failures.ts';
import { replicate } from './replication/replication.ts';
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
    if (draft.crowded.size > 0) failures.part.shareNetworks(draft);
    followWorkload(draft);
  }
  if (draft.nowMs !== toMs) draft.change({ nowMs: toMs });
  return draft.finish();
}

function happen(draft: Draft, { due }: Timer): void {
  if (due.kind === 'replication') replicate(draft, due.databaseId, due.targets);
  else failures.part.happen(draft, due);
}

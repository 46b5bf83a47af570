import type { World } from '../../cluster/index.ts';
import { later } from '../later.ts';
import { Draft } from '../world/draft.ts';

/** As {@link import('./workload-writes.ts').writeWorkload}, for a cluster that may never have had a workload. */
export function writeWorkload(draft: Draft): void {
  if (draft.world.workload !== null) later.part.writeWorkload(draft);
}

/** As {@link import('./workload-stretches.ts').followWorkload}, for a cluster that may never have had a workload. */
export function followWorkload(draft: Draft): void {
  const { workload, workloadCourse } = draft.world;
  if (workload !== null || workloadCourse.length > 0) later.part.followWorkload(draft);
}

/**
 * The world with the workload's rows up to its instant, for reads: a world by itself holds them up to when something
 * happened last.
 */
export function withWorkloadRows(world: World): World {
  if (world.workload === null || world.workload.writtenToMs === world.nowMs) return world;
  const draft = new Draft(world);
  writeWorkload(draft);
  return draft.finish();
}

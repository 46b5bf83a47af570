import type { NodeId } from '../../base/index.ts';
import { isInService } from '../../cluster/index.ts';
import { instanceEvents } from '../../machines/index.ts';
import type { Draft } from '../world/draft.ts';
import { forEachInstanceOn, stepInstance } from '../world/instances.ts';

/** A leaf that was out of reach while the master aggregator decided about it learns what was decided. */
export function learnFate(draft: Draft, id: NodeId): void {
  forEachInstanceOn(draft, id, (database, partition, instance) => {
    if (isInService(instance)) return;
    draft.setInstance(database.name, partition, stepInstance(instance, instanceEvents.takenOut));
  });
}

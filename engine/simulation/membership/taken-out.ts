import type { NodeId } from '../../base/index.ts';
import { instanceEvents } from '../../machines/index.ts';
import { takeOver } from '../failover/failover.ts';
import type { Draft } from '../world/draft.ts';
import { forEachInstanceOn, stepInstance, withInstance } from '../world/instances.ts';

/**
 * Takes a departed leaf's instances out of service; their data stays on the leaf [DOC]. Replicas take over what it still
 * served, as after a failure; without one the partition is offline.
 */
export function takeOutInstances(draft: Draft, leaf: NodeId): void {
  takeOver(draft, leaf);
  forEachInstanceOn(draft, leaf, (database, partition) => {
    const changed = withInstance(partition, leaf, (old) => ({
      ...stepInstance(old, instanceEvents.takenOut),
      isOffline: true,
    }));
    draft.setPartition(database.name, changed);
  });
}

/** A removed leaf's instances are no longer in the metadata; their data stays on the node [DOC]. */
export function forgetInstances(draft: Draft, leaf: NodeId): void {
  takeOutInstances(draft, leaf);
  forEachInstanceOn(draft, leaf, (database, partition) => {
    draft.setPartition(
      database.name,
      withInstance(partition, leaf, (old) => ({ ...old, membership: 'orphan' })),
    );
  });
  draft.emit({ kind: 'leafRemoved', node: leaf });
}

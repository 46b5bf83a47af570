import type { NodeId } from '../../base/index.ts';
import {
  type Database,
  failedWith,
  leafIs,
  masterReaches,
  type Outcome,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  refusal,
  succeeded,
  type World,
} from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';
import { withInstance } from '../world/instances.ts';
import { clearLeftovers, leftoversToClear } from '../world/leftovers.ts';

/** An orphan database on a leaf, in database and ordinal order. */
export interface Orphan {
  readonly database: Database;
  readonly partition: Partition;
  readonly instance: PartitionInstance;
}

/** The orphans that CLEAR ORPHAN DATABASES drops: on leaves that answer, of partitions that live elsewhere [DOC]. */
export function orphansToClear(world: World): Orphan[] {
  const orphans: Orphan[] = [];
  for (const database of world.databases) {
    database.partitions.forEach((partition) => {
      if (onlinePrimary(partition) === null) return;
      for (const instance of partition.instances) {
        const node = world.nodes.at(instance.node - 1);
        const isKnown = node.kind === 'leaf' && leafIs.known(node.state);
        if (instance.membership === 'orphan' && isKnown && masterReaches(world, instance.node))
          orphans.push({ database, partition, instance });
      }
    });
  }
  return orphans;
}

/** CLEAR ORPHAN DATABASES. Never drops the last copy of a partition; of a dropped database nothing is worth keeping [MODEL]. */
export function clearOrphans(draft: Draft): Outcome {
  if (draft.world.operations.some((operation) => operation.endedAtMs === null)) {
    return failedWith(refusal('An operation is running; orphans are cleared when it has ended.'));
  }
  for (const { database, partition, instance } of orphansToClear(draft.world)) {
    const current = draft.database(database.name).partitions.at(partition.ordinal);
    draft.setPartition(
      database.name,
      withInstance(current, instance.node, () => null),
    );
    draft.emit({
      kind: 'instanceDropped',
      database: database.name,
      ordinal: partition.ordinal,
      node: instance.node,
    });
  }
  const cleared = new Map<NodeId, number>();
  for (const { leaf } of leftoversToClear(draft.world)) cleared.set(leaf.id, (cleared.get(leaf.id) ?? 0) + 1);
  for (const [node, partitions] of cleared) {
    clearLeftovers(draft, node);
    draft.emit({ kind: 'leftoversDropped', node, partitions });
  }
  return succeeded(1);
}

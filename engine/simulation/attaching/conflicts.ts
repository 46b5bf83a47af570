import type { NodeId } from '../../base/index.ts';
import {
  addressOf,
  type Database,
  onlinePrimary,
  onlineReplicas,
  type Partition,
} from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';
import { forEachInstanceOn, withInstance } from '../world/instances.ts';

/** What a leaf still holds of a partition whose copies live elsewhere by now. */
interface Conflict {
  readonly database: Database;
  readonly partition: Partition;
  /** The leaf with the copy that stands in its way. */
  readonly other: NodeId;
}

/** An instance whose partition has its copies elsewhere by now is an orphan: the metadata forgets it [DOC]. */
export function forgetMovedInstances(draft: Draft, leaf: NodeId): void {
  for (const { database, partition } of conflictsOn(draft, leaf)) {
    draft.setPartition(
      database.name,
      withInstance(partition, leaf, (old) => ({ ...old, membership: 'orphan' })),
    );
    draft.emit({
      kind: 'instanceOrphaned',
      database: database.name,
      ordinal: partition.ordinal,
      node: leaf,
    });
  }
}

/**
 * Why ATTACH LEAF without FORCE does not take the leaf back: it names the first partition that conflicts with a copy
 * elsewhere, and what FORCE would do; null without a conflict [DOC, MODEL].
 */
export function conflictObjection(draft: Draft, leaf: NodeId): string | null {
  const conflicts = conflictsOn(draft, leaf);
  const first = conflicts[0];
  if (first === undefined) return null;
  const here = addressOf(draft.node(leaf));
  const others = conflicts.length - 1;
  const like = others === 0 ? '' : `, and ${others} more like it`;
  const orphans = others === 0 ? 'an orphan of it' : 'orphans of them';
  return (
    `Partition ${first.database.name}:${first.partition.ordinal} on ${here} conflicts with its copy on ` +
    `${addressOf(draft.node(first.other))}, which has taken its place${like}. ` +
    `FORCE makes ${orphans} and attaches what else the leaf holds.`
  );
}

/** By database and ordinal. A copy on the other leaf of the pair alone is no conflict: the instance follows it again. */
function conflictsOn(draft: Draft, leaf: NodeId): Conflict[] {
  const { slot, group } = draft.leaf(leaf);
  const isPaired = draft.world.variables.leafFailoverFanout === 'paired';
  const conflicts: Conflict[] = [];
  forEachInstanceOn(draft, leaf, (database, partition, instance) => {
    const primary = onlinePrimary(partition);
    if (instance.membership !== 'listed' || !instance.isOffline || primary === null) return;
    const home = draft.leaf(primary.node);
    const belongsHere = isPaired ? home.slot === slot : home.group !== group;
    const replica = onlineReplicas(partition)[0];
    if (belongsHere && replica === undefined) return;
    conflicts.push({
      database,
      partition,
      other: belongsHere && replica !== undefined ? replica.node : primary.node,
    });
  });
  return conflicts;
}

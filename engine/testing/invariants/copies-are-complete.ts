import type { NodeId } from '../../base/index.ts';
import {
  type ClusterEvent,
  type Database,
  instanceOn,
  isAncestor,
  onlinePrimary,
  type Partition,
} from '../../cluster/index.ts';
import { earlierPartition } from './earlier-partition.ts';
import { eventsBetween } from './events-between.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/** A copy is made of the primary that serves, and holds all that this one had just before it was finished. */
export const copiesAreComplete: Invariant = (after, before) => {
  const copies = eventsBetween(before, after).filter(isCopyEnd);
  if (copies.length === 0) return null;
  return everyPartition(after, (partition, database) => {
    const earlier = earlierPartition(before, database, partition);
    const source = earlier === null ? null : onlinePrimary(earlier);
    for (const { to, from } of copiesOf(copies, database, partition)) {
      if (source === null || (from !== null && from !== source.node))
        return `is copied from node ${from} to node ${to}, but node ${source?.node} serves it`;
      const copy = instanceOn(partition, to);
      if (copy !== null && !isAncestor(source.head, copy.head))
        return `is copied to node ${to} without all that node ${source.node} has`;
    }
    return null;
  });
};

type CopyEnd = Extract<ClusterEvent, { kind: 'copyFinished' | 'replicaReprovisioned' | 'replicaAttached' }>;

const isCopyEnd = (event: ClusterEvent): event is CopyEnd =>
  event.kind === 'copyFinished' || event.kind === 'replicaReprovisioned' || event.kind === 'replicaAttached';

const copiesOf = (
  copies: readonly CopyEnd[],
  { name }: Database,
  { ordinal }: Partition,
): { readonly to: NodeId; readonly from: NodeId | null }[] =>
  copies
    .filter((copy) => copy.database === name && copy.ordinal === ordinal)
    .map((copy) =>
      copy.kind === 'copyFinished' ? { to: copy.to, from: copy.from } : { to: copy.node, from: null },
    );

import { leafIs, masterReaches, onlinePrimary, type World } from '../../cluster/index.ts';
import { earlierPartition } from './earlier-partition.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/** A partition loses its primary only with the leaf that the primary is on: no operation takes it out of service. */
export const servedPartitionsStayServed: Invariant = (after, before) =>
  everyPartition(after, (partition, database) => {
    const earlier = earlierPartition(before, database, partition);
    const primary = earlier === null ? null : onlinePrimary(earlier);
    if (primary === null || onlinePrimary(partition) !== null) return null;
    return isGone(after, primary.node)
      ? null
      : `has no primary any more, although the leaf of its last one (node ${primary.node}) is online`;
  });

const isGone = (world: World, id: Parameters<typeof masterReaches>[1]): boolean => {
  const node = world.nodes.at(id - 1);
  return !masterReaches(world, id) || node.kind !== 'leaf' || !leafIs.serving(node.state);
};

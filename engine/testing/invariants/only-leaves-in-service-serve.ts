import { isInService, leafIs } from '../../cluster/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/** An instance is in service only on a leaf that the master aggregator counts on: one that is online, or being attached. */
export const onlyLeavesInServiceServe: Invariant = (after) =>
  everyPartition(after, ({ instances }) => {
    for (const instance of instances) {
      const leaf = after.nodes.at(instance.node - 1);
      if (!isInService(instance) || leaf.kind !== 'leaf') continue;
      if (!leafIs.serving(leaf.state) && !leafIs.attaching(leaf.state))
        return `is in service on ${leaf.host}, which is ${leaf.state}`;
    }
    return null;
  });

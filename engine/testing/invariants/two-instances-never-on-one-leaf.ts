import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/** No leaf holds a partition twice. */
export const twoInstancesNeverOnOneLeaf: Invariant = (after) =>
  everyPartition(after, ({ instances }) => {
    const nodes = instances.map((instance) => instance.node);
    return new Set(nodes).size < nodes.length ? `is twice on one leaf (nodes ${nodes.join(', ')})` : null;
  });

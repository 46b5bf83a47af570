import { masterIsUp } from '../cluster/aggregators.ts';
import type { World } from '../cluster/world.ts';

/**
 * Does the cluster answer the death of a leaf? The master aggregator has to be up and to look for it, and nobody else
 * promotes a replica: else what the leaf served is served by nobody [DOC].
 */
export const failsOver = (world: World): boolean => masterIsUp(world) && world.variables.leafFailureDetection;

/**
 * Which of the copies of a partition that could serve it does, each a bit, the first in INSTANCE_ID order the lowest: its
 * primary, and where that is none of them the first replica, if the cluster fails over. 0 where none does.
 */
export const serverOf = (copies: number, primary: number, isFailingOver: boolean): number => {
  if ((copies & primary) !== 0) return primary;
  return isFailingOver ? copies & -copies : 0;
};

export { advance, nextInstant } from './advance.ts';
export { apply } from './apply.ts';
export {
  type Address,
  type Command,
  type CommandToldByItself,
  type ImportedCluster,
  type ImportedDatabase,
  type ImportedInstance,
  isToldByItself,
  type ProcessCommand,
  traitsOfCommand,
} from './command.ts';
export { canCarryOut, isUnbalanced } from './failures.ts';
export { assumedThing } from './membership/assume.ts';
export { type ActionCost, type Cost, costOf, costOfEach, type PhaseCost } from './operations/cost.ts';
export { lostPartitions } from './operations/lost-partitions.ts';
export { orphansToClear } from './operations/orphans.ts';
export { withWorkloadRows } from './workload/workload.ts';
export { bytesOf } from './world/durations.ts';
export { emptyWorld, masterHost } from './world/empty-world.ts';
export { whyNotIdle } from './world/idle.ts';
export { leftoversOn, leftoversToClear } from './world/leftovers.ts';
export { hashOf, hashPartly } from './world/state-hash.ts';

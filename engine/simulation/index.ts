export { advance, nextInstant } from './advance.ts';
export { apply } from './apply.ts';
export type { Address, Command, ImportedCluster } from './command.ts';
export { partitionLimit } from './databases.ts';
export { emptyWorld, masterHost } from './empty-world.ts';
export { whyNotIdle } from './idle.ts';
export { leafLimit } from './membership.ts';
export { orphansToClear } from './orphans.ts';
export { hashOf } from './state-hash.ts';

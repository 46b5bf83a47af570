export { compareOutput } from '../statements/story/compare-output.ts';
export { clusterWith } from './cluster-with.ts';
export { type Invariant, invariants, violationsOf } from './invariants/index.ts';
export { randomScript } from './random-script.ts';
export { setUpHistory, submitTo } from './set-up-history.ts';
export { type SwarmStep, swarmStep } from './swarm.ts';

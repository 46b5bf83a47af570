export { compareOutput } from '../statements/story/compare-output.ts';
export { clusterWith } from './cluster-with.ts';
export { digestOf } from './digest.ts';
export { type Invariant, type InvariantOfRun, invariants, watchInvariants } from './invariants/index.ts';
export { recordOf } from './invariants/record-of.ts';
export { pastedPair } from './pasted-pair.ts';
export { randomScript } from './random-script.ts';
export { type RandomStep, randomStep } from './random-step.ts';
export { setUpHistory, submitTo } from './set-up-history.ts';

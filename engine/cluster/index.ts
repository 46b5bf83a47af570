export * from './aggregators.ts';
export * from './events.ts';
export * from './leaves.ts';
export * from './limits.ts';
export {
  hostLengthLimit,
  type Named,
  type NameFault,
  nameFault,
  nameLengthLimit,
  placeFault,
} from './names.ts';
export * from './network.ts';
export * from './node.ts';
export * from './operation.ts';
export * from './outcome.ts';
export * from './partition.ts';
export * from './readiness.ts';
export * from './rows.ts';
export * from './states.ts';
export * from './undone-writes.ts';
export * from './variables.ts';
export * from './workload.ts';
export * from './workload-course.ts';
export * from './world.ts';

export * from './actions.ts';
export * from './aggregators.ts';
export {
  type Assumed,
  type AssumptionName,
  type AssumptionScope,
  assumedFor,
  assumedOf,
  assumptionLimit,
  assumptionNames,
  assumptions,
  assumptionText,
  unitsOf,
} from './assumptions.ts';
export * from './compare-values.ts';
export * from './condition.ts';
export * from './condition-course.ts';
export * from './event-traits.ts';
export * from './events.ts';
export * from './formula.ts';
export * from './leaves.ts';
export * from './like.ts';
export * from './limits.ts';
export * from './losses.ts';
export {
  branchNameFault,
  branchNameLimit,
  columnLimit,
  hostFault,
  type Named,
  type NameReason,
  nameFault,
  placeFault,
} from './names.ts';
export * from './network.ts';
export * from './node.ts';
export * from './operation.ts';
export * from './outcome.ts';
export * from './partition.ts';
export { type ProcessEventKind, processEventTraits } from './process-events.ts';
export * from './readiness.ts';
export * from './roll.ts';
export * from './rows.ts';
export * from './session.ts';
export * from './states.ts';
export * from './three-valued.ts';
export * from './undone-writes.ts';
export * from './unique-rows.ts';
export * from './variables.ts';
export * from './workload.ts';
export * from './workload-course.ts';
export * from './world.ts';

/**
 * What reads, help, `.import`, `.plan` and `.why` run on, what explains a plan (the fewest copies, reasons, proof, cost),
 * and what tells what becomes of a paste. A page may load it after its first picture.
 */
export { parse } from './language/index.ts';
export { pastedTextLimit } from './pasted/limits.ts';
export { certificateOf, dependenciesOf, planFewest } from './planner/index.ts';
export { type ActionCost, type Cost, costOf, costOfEach, type PhaseCost } from './simulation/index.ts';
export { assumptionIn, isAssumable } from './statements/binding/assumption-in.ts';
export { extras } from './statements/binding/bind-extras.ts';
export { readImport, readImportInSteps } from './statements/importing/read-import.ts';
export {
  type ReadyWatch,
  type ReadyWatchKey,
  readyWatches,
  statementOfReady,
} from './statements/views/playground/ready-watches.ts';
export {
  explainRebalance,
  explainRebalanceAll,
  explainRestoreRedundancy,
  showRebalanceStatus,
} from './statements/views/rebalance.ts';
export { mistakeInWatch } from './statements/watching/mistake-in-watch.ts';
export { givesOneRow } from './statements/watching/question.ts';
export { tellFacts, tellRefusal, tellRemark } from './telling/pastes.ts';
export { tellCertificate, tellDependents, tellReason } from './telling/plans.ts';

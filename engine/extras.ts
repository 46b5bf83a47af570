/**
 * What help, `.import`, `.plan` and `.why` run on, and what explains a plan: the fewest copies, reasons, proof, cost. A
 * page may load it when everything else is there.
 */
export { dependenciesOf, planFewest } from './planner/index.ts';
export { type Cost, costOf, type PhaseCost } from './simulation/index.ts';
export { extras } from './statements/binding/bind-extras.ts';
export { tellCertificate, tellDependents, tellReason } from './telling/plans.ts';

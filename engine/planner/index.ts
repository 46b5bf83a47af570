export { planAttachBatch } from './attach-batch.ts';
export { type InitialPlaces, planCreation } from './creation.ts';
export { planDeparture } from './departure.ts';
export type { PlacementLeaf } from './leaves.ts';
export { type ExtraInstance, type Placement, placementOf } from './placement.ts';
export type { Certificate, Need, Plan, Stage, StageBound } from './plan.ts';
export { planRebalance } from './rebalance.ts';
export { planRestoreRedundancy } from './restore-redundancy.ts';
export { argumentOf, type Names, sentenceOfCertificate, sentenceOfReason } from './sentences.ts';

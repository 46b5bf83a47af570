export { planAttachBatch } from './attach-batch.ts';
export { planCreation } from './creation.ts';
export { planDeparture } from './departure.ts';
export { planFewest } from './fewest/plan.ts';
export { type Placement, placementOf } from './placement.ts';
export type { Certificate, Plan } from './plan.ts';
export { planRebalance } from './rebalance.ts';
export { planRestoreRedundancy } from './restore-redundancy.ts';
export { argumentOf, sentenceOfCertificate, sentenceOfReason } from './sentences.ts';

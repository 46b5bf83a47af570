import { Later } from '../base/index.ts';
import type { Placement } from './placement.ts';
import type { Plan } from './plan.ts';

/** Plans a rebalance of instances that are spread over leaves rather than paired; see `load-balanced/plan.ts`. */
type PlanSpread = (placement: Placement, origin: Int32Array, elsewhere?: Int32Array | null) => Plan;

/** No cluster begins with load-balanced failover. */
export const laterPlans = new Later<PlanSpread>('planSpread');

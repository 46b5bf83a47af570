import { isSpread, type Placement } from '../placement.ts';
import type { Plan } from '../plan.ts';
import { planFewestPaired } from './paired.ts';
import { planFewestSpread } from './spread.ts';

/**
 * Of all plans that reach balance, whatever the product's stages, one with the fewest copies, among those the fewest
 * promotions, and among those the fewest rows [MODEL]. Its certificate counts what its own targets need; that no other
 * targets need less is what `cheapestTargets` sees to.
 */
export const planFewest = (placement: Placement): Plan =>
  isSpread(placement) ? planFewestSpread(placement) : planFewestPaired(placement);

import type { Placement } from '../placement.ts';
import { emptyPlan, type Plan, planOfPlacement } from '../plan.ts';
import { spreadPrimaries } from './primaries.ts';
import { spreadReplicas } from './replicas.ts';
import { rowsOfSpread } from './rows.ts';
import { type Spread, spreadOf } from './spread.ts';

/**
 * The plan of REBALANCE PARTITIONS with `leaf_failover_fanout = 'load_balanced'`: every leaf with as many primaries, and
 * the replicas of each leaf's primaries spread over the leaves of the other group [DOC, MODEL]. First the fewest
 * primaries move with the fewest copies, then the fewest replicas. With a group that has no usable leaf nothing is done.
 * `elsewhere`, by place, counts primaries of other databases where they decide who gets what does not divide.
 */
export function planSpread(
  placement: Placement,
  origin: Int32Array,
  elsewhere: Int32Array | null = null,
): Plan {
  const spread = spreadTargets(placement, origin, elsewhere);
  return spread === null ? emptyPlan : planOfSpread(spread);
}

/** The target of that plan; null with a group that has no usable leaf. */
export function spreadTargets(
  placement: Placement,
  origin: Int32Array,
  elsewhere: Int32Array | null = null,
): Spread | null {
  const spread = spreadOf(placement, origin, elsewhere);
  if (spread === null) return null;
  spreadPrimaries(spread);
  spreadReplicas(spread);
  return spread;
}

/** The rows that lead to the targets of a spread. */
export const planOfSpread = (spread: Spread): Plan =>
  planOfPlacement(spread.placement, rowsOfSpread(spread).inPrintOrder());

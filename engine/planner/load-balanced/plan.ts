import { certifyCopies } from '../certificate.ts';
import type { Placement } from '../placement.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { spreadPrimaries } from './primaries.ts';
import { spreadReplicas } from './replicas.ts';
import { rowsOfSpread } from './rows.ts';
import { spreadOf } from './spread.ts';

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
  const spread = spreadOf(placement, origin, elsewhere);
  if (spread === null) return emptyPlan;
  spreadPrimaries(spread);
  spreadReplicas(spread);
  const actions = rowsOfSpread(spread).inPrintOrder();
  return { actions, certificate: certifyCopies(placement, actions) };
}

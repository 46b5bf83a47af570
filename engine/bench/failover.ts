import { nodeId } from '../base/index.ts';
import { applied, clusterOf, idle } from './clusters.ts';
import { type Figure, told } from './figure.ts';
import { median, timed, timedRuns } from './measure.ts';

/** One leaf of a hundred: it holds 500 primaries and 500 replicas. */
const size = { leaves: 100, partitions: 50_000 };

/** Runs that are not counted: a failover passes through most of the simulation, so the compiler takes its time. */
const runsUntilWarm = 500;

/**
 * From the end of a leaf's process to the leaf being offline, with all that a history records of it: detection, events,
 * timers, the operation and its rows.
 */
export function benchFailover(runs: number): Figure[] {
  const world = clusterOf(size);
  const failover = () => idle(applied(world, { kind: 'killNode', node: nodeId(2) }));
  const firstMs = timed(failover);
  timedRuns(failover, runsUntilWarm);
  return [
    told('failover: 500 primaries of 50,000 partitions', median(timedRuns(failover, runs)), 'warm'),
    told('failover: the first one of a cluster', firstMs, 'cold, and finds out where instances are'),
  ];
}

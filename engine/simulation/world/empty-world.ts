import { nodeId, Sequence } from '../../base/index.ts';
import { type ClusterNode, initialVariables, type World } from '../../cluster/index.ts';

/** The host of the master aggregator with which every history begins [MODEL]. */
export const masterHost = 'ma';

/** A cluster of one master aggregator and no leaves, redundancy_level 1, auto_attach On, at instant 0. */
export function emptyWorld(seed: number): World {
  const master: ClusterNode = {
    kind: 'aggregator',
    id: nodeId(1),
    isMaster: true,
    isMember: true,
    host: masterHost,
    port: 3306,
    process: 'running',
    processEpoch: 0,
    processSinceMs: 0,
  };
  return {
    seed,
    nowMs: 0,
    variables: initialVariables,
    nodes: Sequence.of([master]),
    databases: [],
    operations: [],
    attachBatch: null,
    brokenLinks: [],
    workload: null,
    workloadCourse: Sequence.empty(),
    statements: [],
    timers: null,
    events: Sequence.empty(),
    counters: { nextTimer: 0, nextOperation: 0, nextDatabase: 1, nextTable: 1, workloadWrites: 0 },
  };
}

import { present } from '../base/index.ts';
import { type AggregatorNode, isReachable } from './node.ts';
import { aggregatorsAmong } from './roll.ts';
import type { World } from './world.ts';

/** The aggregators of the cluster, by NODE_ID. */
export const knownAggregators = (world: World): AggregatorNode[] =>
  aggregatorsAmong(world.nodes).filter(({ isMember }) => isMember);

/** The master aggregator; a cluster has one at every instant, though its process may be down. */
export function masterOf(world: World): AggregatorNode {
  const first = world.nodes.at(0);
  if (first.kind === 'aggregator' && first.isMaster) return first;
  const master = knownAggregators(world).find((aggregator) => aggregator.isMaster) ?? null;
  return present(master, 'a master aggregator');
}

/** Is the master aggregator's process answering? Without it nothing is detected, promoted or attached [DOC]. */
export const masterIsUp = (world: World): boolean => isReachable(masterOf(world));

/** The aggregator that a client which may choose connects to: the master, else the first child that answers [MODEL]. */
export function aggregatorForClients(world: World): AggregatorNode | null {
  const answering = knownAggregators(world).filter(isReachable);
  return answering.find((aggregator) => aggregator.isMaster) ?? answering[0] ?? null;
}

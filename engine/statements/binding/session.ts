import { type ClusterNode, knownAggregators, masterOf, type World } from '../../cluster/index.ts';
import type { SessionFacts } from '../query/functions/sql-function.ts';
import type { Scene } from './bound.ts';

/** What functions say of the connection that a statement comes over. */
export function sessionOf({
  world,
  node,
  connection,
}: Pick<Scene, 'world' | 'node' | 'connection'>): SessionFacts {
  return sessionAt(world, node, connection.database);
}

/** The same for whoever sees all of a cluster. */
export const sessionOfMaster = (world: World): SessionFacts => sessionAt(world, masterOf(world), null);

/** Connections are not numbered in the model: each is the first one of its node. [MODEL] */
function sessionAt(world: World, node: ClusterNode, database: string | null): SessionFacts {
  const aggregators = knownAggregators(world).map(({ id }) => id);
  const others = aggregators.filter((id) => id !== masterOf(world).id);
  const isMaster = node.kind === 'aggregator' && node.isMaster;
  return {
    connectionId: 1,
    database,
    aggregatorId: node.kind === 'leaf' ? null : isMaster ? 1 : others.indexOf(node.id) + 2,
    nodeId: node.id,
    hostname: node.host,
    port: node.port,
    nowMs: world.nowMs,
  };
}

import { type ClusterNode, knownAggregators, masterOf, sessionIn, type World } from '../../cluster/index.ts';
import type { SessionFacts } from '../query/functions/sql-function.ts';
import { versionNames } from '../views/versions.ts';
import type { Scene } from './bound.ts';

/** What functions say of the connection that a statement comes over. */
export function sessionOf({
  world,
  node,
  connection,
  insertId = 0,
  session,
}: Pick<Scene, 'world' | 'node' | 'connection' | 'insertId' | 'session'>): SessionFacts {
  const autocommits = sessionIn(world, session)?.autocommits ?? true;
  return { ...sessionAt(world, node, connection.database), insertId, autocommits };
}

/** The same for whoever sees all of a cluster. */
export const sessionOfMaster = (world: World): SessionFacts => sessionAt(world, masterOf(world), null);

/** Connections are not numbered in the model: each is the first one of its node. [MODEL] */
function sessionAt(world: World, node: ClusterNode, database: string | null): SessionFacts {
  const { mysql, product } = versionNames(world);
  return {
    connectionId: 1,
    database,
    ...factsOfNode(world, node),
    nodeId: node.id,
    version: mysql,
    productVersion: product,
    nowMs: world.nowMs,
    insertId: 0,
  };
}

/** What every connection to a node knows of it. */
export type NodeFacts = Pick<SessionFacts, 'aggregatorId' | 'hostname' | 'port' | 'autocommits'>;

export function factsOfNode(world: World, node: ClusterNode): NodeFacts {
  const aggregators = knownAggregators(world).map(({ id }) => id);
  const others = aggregators.filter((id) => id !== masterOf(world).id);
  const isMaster = node.kind === 'aggregator' && node.isMaster;
  const aggregatorId = node.kind === 'leaf' ? null : isMaster ? 1 : others.indexOf(node.id) + 2;
  return { aggregatorId, hostname: node.host, port: node.port };
}

import { type ClusterNode, knownAggregators, masterOf, sessionIn, type World } from '../../cluster/index.ts';
import type { SessionFacts } from '../query/functions/sql-function.ts';
import { nothingRemembered } from '../query/memory.ts';
import type { StatementRun } from '../types.ts';
import { versionNames } from '../views/versions.ts';
import type { Observer, Scene } from './bound.ts';

/** What functions say of the connection that a statement comes over. */
export function sessionOf({
  world,
  node,
  connection,
  memory = nothingRemembered,
  session,
  observer,
}: Pick<Scene, 'world' | 'node' | 'connection' | 'memory' | 'session'> &
  Partial<Pick<Scene, 'observer'>>): SessionFacts {
  const autocommits = sessionIn(world, session)?.autocommits ?? true;
  const connectionId = session === undefined ? backgroundIn(observer) : connectionIdOf({ session });
  return { ...sessionAt(world, node, connection.database), connectionId, memory, autocommits };
}

/** The number of a connection, as SHOW PROCESSLIST, CONNECTION_ID() and KILL have it; one in the background has its own [MODEL]. */
export const connectionIdOf = (run: Pick<StatementRun, 'session'>, id = 0): number =>
  run.session === undefined ? backgroundIds + id : run.session + 1;

/** Beyond those of the prompts. */
const backgroundIds = 100_000;

/** What runs in the background ends with its one statement: the last one that does. */
function backgroundIn(observer: Observer | undefined): number {
  const entered = observer?.entered() ?? [];
  const place = entered.findLastIndex(({ run }) => run.isBackground && run.state === 'running');
  return connectionIdOf({}, place + 1);
}

/** The same for whoever sees all of a cluster. */
export const sessionOfMaster = (world: World): SessionFacts => sessionAt(world, masterOf(world), null);

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
    memory: nothingRemembered,
  };
}

/** What every connection to a node knows of it. */
export type NodeFacts = Pick<SessionFacts, 'aggregatorId' | 'hostname' | 'port' | 'autocommits'> &
  Partial<Pick<SessionFacts, 'memory'>>;

export function factsOfNode(world: World, node: ClusterNode): NodeFacts {
  const aggregators = knownAggregators(world).map(({ id }) => id);
  const others = aggregators.filter((id) => id !== masterOf(world).id);
  const isMaster = node.kind === 'aggregator' && node.isMaster;
  const aggregatorId = node.kind === 'leaf' ? null : isMaster ? 1 : others.indexOf(node.id) + 2;
  return { aggregatorId, hostname: node.host, port: node.port };
}

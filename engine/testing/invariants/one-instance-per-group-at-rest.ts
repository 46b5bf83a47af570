import {
  type ClusterEvent,
  type ClusterNode,
  hasEnded,
  isInService,
  knownLeaves,
  leafIs,
  type World,
} from '../../cluster/index.ts';
import type { ImportedCluster } from '../../simulation/index.ts';
import { eventsBetween } from './events-between.ts';
import { everyPartition } from './every-partition.ts';
import type { InvariantOfRun } from './invariant.ts';

/**
 * A partition has at most one instance in service in a group, unless an operation runs, or one on its database failed,
 * was cancelled or was a single partition command, and no rebalance has cleaned up after it: one that had leaves to
 * place both instances on. A cluster that is imported may have been left so by an operation of which nothing is known.
 */
export const oneInstancePerGroupAtRest: InvariantOfRun = ({ commandOf }) => {
  const withLeftovers = new Set<string>();
  return (after, before) => {
    for (const event of eventsBetween(before, after)) {
      noteLeftovers(withLeftovers, event, after);
      if (event.kind !== 'statementFinished' || !event.outcome.ok) continue;
      const command = commandOf(event.statement);
      if (command?.kind === 'importCluster')
        for (const name of databasesWithLeftovers(command.cluster)) withLeftovers.add(name);
    }
    if (after.operations.some((operation) => !hasEnded(operation))) return null;
    return everyPartition(after, ({ instances }, { name }) => {
      if (withLeftovers.has(name)) return null;
      const groups = instances.filter(isInService).map(({ node }) => groupOf(after, node));
      return new Set(groups).size < groups.length
        ? `has two instances in one group (${groups.join(', ')})`
        : null;
    });
  };
};

function noteLeftovers(withLeftovers: Set<string>, event: ClusterEvent, world: World): void {
  if (event.kind === 'databaseCreated') withLeftovers.delete(event.database);
  if (event.kind !== 'operationFinished') return;
  if (event.state !== 'success' || event.operationKind === 'partition') withLeftovers.add(event.database);
  else if (event.operationKind === 'rebalance' && hasPlaces(world)) withLeftovers.delete(event.database);
}

/** The databases of an import that begin with two instances of a partition in service in one group. */
const databasesWithLeftovers = ({ nodes, databases }: ImportedCluster): string[] =>
  databases.flatMap(({ name, partitions }) => {
    const isLeftOver = partitions.some(({ instances }) => {
      const groups = instances.filter(isInService).map(({ node }) => groupIn(nodes[node - 1]));
      return new Set(groups).size < groups.length;
    });
    return isLeftOver ? [name] : [];
  });

/** Are there leaves on which both instances of a partition belong? Without any a rebalance tidies nothing. */
function hasPlaces(world: World): boolean {
  const { redundancyLevel, leafFailoverFanout } = world.variables;
  const online = knownLeaves(world).filter(({ state }) => leafIs.serving(state));
  const first = online.filter(({ group }) => group === 1);
  if (redundancyLevel === 1) return first.length > 0;
  const second = online.filter(({ group }) => group === 2);
  return first.some(({ slot }) =>
    second.some((partner) => leafFailoverFanout === 'load_balanced' || partner.slot === slot),
  );
}

const groupOf = (world: World, id: number): number => groupIn(world.nodes.at(id - 1));

const groupIn = (node: ClusterNode | undefined): number => (node?.kind === 'leaf' ? node.group : 0);

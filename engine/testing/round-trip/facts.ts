import { type NodeId, present } from '../../base/index.ts';
import {
  addressOf,
  type ClusterNode,
  type GlobalVariables,
  isKnown,
  isReachable,
  type LeafNode,
  leafIs,
  masterReaches,
  onlinePrimary,
  type PartitionInstance,
  variableKeys,
  variableRows,
  type World,
} from '../../cluster/index.ts';
import type { ImportedCluster } from '../../simulation/index.ts';
import { versionOf } from '../../statements/views/versions.ts';

/** What is compared of a cluster. */
export const fields = [
  'aggregators',
  'master aggregator',
  'aggregators that answer',
  'leaves',
  'availability groups',
  'pairs',
  'states of leaves',
  'NODE_IDs',
  'redundancy_level',
  'leaf_failover_fanout',
  'other variables',
  'version',
  'databases',
  'sync or async',
  'partitions',
  'copies in service',
  'their roles',
  'copies out of service',
  'the roles of these',
  'TERM',
  'INSTANCE_ID',
  'STATE of replicas',
  'replicas that are behind',
  'orphans',
  'orphans of dropped databases',
] as const;

export type Field = (typeof fields)[number];

/** What a cluster is in each field, one line for each thing, in an order of their own. */
export type ClusterFacts = Readonly<Record<Field, readonly string[]>>;

/** The facts of a cluster that runs. Of what lies on the disk of a leaf that was removed no table tells. */
export function factsOfWorld(world: World): ClusterFacts {
  const isSeen = ({ node, membership }: PartitionInstance): boolean =>
    membership === 'listed' || (membership === 'orphan' && isKnown(world.nodes.at(node - 1)));
  return factsOf({
    nodes: [...world.nodes],
    answers: ({ id }) => masterReaches(world, id),
    variables: world.variables,
    databases: world.databases.map((database) => ({
      ...database,
      partitions: [...database.partitions].map((partition) => {
        const primary = onlinePrimary(partition);
        // How far the log of a copy reaches that does not answer, nobody can know.
        const isBehind = ({ node, head }: PartitionInstance): boolean =>
          primary !== null &&
          [node, primary.node].every((one) => masterReaches(world, one)) &&
          head.position < primary.head.position;
        return {
          instances: partition.instances
            .filter(isSeen)
            .map((instance) => ({ ...instance, isBehind: isBehind(instance) })),
        };
      }),
    })),
  });
}

/** The copies of which tables of the metadata do not tell yet: those that are on their way. */
export const arrivingCopies = (world: World): ReadonlySet<string> =>
  copiesThat(world, ({ membership }) => membership === 'arriving');

/** The copies on leaves that the master aggregator holds for online, although they do not answer any more. */
export const unnoticedCopies = (world: World): ReadonlySet<string> =>
  copiesThat(world, ({ node }) => {
    const leaf = world.nodes.at(node - 1);
    return leaf.kind === 'leaf' && leafIs.watched(leaf.state) && !masterReaches(world, node);
  });

function copiesThat(world: World, holds: (instance: PartitionInstance) => boolean): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { name, partitions } of world.databases)
    partitions.forEach(({ ordinal, instances }) => {
      for (const instance of instances)
        if (holds(instance))
          places.add(`${name}:${ordinal} on ${addressOf(world.nodes.at(instance.node - 1))}`);
    });
  return places;
}

/** The facts of one that is imported, before anything goes on in it. */
export const factsOfImport = ({ nodes, variables, databases }: ImportedCluster): ClusterFacts =>
  factsOf({
    nodes,
    answers: isReachable,
    variables,
    databases: databases.map((database) => ({
      ...database,
      partitions: database.partitions.map(({ instances }) => {
        const primary = instances.find(
          ({ role, isOffline, membership }) => role === 'primary' && !isOffline && membership === 'listed',
        );
        return {
          instances: instances.map((instance) => ({
            ...instance,
            isBehind: primary !== undefined && instance.commits < primary.commits,
          })),
        };
      }),
    })),
  });

interface Shape {
  readonly nodes: readonly ClusterNode[];
  /** Does it answer the master aggregator? */
  readonly answers: (node: ClusterNode) => boolean;
  readonly variables: GlobalVariables;
  readonly databases: readonly {
    readonly name: string;
    readonly replication: string;
    readonly partitions: readonly { readonly instances: readonly Copy[] }[];
  }[];
}

type Copy = Pick<
  PartitionInstance,
  'node' | 'role' | 'membership' | 'isOffline' | 'term' | 'instanceId' | 'replication'
> & { readonly isBehind: boolean };

function factsOf({ nodes, answers, variables, databases }: Shape): ClusterFacts {
  const known = nodes.filter(isKnown);
  const aggregators = known.filter((node) => node.kind === 'aggregator');
  const leaves = known.filter((node) => node.kind === 'leaf');
  const place = (node: NodeId): string => addressOf(present(nodes[node - 1], 'a node'));
  const copies = databases.flatMap(({ name, partitions }) =>
    partitions.flatMap(({ instances }, ordinal) =>
      instances.map((copy) => ({ copy, at: `${name}:${ordinal} on ${place(copy.node)}` })),
    ),
  );
  const listed = copies.filter(({ copy }) => copy.membership === 'listed');
  const serving = listed.filter(({ copy }) => !copy.isOffline);
  const away = listed.filter(({ copy }) => copy.isOffline);
  const facts: ClusterFacts = {
    aggregators: aggregators.map(addressOf),
    'master aggregator': aggregators.filter(({ isMaster }) => isMaster).map(addressOf),
    'aggregators that answer': aggregators.filter(answers).map(addressOf),
    leaves: leaves.map(addressOf),
    'availability groups': leaves.map((leaf) => `${addressOf(leaf)} ${leaf.group}`),
    pairs: variables.leafFailoverFanout === 'paired' ? pairsOf(leaves) : [],
    'states of leaves': leaves.map((leaf) => `${addressOf(leaf)} ${leaf.state}`),
    NODE_IDs: known.map((node) => `${addressOf(node)} ${node.id}`),
    redundancy_level: [String(variables.redundancyLevel)],
    leaf_failover_fanout: [variables.leafFailoverFanout],
    'other variables': variableKeys
      .filter((key) => key !== 'redundancyLevel' && key !== 'leafFailoverFanout')
      .map((key) => `${variableRows[key].name} ${variables[key] ?? variableRows[key].initial}`),
    version: [versionOf(variables)],
    databases: databases.map(({ name }) => name),
    'sync or async': databases.map(({ name, replication }) => `${name} ${replication}`),
    partitions: databases.map(({ name, partitions }) => `${name} ${partitions.length}`),
    'copies in service': serving.map(({ at }) => at),
    'their roles': serving.map(({ copy, at }) => `${at} ${copy.role}`),
    'copies out of service': away.map(({ at }) => at),
    'the roles of these': away.map(({ copy, at }) => `${at} ${copy.role}`),
    TERM: listed.map(({ copy, at }) => `${at} ${copy.term}`),
    INSTANCE_ID: listed.map(({ copy, at }) => `${at} ${copy.instanceId}`),
    'STATE of replicas': serving
      .filter(({ copy }) => copy.role === 'replica')
      .map(({ copy, at }) => `${at} ${copy.replication}`),
    'replicas that are behind': serving.filter(({ copy }) => copy.isBehind).map(({ at }) => at),
    orphans: copies.filter(({ copy }) => copy.membership === 'orphan').map(({ at }) => at),
    'orphans of dropped databases': leaves.flatMap((leaf) =>
      leaf.leftovers.map(({ database, ordinal }) => `${database}:${ordinal} on ${addressOf(leaf)}`),
    ),
  };
  return Object.fromEntries(
    fields.map((field) => [field, [...facts[field]].sort()]),
  ) as unknown as ClusterFacts;
}

function pairsOf(leaves: readonly LeafNode[]): string[] {
  const second = new Map(
    leaves.filter(({ group }) => group === 2).map((leaf) => [leaf.slot, addressOf(leaf)]),
  );
  return leaves
    .filter((leaf) => leaf.group === 1 && leafIs.known(leaf.state))
    .map((leaf) => `${addressOf(leaf)} with ${second.get(leaf.slot) ?? 'nobody'}`);
}

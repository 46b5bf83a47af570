import {
  addressOf,
  type ClusterNode,
  type Database,
  instanceIs,
  isInService,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  reaches,
  type World,
} from '../../cluster/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';
import { databasesOn, positionAfter } from './databases.ts';
import { followings } from './followers.ts';

/**
 * SHOW REPLICATION STATUS as a node answers it: a row for each node that follows a database of every node from it, or that it
 * follows, and for each replica of a partition that it serves or holds [DOC].
 */
export const showReplicationStatus = (world: World, node: ClusterNode): ResultTable => ({
  columns: leftColumns(
    'Role',
    'Database',
    'Master_URI',
    'Master_State',
    'Master_CommitLSN',
    'Master_HardenedLSN',
    'Master_ReplayLSN',
    'Master_TailLSN',
    'Master_Commits',
    'Connected',
    'Replica_URI',
    'Replica_State',
    'Replica_CommitLSN',
    'Replica_HardenedLSN',
    'Replica_ReplayLSN',
    'Replica_TailLSN',
    'Replica_Commits',
  ),
  rows: [
    ...databasesOfEveryNode(world, node),
    ...world.databases.flatMap((database) =>
      database.partitions.slice().flatMap((partition) => linksOf(world, node, { database, partition })),
    ),
  ],
});

/** The metadata of the cluster, and what each database has beside its partitions, in byte order of their names. */
function databasesOfEveryNode(world: World, node: ClusterNode): readonly Cell[][] {
  const ends = followings(world).filter(({ from, to }) => from.id === node.id || to.id === node.id);
  return databasesOn(world, node, []).flatMap(({ name, commits, position, followedAs }) => {
    const end = (of: ClusterNode, state: string): readonly Cell[] => [
      `${addressOf(of)}/${name}`,
      state,
      position,
      position,
      position,
      position,
      commits,
    ];
    if (followedAs === null) return [];
    return ends.map(({ from, to, isConnected }) => [
      from.id === node.id ? 'master' : `${followedAs} replica`,
      name,
      ...end(from, from.kind === 'aggregator' && from.isMaster ? 'online' : 'replicating'),
      isConnected ? 'yes' : 'no',
      ...end(to, 'replicating'),
    ]);
  });
}

interface Placed {
  readonly database: Database;
  readonly partition: Partition;
}

function linksOf(world: World, node: ClusterNode, { database, partition }: Placed): readonly Cell[][] {
  const primary = onlinePrimary(partition);
  if (primary === null) return [];
  const name = `${database.name}_${partition.ordinal}`;
  const ends = (instance: PartitionInstance): readonly Cell[] => {
    const position = positionAfter(instance.head.position);
    const uri = `${addressOf(world.nodes.at(instance.node - 1))}/${name}`;
    return [uri, instance.state, position, position, position, position, instance.head.position];
  };
  return partition.instances
    .filter(
      (instance) => instance !== primary && isInService(instance) && instanceIs.following(instance.state),
    )
    .filter((replica) => primary.node === node.id || replica.node === node.id)
    .map((replica) => [
      primary.node === node.id ? 'master' : `${database.replication} replica`,
      name,
      ...ends(primary),
      reaches(world, primary.node, replica.node) ? 'yes' : 'no',
      ...ends(replica),
    ]);
}

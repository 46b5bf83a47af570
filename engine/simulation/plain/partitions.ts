import {
  integer,
  list,
  type NodeId,
  nameIn,
  type Shape,
  sequence,
  struct,
  text,
  truth,
} from '../../base/index.ts';
import {
  type Commit,
  type Database,
  type InstanceState,
  instanceTags,
  type Membership,
  type Partition,
  type PartitionInstance,
  type PartitionState,
  partitionTags,
  type ReplicaPlace,
  type ReplicaSync,
  type ReplicationTarget,
  type Role,
  replicaTags,
} from '../../cluster/index.ts';
import type { CommitPlaces } from './commits.ts';
import { nodeShape } from './nodes.ts';
import { ordinalShape, tableShape } from './rows.ts';

/** What parts of a world refer to: how many nodes there are, and the commits. */
export interface Surroundings {
  readonly nodes: number;
  readonly commits: CommitPlaces;
}

/** What a database has besides its tables and partitions. */
export const databaseFields = {
  id: integer(1),
  name: text(),
  replication: nameIn<Database['replication']>({ sync: 0, async: 0 }),
  nextTerm: integer(),
  nextInstanceId: integer(),
};

export const databaseShape = (around: Surroundings): Shape<Database> =>
  struct<Database>({
    ...databaseFields,
    tables: sequence(tableShape),
    partitions: sequence(partitionShape(around)),
  });

const partitionShape = (around: Surroundings): Shape<Partition> =>
  struct<Partition>({
    ordinal: ordinalShape,
    state: nameIn<PartitionState>(partitionTags),
    instances: list(instanceShape(around)),
  });

/** What an instance has besides its membership and its data. */
export const instanceFields = (node: Shape<NodeId>) => ({
  instanceId: integer(1),
  node,
  role: nameIn<Role>({ primary: 0, replica: 0 }),
  state: nameIn<InstanceState>(instanceTags),
  isOffline: truth,
  term: integer(),
  replication: nameIn<ReplicaSync>(replicaTags),
});

const instanceShape = ({ nodes, commits }: Surroundings): Shape<PartitionInstance> =>
  struct<PartitionInstance>({
    ...instanceFields(nodeShape(nodes)),
    membership: nameIn<Membership>({ listed: 0, arriving: 0, orphan: 0 }),
    head: commitShape(commits),
  });

/** A commit by its place in the list of them. */
function commitShape(commits: CommitPlaces): Shape<Commit> {
  const place = integer(0, commits.count() - 1);
  return {
    check: place.check,
    toPlain: commits.placeOf,
    fromPlain: (plain) => commits.at(place.fromPlain(plain)),
  };
}

export const replicaPlaceShape = (nodes: number): Shape<ReplicaPlace> =>
  struct<ReplicaPlace>({ ordinal: ordinalShape, node: nodeShape(nodes) });

export const replicationTargetShape = ({ nodes, commits }: Surroundings): Shape<ReplicationTarget> =>
  struct<ReplicationTarget>({ ordinal: ordinalShape, node: nodeShape(nodes), head: commitShape(commits) });

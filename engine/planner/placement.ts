import { assert, present } from '../base/index.ts';
import {
  type GlobalVariables,
  isInService,
  type Partition,
  type PartitionInstance,
  type World,
} from '../cluster/index.ts';
import { type PlacementLeaf, placementLeavesOf } from './leaves.ts';

/**
 * Where the instances of one database are, flat, so that a plan for many partitions is a few passes over arrays.
 * A place is an index into `leaves`; -1 stands for none. That the arrays fit each other is asserted once a plan, by
 * {@link assertFit}, so that the loops over them need not look again.
 */
export interface Placement {
  readonly database: string;
  readonly redundancyLevel: GlobalVariables['redundancyLevel'];
  readonly fanout: GlobalVariables['leafFailoverFanout'];
  /** In leaf order. */
  readonly leaves: readonly PlacementLeaf[];
  /** By ordinal: the place of the primary in service. */
  readonly primary: Int32Array;
  /** By ordinal: the place of the replica in service, the one on the primary's partner if there are several. */
  readonly replica: Int32Array;
  /** Every other instance that the metadata or a leaf's disk holds, by ordinal, then INSTANCE_ID. */
  readonly extras: readonly ExtraInstance[];
}

/**
 * `replica`: one more replica in service. `lastPrimary`: out of service, and nobody has taken over from it.
 * `offline`: out of service and replaced. `orphan`: the metadata has dropped it.
 */
export interface ExtraInstance {
  readonly ordinal: number;
  readonly leaf: number;
  readonly kind: 'replica' | 'lastPrimary' | 'offline' | 'orphan';
}

/** The placement of a database as the master aggregator knows it; one pass over the partitions. */
export function placementOf(world: World, databaseName: string): Placement {
  const database = present(
    world.databases.find(({ name }) => name === databaseName),
    `database ${databaseName}`,
  );
  const leaves = placementLeavesOf(world);
  const placeOfNode = new Int32Array(world.nodes.length + 1).fill(-1);
  leaves.forEach((leaf, place) => {
    placeOfNode[leaf.node] = place;
  });
  const placement = {
    database: databaseName,
    redundancyLevel: world.variables.redundancyLevel,
    fanout: world.variables.leafFailoverFanout,
    leaves,
    primary: new Int32Array(database.partitions.length).fill(-1),
    replica: new Int32Array(database.partitions.length).fill(-1),
    extras: [],
  };
  database.partitions.forEach((partition) => {
    addPartition(placement, partition, placeOfNode);
  });
  return placement;
}

/**
 * Every partition has its places, and every leaf its count: what a plan takes for granted at each step. That a place is
 * one of a leaf is asserted where it gets into a row.
 */
export function assertFit(placement: Placement, origin: Int32Array, elsewhere: Int32Array | null): void {
  const { leaves, primary, replica } = placement;
  assert(origin.length === primary.length && replica.length === primary.length, 'a place of each partition');
  assert(elsewhere === null || elsewhere.length === leaves.length, 'a count of each leaf');
}

/** Does each leaf have its replicas on all leaves of the other group, so that there are no pairs? */
export const isSpread = ({
  redundancyLevel,
  fanout,
}: Pick<Placement, 'redundancyLevel' | 'fanout'>): boolean =>
  redundancyLevel === 2 && fanout === 'load_balanced';

/** The place of the other leaf of the pair, or -1. */
export const partnerOf = (placement: { readonly leaves: readonly PlacementLeaf[] }, place: number): number =>
  placement.leaves[place]?.partner ?? -1;

/** By ordinal: the places of the replicas in service beyond the one in `replica`, by INSTANCE_ID. */
export function furtherReplicasOf(extras: readonly ExtraInstance[]): ReadonlyMap<number, readonly number[]> {
  const replicas = new Map<number, number[]>();
  for (const { ordinal, leaf, kind } of extras) {
    if (kind !== 'replica') continue;
    const known = replicas.get(ordinal);
    if (known === undefined) replicas.set(ordinal, [leaf]);
    else known.push(leaf);
  }
  return replicas;
}

/** A placement whose arrays are still being filled. */
type Filling = Pick<Placement, 'leaves' | 'primary' | 'replica'> & { readonly extras: ExtraInstance[] };

function addPartition(placement: Filling, partition: Partition, placeOfNode: Int32Array): void {
  const { ordinal, instances } = partition;
  for (const instance of instances) {
    if (instance.role === 'primary' && isInService(instance)) {
      placement.primary[ordinal] = placeOfNode[instance.node] ?? -1;
    }
  }
  const isServed = placement.primary[ordinal] !== -1;
  for (const instance of instances) {
    const place = placeOfNode[instance.node] ?? -1;
    if (place === -1 || instance.membership === 'arriving') continue;
    if (!isInService(instance))
      placement.extras.push({ ordinal, leaf: place, kind: kindOf(instance, isServed) });
    else if (instance.role === 'replica') addReplica(placement, ordinal, place);
  }
}

/** Adds a replica in service to a partition whose primary, if it has one, is already there. */
function addReplica(placement: Filling, ordinal: number, place: number): void {
  const known = placement.replica[ordinal] ?? -1;
  if (known === -1) {
    placement.replica[ordinal] = place;
    return;
  }
  const isRightOne = place === partnerOf(placement, placement.primary[ordinal] ?? -1);
  placement.replica[ordinal] = isRightOne ? place : known;
  placement.extras.push({ ordinal, leaf: isRightOne ? known : place, kind: 'replica' });
}

function kindOf(instance: PartitionInstance, isServed: boolean): ExtraInstance['kind'] {
  if (instance.membership === 'orphan') return 'orphan';
  return instance.role === 'primary' && !isServed ? 'lastPrimary' : 'offline';
}

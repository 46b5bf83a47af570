import { assertFit, furtherReplicasOf, type Placement } from '../placement.ts';

/**
 * A plan for `load_balanced` in the making: each leaf's replicas are spread over all leaves of the other group, so a
 * partition's primary and replica are chosen one after the other, leaf by leaf.
 */
export interface Spread {
  readonly placement: Placement;
  /** Places of the usable leaves of each group, in leaf order. */
  readonly groups: Readonly<Record<1 | 2, readonly number[]>>;
  /** By place: the leaf's index among the usable ones of its group; -1 for one that is not usable. */
  readonly indexInGroup: Int32Array;
  /** By place: the leaf's group. */
  readonly groupOf: Uint8Array;
  /** By ordinal: the place of the primary when the plan begins; -1 for a partition that is left alone. */
  readonly origin: Int32Array;
  /** By ordinal: the places of primary and replica when the plan has run. */
  readonly primary: Int32Array;
  readonly replica: Int32Array;
  /** By place: primaries of other databases, where they decide who gets the remainder; null where they do not. */
  readonly elsewhere: Int32Array | null;
  /** By ordinal: why the primary moves. */
  readonly transfers: Map<number, Transfer>;
  /** By ordinal: why the replica moves, for those that had a right one. */
  readonly shifts: Map<number, Transfer>;
  readonly furtherReplicas: ReadonlyMap<number, readonly number[]>;
}

/** From one leaf to another, with what both held at that turn. */
export interface Transfer {
  readonly from: number;
  readonly to: number;
  readonly fromCount: number;
  readonly toCount: number;
}

/** A spread that changes nothing yet, or null when one of the groups has no usable leaf. */
export function spreadOf(
  placement: Placement,
  origin: Int32Array,
  elsewhere: Int32Array | null = null,
): Spread | null {
  assertFit(placement, origin, elsewhere);
  const groups: Record<1 | 2, number[]> = { 1: [], 2: [] };
  const indexInGroup = new Int32Array(placement.leaves.length).fill(-1);
  const groupOfPlace = new Uint8Array(placement.leaves.length);
  placement.leaves.forEach(({ group, usable }, place) => {
    groupOfPlace[place] = group;
    if (usable) indexInGroup[place] = groups[group].push(place) - 1;
  });
  if (groups[1].length === 0 || groups[2].length === 0) return null;
  return {
    placement,
    groups,
    indexInGroup,
    groupOf: groupOfPlace,
    origin,
    primary: origin.slice(),
    replica: new Int32Array(origin.length).fill(-1),
    elsewhere,
    transfers: new Map(),
    shifts: new Map(),
    furtherReplicas: furtherReplicasOf(placement.extras),
  };
}

/** The usable leaves of the group that the leaf is not in. */
export const oppositeLeaves = (spread: Spread, place: number): readonly number[] =>
  spread.groups[groupOf(spread, place) === 1 ? 2 : 1];

export const groupOf = (spread: Spread, place: number): 1 | 2 => (spread.groupOf[place] === 2 ? 2 : 1);

const areOpposite = ({ groupOf: group }: Spread, one: number, other: number): boolean =>
  group[one] !== group[other];

/** The places of a partition's replicas in service, by INSTANCE_ID. */
export function replicasIn(spread: Spread, ordinal: number): readonly number[] {
  const replica = spread.placement.replica[ordinal] ?? -1;
  if (replica === -1) return [];
  const further = spread.furtherReplicas.get(ordinal);
  return further === undefined ? [replica] : [replica, ...further];
}

/** The first of {@link rightReplicas}, or -1. */
export function rightReplica(spread: Spread, ordinal: number, primary: number): number {
  if (spread.furtherReplicas.has(ordinal)) return rightReplicas(spread, ordinal, primary)[0] ?? -1;
  const place = spread.placement.replica[ordinal] ?? -1;
  if (place === -1 || spread.indexInGroup[place] === -1) return -1;
  return areOpposite(spread, place, primary) ? place : -1;
}

/** The replicas that may stay if the partition's primary is on `primary`: usable, and in the other group. */
export const rightReplicas = (spread: Spread, ordinal: number, primary: number): readonly number[] =>
  replicasIn(spread, ordinal).filter(
    (place) => (spread.indexInGroup[place] ?? -1) !== -1 && areOpposite(spread, place, primary),
  );

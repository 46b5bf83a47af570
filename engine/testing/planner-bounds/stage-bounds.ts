import { type ClusterMap, type MapPartition, sharers } from './cluster-map.ts';
import { cheapestSharing, type Sharing } from './sharing.ts';

/** The least that each stage of the product's plan can do with. */
export interface StageBounds {
  readonly restore: number;
  readonly replicas: number;
  /** Partitions that change their holder. */
  readonly moves: number;
  /** Copies that they need. */
  readonly moveCopies: number;
}

/**
 * Counted from the definitions. `restore` and `replicas` look at each partition that has a home. `moves` and
 * `moveCopies` are the cheapest ways, found by `sharing`, to share the partitions out: the first with every partition free
 * to move, the second with those in `moving`, which the product's rule chooses, bound to move and the others to stay.
 */
export function stageBounds(
  map: ClusterMap,
  moving: ReadonlySet<number>,
  sharing: Sharing = cheapestSharing,
): StageBounds {
  const holders = sharers(map);
  if (holders.length === 0) return { restore: 0, replicas: 0, moves: 0, moveCopies: 0 };
  const incomplete = map.partitions.filter((partition) => {
    const home = homeOf(partition, holders);
    return home?.some((leaf) => leaf !== partition.primary && !partition.replicas.includes(leaf)) === true;
  });
  return {
    restore: incomplete.filter(({ replicas }) => replicas.length === 0).length,
    replicas: incomplete.filter(({ replicas }) => replicas.length > 0).length,
    moves: sharedOut(map, { holders, sharing }, (partition, holder) =>
      holder.includes(partition.primary) ? 0 : 1,
    ),
    moveCopies: sharedOut(map, { holders, sharing }, (partition, holder, ordinal) => {
      const isHome = holder.includes(partition.primary);
      if (moving.has(ordinal))
        return isHome ? null : holder.filter((leaf) => !partition.replicas.includes(leaf)).length;
      return isHome ? 0 : null;
    }),
  };
}

/** Copies that even the primaries within pairs of a map that needs no more moves. */
export function eveningBound(map: ClusterMap): number {
  let copies = 0;
  for (const leaves of sharers(map)) {
    const [first = 0, second = first] = leaves.map(
      (leaf) => map.partitions.filter(({ primary }) => primary === leaf).length,
    );
    copies += Math.floor(Math.abs(first - second) / 2);
  }
  return copies;
}

const homeOf = (
  { primary }: MapPartition,
  holders: readonly (readonly number[])[],
): readonly number[] | undefined => holders.find((leaves) => leaves.includes(primary));

/** The cost of a partition on a holder; null forbids it. */
type CostOf = (partition: MapPartition, holder: readonly number[], ordinal: number) => number | null;

function sharedOut(
  map: ClusterMap,
  { holders, sharing }: { holders: readonly (readonly number[])[]; sharing: Sharing },
  costOf: CostOf,
): number {
  const served = map.partitions.flatMap((partition, ordinal) =>
    partition.primary === -1 ? [] : [{ partition, ordinal }],
  );
  return sharing(served.length, holders.length, (index, taker) => {
    const { partition = { primary: -1, replicas: [] }, ordinal = -1 } = served[index] ?? {};
    return costOf(partition, holders[taker] ?? [], ordinal);
  });
}

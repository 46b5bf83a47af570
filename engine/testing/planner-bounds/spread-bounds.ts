import { type ClusterMap, type MapPartition, usableIn } from './cluster-map.ts';
import { cheapestSharing, type Sharing } from './sharing.ts';

/** The fewest primaries that change their leaf. */
export function fewestPrimaryMoves(map: ClusterMap, sharing: Sharing = cheapestSharing): number {
  const { served, usable } = stockOf(map);
  return sharing(served.length, usable.length, (item, taker) =>
    served[item]?.primary === usable[taker] ? 0 : 1,
  );
}

/** The fewest copies of as few moves as there can be to the counts of primaries that `end` has. */
export function fewestPrimaryCopies(
  map: ClusterMap,
  end: ClusterMap,
  sharing: Sharing = cheapestSharing,
): number {
  const { served, usable } = stockOf(map);
  const shares = usable.map((leaf) => end.partitions.filter(({ primary }) => primary === leaf).length);
  const perMove = 1000;
  const cost = sharing(
    served.length,
    usable.length,
    (item, taker) => {
      const partition = served[item];
      const leaf = usable[taker] ?? -1;
      if (partition === undefined || partition.primary === leaf) return 0;
      return perMove + copiesOfMove(map, partition, leaf);
    },
    shares,
  );
  return cost % perMove;
}

/** The copies that a map's way to `end` takes for its primaries alone, each replica wherever it costs least. */
export function primaryCopiesTaken(map: ClusterMap, end: ClusterMap): number {
  return map.partitions.reduce((sum, partition, ordinal) => {
    const leaf = end.partitions[ordinal]?.primary ?? -1;
    return sum + (leaf === partition.primary ? 0 : copiesOfMove(map, partition, leaf));
  }, 0);
}

/** The fewest replicas to copy, whatever the primaries have cost, to spread the replicas of `end`'s primaries. */
export function fewestReplicaCopies(
  map: ClusterMap,
  end: ClusterMap,
  sharing: Sharing = cheapestSharing,
): number {
  let copies = 0;
  for (const leaf of [...usableIn(map, 1), ...usableIn(map, 2)]) {
    const its = end.partitions.flatMap(({ primary }, ordinal) =>
      primary === leaf ? [map.partitions[ordinal]] : [],
    );
    const opposite = usableIn(map, map.leaves[leaf]?.group === 1 ? 2 : 1);
    copies += sharing(its.length, opposite.length, (item, taker) =>
      its[item]?.replicas.includes(opposite[taker] ?? -1) === true ? 0 : 1,
    );
  }
  return copies;
}

/** Beyond what a partition needs where it is: its second copy, if it has no right one, is not counted. */
function copiesOfMove(map: ClusterMap, { primary, replicas }: MapPartition, leaf: number): number {
  const groupOf = (place: number): number => map.leaves[place]?.group ?? 0;
  const usable = replicas.filter((place) => map.leaves[place]?.usable === true);
  if (map.leaves[primary]?.usable !== true) {
    if (usable.length === 0) return 2;
    return usable.includes(leaf) || usable.some((place) => groupOf(place) !== groupOf(leaf)) ? 1 : 2;
  }
  const right = usable.filter((place) => groupOf(place) !== groupOf(primary));
  if (right.length === 0) return 1;
  return groupOf(leaf) === groupOf(primary) || right.includes(leaf) ? 1 : 2;
}

function stockOf(map: ClusterMap): { served: MapPartition[]; usable: number[] } {
  return {
    served: map.partitions.filter(({ primary }) => primary !== -1),
    usable: [...usableIn(map, 1), ...usableIn(map, 2)],
  };
}

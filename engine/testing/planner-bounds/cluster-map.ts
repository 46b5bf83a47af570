/**
 * A partition map in the plainest form, for checks that must not share code with what they check. Leaves and
 * partitions are indexes; nothing here comes from the planner.
 */
export interface ClusterMap {
  readonly redundancyLevel: 1 | 2;
  readonly fanout: 'paired' | 'load_balanced';
  readonly leaves: readonly MapLeaf[];
  /** By ordinal. */
  readonly partitions: readonly MapPartition[];
}

export interface MapLeaf {
  readonly group: 1 | 2;
  readonly usable: boolean;
  /** The leaf in the same slot of the other group; -1 for none. */
  readonly partner: number;
}

/** The instances in service. */
export interface MapPartition {
  /** -1: nobody serves the partition. */
  readonly primary: number;
  readonly replicas: readonly number[];
}

/** A row of a plan by leaf index. */
export interface MapRow {
  readonly action: string;
  readonly ordinal: number;
  readonly phase: number;
  readonly target: number;
  readonly source: number;
}

/** The pairs whose leaves are both usable, as [leaf of group 1, leaf of group 2]. */
export const usablePairs = (map: ClusterMap): [number, number][] =>
  map.leaves.flatMap(({ group, usable, partner }, leaf): [number, number][] =>
    group === 1 && usable && map.leaves[partner]?.usable === true ? [[leaf, partner]] : [],
  );

/** What partitions are shared out over: usable pairs, or usable leaves in redundancy 1. */
export const sharers = (map: ClusterMap): number[][] =>
  map.redundancyLevel === 2
    ? usablePairs(map)
    : map.leaves.flatMap(({ usable }, leaf) => (usable ? [[leaf]] : []));

/** Why the map is not balanced, or null when it is: the definition of balance, word for word [HAC]. */
export function whyNotBalanced(map: ClusterMap): string | null {
  const holders = sharers(map);
  const served = map.partitions.filter(({ primary }) => primary !== -1);
  if (holders.length === 0 || served.length === 0) return null;
  for (const { primary, replicas } of served) {
    const holder = holders.find((leaves) => leaves.includes(primary));
    if (holder === undefined) return `a primary on leaf ${primary}, which holds nothing in balance`;
    const instances = [primary, ...replicas].sort((left, right) => left - right).join();
    const wanted = [...holder].sort((left, right) => left - right).join();
    if (instances !== wanted) return `instances on ${instances} instead of ${wanted}`;
  }
  const held = holders.map((leaves) => served.filter(({ primary }) => leaves.includes(primary)).length);
  if (Math.max(...held) - Math.min(...held) > 1) return `holders with ${held.join()} partitions`;
  for (const leaves of holders) {
    const primaries = leaves.map((leaf) => served.filter(({ primary }) => primary === leaf).length);
    if (Math.max(...primaries) - Math.min(...primaries) > 1)
      return `leaves ${leaves.join()} with ${primaries.join()} primaries`;
  }
  return null;
}

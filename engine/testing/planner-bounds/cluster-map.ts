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

/** The usable leaves of a group. */
export const usableIn = (map: ClusterMap, group: 1 | 2): number[] =>
  map.leaves.flatMap((leaf, index) => (leaf.usable && leaf.group === group ? [index] : []));

/** Why the map is not as its redundancy and fan-out ask for, or null when it is. */
export const whyNotEven = (map: ClusterMap): string | null =>
  map.fanout === 'load_balanced' ? whyNotSpread(map) : whyNotBalanced(map);

/**
 * Why the map is not balanced with `load_balanced`, or null when it is: every usable leaf has as many primaries, and
 * those of each leaf have their one replica spread evenly over the usable leaves of the other group.
 */
export function whyNotSpread(map: ClusterMap): string | null {
  const groups = { 1: usableIn(map, 1), 2: usableIn(map, 2) };
  if (groups[1].length === 0 || groups[2].length === 0) return null;
  const served = map.partitions.filter(({ primary }) => primary !== -1);
  const usable = [...groups[1], ...groups[2]];
  const primaries = usable.map((leaf) => served.filter(({ primary }) => primary === leaf).length);
  if (Math.max(...primaries) - Math.min(...primaries) > 1) return `leaves with ${primaries.join()} primaries`;
  for (const leaf of usable) {
    const its = served.filter(({ primary }) => primary === leaf);
    const opposite = groups[map.leaves[leaf]?.group === 1 ? 2 : 1];
    const spread = opposite.map(
      (other) => its.filter(({ replicas }) => replicas.join() === String(other)).length,
    );
    if (spread.reduce((sum, count) => sum + count, 0) !== its.length) return `wrong replicas of leaf ${leaf}`;
    if (Math.max(...spread) - Math.min(...spread) > 1)
      return `replicas of leaf ${leaf} spread ${spread.join()}`;
  }
  return served.every(({ primary }) => usable.includes(primary))
    ? null
    : 'a primary on a leaf that is not usable';
}

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

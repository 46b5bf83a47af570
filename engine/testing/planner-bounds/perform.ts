import type { ClusterMap, MapRow } from './cluster-map.ts';

interface Live {
  primary: number;
  /** Replicas that follow the primary. */
  readonly following: Set<number>;
  /** Demoted instances that wait for their copy. */
  readonly behind: Set<number>;
  readonly copiesAtFirst: number;
}

/**
 * Performs the rows one after another and returns what they lead to. Throws the first fault: every row must be one that
 * can be performed, a partition with a primary keeps one, no leaf gets a second instance, and the copies in step with the
 * primary never fall below what was there (or the redundancy level, if more was there), but for the time between a PROMOTE
 * and its copy back. What is on a leaf that is `leaving` counts for nothing.
 */
export function performed(map: ClusterMap, rows: readonly MapRow[], leaving = -1): ClusterMap {
  const live = map.partitions.map(({ primary, replicas }) => ({
    primary,
    following: new Set(replicas),
    behind: new Set<number>(),
    copiesAtFirst: [primary, ...replicas].filter((leaf) => leaf !== -1 && leaf !== leaving).length,
  }));
  let phase = 0;
  for (const row of rows) {
    const place = `${row.action} ${row.ordinal} on leaf ${row.target} in phase ${row.phase}`;
    if (row.phase < phase) throw new Error(`${place}: after phase ${phase}`);
    phase = row.phase;
    const partition = live[row.ordinal];
    const fault = partition === undefined ? 'no such partition' : performRow(map, partition, row);
    partition?.behind.delete(leaving);
    if (fault !== null) throw new Error(`${place}: ${fault}`);
  }
  const stillBehind = live.findIndex(({ behind }) => behind.size > 0);
  if (stillBehind !== -1) throw new Error(`partition ${stillBehind} has an instance left behind`);
  return {
    ...map,
    partitions: live.map(({ primary, following }) => ({ primary, replicas: [...following] })),
  };
}

function performRow(map: ClusterMap, partition: Live, row: MapRow): string | null {
  if (partition.primary === -1) return 'nobody serves the partition';
  const fault = stepOf(map, partition, row);
  if (fault !== null) return fault;
  const inStep = 1 + partition.following.size;
  const least = Math.min(partition.copiesAtFirst, map.redundancyLevel);
  if (inStep < least && partition.behind.size === 0) return `only ${inStep} copies in step`;
  return null;
}

function stepOf(map: ClusterMap, partition: Live, { action, target, source }: MapRow): string | null {
  switch (action) {
    case 'COPY PARTITION':
    case 'COPY PARTITION FORCE':
      if (source !== partition.primary) return `copies from leaf ${source}, not from the primary`;
      if (map.leaves[target]?.usable !== true) return 'copies onto a leaf that is not online';
      if (target === partition.primary || partition.following.has(target))
        return 'a second instance on one leaf';
      partition.behind.delete(target);
      partition.following.add(target);
      return null;
    case 'PROMOTE PARTITION':
    case 'PROMOTE PARTITION WITH DROP':
      if (source !== partition.primary) return `takes over from leaf ${source}, not from the primary`;
      if (!partition.following.delete(target)) return 'promotes what is no replica in step';
      if (action === 'PROMOTE PARTITION') partition.behind.add(partition.primary);
      partition.primary = target;
      return null;
    case 'DROP PARTITION':
      return partition.following.delete(target) ? null : 'drops what is no replica';
    default:
      return 'unknown action';
  }
}

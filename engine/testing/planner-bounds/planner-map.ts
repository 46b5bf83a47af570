import { nodeId } from '../../base/index.ts';
import type { PlannedAction } from '../../cluster/index.ts';
import type { Placement } from '../../planner/index.ts';
import type { ClusterMap, MapRow } from './cluster-map.ts';

/** The placement of a plain map: leaf i has NODE_ID i + 2 and the host leaf-(i + 1). */
export function placementOfMap(map: ClusterMap): Placement {
  const partnerOf = (leaf: number): number => map.leaves[leaf]?.partner ?? -1;
  const rightReplica = map.partitions.map(({ primary, replicas }) =>
    replicas.includes(partnerOf(primary)) ? partnerOf(primary) : (replicas[0] ?? -1),
  );
  return {
    database: 'test',
    redundancyLevel: map.redundancyLevel,
    fanout: map.fanout,
    leaves: map.leaves.map((leaf, index) => ({
      ...leaf,
      node: nodeId(index + 2),
      host: `leaf-${index + 1}`,
      port: 3306,
    })),
    primary: Int32Array.from(map.partitions, ({ primary }) => primary),
    replica: Int32Array.from(rightReplica),
    extras: map.partitions.flatMap(({ replicas }, ordinal) =>
      replicas
        .filter((leaf) => leaf !== rightReplica[ordinal])
        .map((leaf) => ({ ordinal, leaf, kind: 'replica' }) as const),
    ),
  };
}

export const mapRows = (actions: readonly PlannedAction[]): MapRow[] =>
  actions.map(({ action, ordinal, phase, target, source }) => ({
    action,
    ordinal,
    phase,
    target: target - 2,
    source: source === null ? -1 : source - 2,
  }));

import type { ImportedCluster } from '../simulation/index.ts';
import type { ClusterMap } from './planner-bounds/cluster-map.ts';

/**
 * The cluster that stands as the map says: leaf i has the host leaf-(i + 1), leaves that are not usable are stopped.
 * In redundancy 1 all leaves are in group 1, whatever the map says.
 */
export function importedMap(map: ClusterMap): ImportedCluster {
  const isRedundant = map.redundancyLevel === 2;
  const addressOf = (leaf: number) => ({ host: `leaf-${leaf + 1}`, port: 3306 });
  return {
    leaves: map.leaves.map(({ group, usable, partner }, leaf) => ({
      ...addressOf(leaf),
      group: isRedundant ? group : 1,
      pair: isRedundant && partner !== -1 ? addressOf(partner) : null,
      state: usable ? 'online' : 'offline',
    })),
    fanout: 'paired',
    databases: [
      {
        name: 'test',
        table: { name: 'x', columns: [{ name: 'id', type: 'integer' }] },
        partitions: map.partitions.map(({ primary, replicas }, ordinal) => ({
          rows: [[ordinal]],
          instances: [
            ...(primary === -1 ? [] : [{ leaf: addressOf(primary), role: 'primary' as const }]),
            ...replicas.map((leaf) => ({ leaf: addressOf(leaf), role: 'replica' as const })),
          ],
        })),
      },
    ],
  };
}

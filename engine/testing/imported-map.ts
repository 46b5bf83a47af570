import type { PastedCluster, PastedInstance } from '../pasted/index.ts';
import { type ImportedCluster, masterHost } from '../simulation/index.ts';
import { importedCluster } from '../statements/importing/imported-cluster.ts';
import type { ClusterMap } from './planner-bounds/cluster-map.ts';

/**
 * The cluster that stands as the map says, with an asynchronous database: leaf i has the host leaf-(i + 1), leaves that are
 * not usable are stopped. In redundancy 1 all leaves are in group 1, whatever the map says.
 */
export function importedMap(map: ClusterMap): ImportedCluster {
  const isRedundant = map.redundancyLevel === 2;
  let replicas = map.partitions.length;
  const partitions = map.partitions.map(({ primary, replicas: holders }, ordinal) => [
    ...(primary === -1 ? [] : [instanceOn(map, primary, { instanceId: ordinal + 1, term: ordinal + 2 })]),
    ...holders.map((leaf) => {
      replicas += 1;
      return instanceOn(map, leaf, { instanceId: replicas, term: 0 });
    }),
  ]);
  const hasTwoGroups = isRedundant && map.leaves.some(({ group }) => group === 2);
  const redundancyLevel = hasTwoGroups || partitions.some(({ length }) => length > 1) ? 2 : 1;
  const cluster: PastedCluster = {
    aggregators: [{ host: masterHost, port: 3306, nodeId: 1, isMaster: true, isOnline: true }],
    leaves: map.leaves.map(({ group, usable, partner }, leaf) => ({
      ...addressOf(leaf),
      nodeId: leaf + 2,
      group: isRedundant ? group : 1,
      pair: isRedundant && partner !== -1 ? addressOf(partner) : null,
      state: usable ? 'online' : 'offline',
      leftovers: [],
    })),
    redundancyLevel,
    fanout: 'paired',
    variables: [],
    version: null,
    databases: [{ id: 1, name: 'test', replication: 'async', count: partitions.length, partitions }],
  };
  return importedCluster(cluster, 0);
}

const addressOf = (leaf: number) => ({ host: `leaf-${leaf + 1}`, port: 3306 });

const instanceOn = (
  map: ClusterMap,
  leaf: number,
  numbers: Pick<PastedInstance, 'instanceId' | 'term'>,
): PastedInstance => ({
  ...numbers,
  leaf: addressOf(leaf),
  role: numbers.term > 0 ? 'primary' : 'replica',
  membership: 'listed',
  isOffline: map.leaves[leaf]?.usable !== true,
  replication: 'async',
  commits: null,
});

import { present } from '../../base/index.ts';
import type { PartitionInstance, World } from '../../cluster/index.ts';

/** The world in which nobody serves the partition any more; `change` says what is left of each of its instances. */
export function unserved(
  world: World,
  ordinal: number,
  change: (instance: PartitionInstance) => Partial<PartitionInstance> = () => ({}),
): World {
  const database = present(world.databases[0], 'a database');
  const partition = database.partitions.at(ordinal);
  const instances = partition.instances.map((instance) => ({
    ...instance,
    state: 'offline' as const,
    isOffline: true,
    ...change(instance),
  }));
  const partitions = database.partitions.set(ordinal, { ...partition, state: 'offline', instances });
  return { ...world, databases: [{ ...database, partitions }] };
}

import type { Database, Partition, World } from '../../cluster/index.ts';

/** The first complaint about a partition, as `database:ordinal complaint`, or null when there is none. */
export function everyPartition(
  world: World,
  complaintAbout: (partition: Partition, database: Database) => string | null,
): string | null {
  for (const database of world.databases) {
    let first: string | null = null;
    database.partitions.forEach((partition) => {
      if (first !== null) return;
      const complaint = complaintAbout(partition, database);
      if (complaint !== null) first = `${database.name}:${partition.ordinal} ${complaint}`;
    });
    if (first !== null) return first;
  }
  return null;
}

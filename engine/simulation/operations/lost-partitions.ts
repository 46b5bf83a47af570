import { type NodeId, type Ordinal, present } from '../../base/index.ts';
import {
  type Database,
  type Partition,
  type PartitionInstance,
  rowCount,
  type World,
} from '../../cluster/index.ts';
import { offlineOrdinals } from '../world/holdings.ts';
import { lastPrimaryOf } from '../world/instances.ts';

/** A partition that no instance serves: what REBALANCE … FORCE would replace by an empty one. */
export interface LostPartition {
  readonly ordinal: Ordinal;
  /** The leaf with the copy that was served last, out of service or an orphan; null when there is none at all. */
  readonly heldBy: NodeId | null;
  /** The rows in that copy. */
  readonly rows: number;
}

/** The partitions of a database without a primary in service, by ordinal. */
export function lostPartitions(world: World, database: string): LostPartition[] {
  const found = databaseIn(world, database);
  return offlineOrdinals(found.partitions).map((ordinal) => lossOf(found, found.partitions.at(ordinal)));
}

export const databaseIn = (world: World, name: string): Database =>
  present(
    world.databases.find((database) => database.name === name),
    'the database',
  );

/** What an empty partition in place of this one would give up. */
export function lossOf({ tables }: Database, partition: Partition): LostPartition {
  const copy = copyToGiveUp(partition);
  return {
    ordinal: partition.ordinal,
    heldBy: copy?.node ?? null,
    rows: copy === null ? 0 : rowCount(copy.head, tables),
  };
}

/**
 * The last primary's copy, also if its leaf was removed: what a newer copy holds beyond it was given up before. Without
 * a last primary the one with the most commits.
 */
function copyToGiveUp(partition: Partition): PartitionInstance | null {
  const last = lastPrimaryOf(partition);
  if (last !== null) return last;
  let newest: PartitionInstance | null = null;
  for (const instance of partition.instances) {
    if (newest === null || instance.head.position > newest.head.position) newest = instance;
  }
  return newest;
}

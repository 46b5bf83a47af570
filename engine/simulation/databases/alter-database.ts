import {
  type Database,
  failedWith,
  type Outcome,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  succeeded,
  unknownDatabase,
} from '../../cluster/index.ts';
import { letFollow } from '../replication/replication.ts';
import { followersIn } from '../replication/synchrony.ts';
import type { Draft } from '../world/draft.ts';

/**
 * ALTER DATABASE: from now on commits wait for the replicas, or do not [DOC]. Writes that wait for a replica end at once where
 * they need not any more. The other way, a replica is waited for once it has caught up, as one that fell back [MODEL].
 */
export function alterDatabase(
  draft: Draft,
  {
    database: name,
    replication,
  }: { readonly database: string; readonly replication: Database['replication'] },
): Outcome {
  const database = draft.findDatabase(name);
  if (database === null) return failedWith(unknownDatabase(name));
  if (database.replication === replication) return succeeded(1);
  let { partitions } = database;
  database.partitions.forEach((partition) => {
    partitions = partitions.set(partition.ordinal, withReplication(partition, replication));
  });
  const altered: Database = { ...database, replication, partitions };
  draft.setDatabase(altered);
  if (replication === 'sync') {
    const followers = partitions.slice().flatMap(followersIn);
    letFollow(draft, altered, followers);
  }
  return succeeded(1);
}

/** A primary is as its database says; a replica follows as it can, and is waited for later. */
function withReplication(partition: Partition, replication: Database['replication']): Partition {
  const primary = onlinePrimary(partition);
  const changed = (instance: PartitionInstance): PartitionInstance => ({
    ...instance,
    replication: instance === primary ? replication : 'async',
  });
  return { ...partition, instances: partition.instances.map(changed) };
}

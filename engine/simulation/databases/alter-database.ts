import {
  type Database,
  failedWith,
  type Outcome,
  onlinePrimary,
  succeeded,
  unknownDatabase,
} from '../../cluster/index.ts';
import { letFollow } from '../replication/following.ts';
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
    const primary = onlinePrimary(partition);
    const instances = partition.instances.map((instance) => ({
      ...instance,
      replication: instance === primary ? replication : 'async',
    }));
    partitions = partitions.set(partition.ordinal, { ...partition, instances });
  });
  const altered = { ...database, replication, partitions };
  draft.setDatabase(altered);
  letFollow(draft, altered, partitions.slice().flatMap(followersIn));
  return succeeded(1);
}

import { present, Sequence, type TableId } from '../../base/index.ts';
import {
  type ClusterError,
  commitAfter,
  type Database,
  failedWith,
  masterOf,
  type Outcome,
  onlinePrimary,
  type ReplicationTarget,
  refusal,
  rowsOf,
  succeeded,
  tableNamed,
  unknownDatabase,
  writeReadinessOf,
} from '../../cluster/index.ts';
import { runningOperation } from '../operations/operations.ts';
import { followLater } from '../replication/replication.ts';
import { followersOf, withCommit } from '../replication/writes.ts';
import type { Draft } from '../world/draft.ts';
import { leaveBehind } from '../world/leftovers.ts';

/** DROP DATABASE: refused while an operation runs on it. Leaves that are out of reach keep what they hold of it. */
export function dropDatabase(draft: Draft, name: string): Outcome {
  const database = draft.findDatabase(name);
  if (database === null) return failedWith(cannotDrop(name));
  if (runningOperation(draft, name) !== null) {
    return failedWith(refusal(`An operation is running on database ${name}; wait for it to end.`));
  }
  const leaves = leaveBehind(draft, database);
  draft.change({
    databases: draft.world.databases.filter((other) => other !== database),
    operations: draft.world.operations.filter((operation) => operation.database !== name),
  });
  draft.emit({ kind: 'databaseDropped', database: name, leaves });
  return succeeded(1);
}

/**
 * DROP TABLE. The table is gone everywhere at once, and no failover brings it back: rows that an older copy still holds
 * belong to no table any more [MODEL]. Its rows go with a commit of each partition; so it is refused while a partition
 * cannot be written: error 1777 when it has no primary [MODEL].
 */
export function dropTable(draft: Draft, name: string, tableName: string): Outcome {
  const database = draft.findDatabase(name);
  if (database === null) return failedWith(unknownDatabase(name));
  const table = tableNamed(tableName, database.tables);
  if (table === null) return failedWith(unknownTableToDrop(name, tableName));
  const via = masterOf(draft.world).id;
  const readiness = writeReadinessOf(draft.world, database, null, { via, inserts: false });
  if (readiness.kind === 'refused') return failedWith(readiness.error);
  if (readiness.kind === 'waits') return failedWith(refusal(notWritable(name, readiness.ordinal)));
  deleteRows(draft, database, table.id);
  const tables = Sequence.of(database.tables.slice().filter((existing) => existing !== table));
  draft.setDatabase({ ...draft.database(name), tables });
  draft.emit({ kind: 'tableDropped', database: name, table: tableName });
  return succeeded(0);
}

function deleteRows(draft: Draft, database: Database, table: TableId): void {
  const targets: ReplicationTarget[] = [];
  let { partitions } = database;
  database.partitions.forEach((partition) => {
    const before = present(onlinePrimary(partition), 'a primary, without which no table is dropped').head;
    if (rowsOf(before, table).length === 0) return;
    const head = commitAfter(before, { table, added: [], keep: () => false });
    partitions = partitions.set(partition.ordinal, withCommit(draft.world, partition, head));
    targets.push(...followersOf(partition, head));
  });
  draft.setDatabase({ ...database, partitions });
  followLater(draft, database.id, targets);
}

const notWritable = (database: string, ordinal: number): string =>
  `Partition ${database}:${ordinal} cannot be written just now, so the table stays; try again shortly.`;

const cannotDrop = (name: string): ClusterError => ({
  number: 1008,
  sqlstate: 'HY000',
  message: `Can't drop database '${name}'; database doesn't exist`,
});

const unknownTableToDrop = (database: string, table: string): ClusterError => ({
  number: 1051,
  sqlstate: '42S02',
  message: `Unknown table '${database}.${table}'`,
});

import {
  type ClusterNode,
  type Database,
  isInService,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  type World,
} from '../../cluster/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { bit, left, printedRole, right } from './columns.ts';

/**
 * SHOW PARTITIONS: the instances in service by ordinal, Master before Replica; an ordinal without an online Master
 * begins with a row of NULLs [HAC].
 */
export function showPartitions(world: World, database: Database): ResultTable {
  const rows: Cell[][] = [];
  database.partitions.forEach((partition) => {
    const primary = onlinePrimary(partition);
    if (primary === null) rows.push([partition.ordinal, null, null, null, 0]);
    const others = partition.instances.filter((instance) => isInService(instance) && instance !== primary);
    for (const instance of primary === null ? others : [primary, ...others]) {
      const { host, port } = nodeOf(world, instance);
      rows.push([partition.ordinal, host, port, printedRole(instance.role), locked(partition)]);
    }
  });
  return { columns: [right('Ordinal'), left('Host'), right('Port'), left('Role'), left('Locked')], rows };
}

/** INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS: every instance that the metadata lists, HAC's twelve columns [HAC]. */
export function distributedPartitionsTable(world: World): ResultTable {
  const rows: Cell[][] = [];
  for (const database of world.databases) {
    database.partitions.forEach((partition) => {
      for (const instance of partition.instances) {
        if (instance.membership === 'listed') rows.push(instanceRow(world, database, partition, instance));
      }
    });
  }
  return {
    columns: [
      left('DATABASE_NAME'),
      right('ORDINAL'),
      left('HOST'),
      left('PORT'),
      left('ROLE'),
      left('LOCKED'),
      left('NODE_ID'),
      left('IS_OFFLINE'),
      left('SYNC_DESIRED'),
      left('STATE'),
      left('TERM'),
      left('INSTANCE_ID'),
    ],
    rows,
  };
}

function instanceRow(
  world: World,
  database: Database,
  partition: Partition,
  instance: PartitionInstance,
): Cell[] {
  const { host, port } = nodeOf(world, instance);
  return [
    database.name,
    partition.ordinal,
    host,
    port,
    printedRole(instance.role),
    locked(partition),
    instance.node,
    bit(instance.isOffline),
    bit(database.replication === 'sync'),
    replicationState(database, instance),
    instance.term,
    instance.instanceId,
  ];
}

/** `async` for every instance of an asynchronous database; the replica's own state in a synchronous one [HAC, DOC]. */
function replicationState(database: Database, instance: PartitionInstance): string {
  if (database.replication === 'async') return 'async';
  if (instance.role === 'primary') return '';
  return instance.state === 'replicating' ? 'sync' : 'ready';
}

const locked = (partition: Partition): 0 | 1 => bit(partition.state === 'locked');

const nodeOf = (world: World, instance: PartitionInstance): ClusterNode => world.nodes.at(instance.node - 1);

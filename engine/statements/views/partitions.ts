import {
  actionIs,
  type ClusterNode,
  type Database,
  isInService,
  type OperationAction,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  partitionIs,
  type World,
} from '../../cluster/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { bit, left, leftColumns, printedRole, right } from './columns.ts';
import { hasTodaysColumns } from './versions.ts';

/**
 * SHOW PARTITIONS: the instances in service by ordinal, Master before Replica; an ordinal without an online Master
 * begins with a row of NULLs [HAC].
 */
export function showPartitions(world: World, database: Database): ResultTable {
  const rows: (readonly Cell[])[] = [];
  visitPlaces(world, database, ({ cells }) => rows.push(cells));
  return { columns: partitionColumns, rows };
}

/**
 * SHOW PARTITIONS EXTENDED: the same with how each instance replicates, the last action on it and how that ended
 * [DOC]; the headings are not public [MODEL].
 */
export function showPartitionsExtended(world: World, database: Database): ResultTable {
  const lastActions = lastActionsOn(world, database);
  const rows: (readonly Cell[])[] = [];
  visitPlaces(world, database, ({ partition, instance, cells }) => {
    if (instance === null) return rows.push([...cells, null, null, null, null]);
    const action = lastActions.get(`${partition.ordinal} ${instance.node}`);
    return rows.push([...cells, instance.state, action?.action ?? '', errorOf(action), action?.state ?? '']);
  });
  const further = leftColumns('Replication_State', 'Last_Command', 'Last_Error', 'Last_Message');
  return { columns: [...partitionColumns, ...further], rows };
}

const partitionColumns = [right('Ordinal'), left('Host'), right('Port'), left('Role'), left('Locked')];

interface Place {
  readonly partition: Partition;
  /** Null in the row of an ordinal without an online Master. */
  readonly instance: PartitionInstance | null;
  readonly cells: readonly Cell[];
}

function visitPlaces(world: World, database: Database, visit: (place: Place) => void): void {
  const visitInstance = (partition: Partition, instance: PartitionInstance): void => {
    const { host, port } = nodeOf(world, instance);
    const cells = [partition.ordinal, host, port, printedRole(instance.role), locked(partition)];
    visit({ partition, instance, cells });
  };
  database.partitions.forEach((partition) => {
    const primary = onlinePrimary(partition);
    if (primary === null)
      visit({ partition, instance: null, cells: [partition.ordinal, null, null, null, 0] });
    else visitInstance(partition, primary);
    for (const instance of partition.instances)
      if (instance !== primary && isInService(instance)) visitInstance(partition, instance);
  });
}

/** By ordinal and node: what the database's last operation did there last. */
function lastActionsOn(world: World, database: Database): ReadonlyMap<string, OperationAction> {
  const actions = new Map<string, OperationAction>();
  const operation = world.operations.find((candidate) => candidate.database === database.name);
  operation?.actions.forEach((action) => {
    if (!actionIs.scheduled(action.state)) actions.set(`${action.ordinal} ${action.target}`, action);
  });
  return actions;
}

const errorOf = (action: OperationAction | undefined): string =>
  action !== undefined && actionIs.failed(action.state)
    ? 'What the action needed was lost, or the copy that it drops is needed.'
    : '';

/**
 * INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS: every instance that the metadata lists, HAC's twelve columns [HAC]. Today they
 * begin with the DATABASE_ID [DOC].
 */
export function distributedPartitionsTable(world: World): ResultTable {
  const isToday = hasTodaysColumns(world);
  const { columns } = distributedPartitions;
  const rows: Cell[][] = [];
  for (const database of world.databases) {
    database.partitions.forEach((partition) => {
      for (const row of instanceRows(world, database, partition))
        rows.push(isToday ? [database.id, ...row] : row);
    });
  }
  return { columns: isToday ? [left('DATABASE_ID'), ...columns] : columns, rows };
}

/** The rows of one partition. */
function instanceRows(world: World, database: Database, partition: Partition): Cell[][] {
  const listed = partition.instances.filter(({ membership }) => membership === 'listed');
  return listed.map((instance) => instanceRow(world, database, partition, instance));
}

/** The same table, partition by partition, as HAC prints it. */
export const distributedPartitions = {
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
  rowsOf: instanceRows,
};

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

/** `async` for every instance of an asynchronous database; how commits reach the replica in a synchronous one [HAC, DOC]. */
function replicationState(database: Database, instance: PartitionInstance): string {
  if (database.replication === 'async') return 'async';
  return instance.role === 'primary' ? '' : instance.replication;
}

const locked = (partition: Partition): 0 | 1 => bit(partitionIs.locked(partition.state));

const nodeOf = (world: World, instance: PartitionInstance): ClusterNode => world.nodes.at(instance.node - 1);

import type { SimMs } from '../../base/index.ts';
import {
  actionIs,
  actionTraits,
  type Operation,
  type OperationAction,
  type PlannedAction,
  type World,
} from '../../cluster/index.ts';
import { leftoversToClear, orphansToClear } from '../../simulation/index.ts';
import type { Cell, Column, ResultTable } from '../types.ts';
import { left, leftColumns, right } from './columns.ts';
import { estimateBeforeStart, estimateRemaining, pastDurations } from './estimates.ts';

/** What is to be done with one database. */
export interface DatabasePlan {
  readonly database: string;
  readonly actions: readonly PlannedAction[];
}

/** EXPLAIN REBALANCE PARTITIONS: the actions of a plan in its order [HAC]. */
export const explainRebalance = (world: World, plan: DatabasePlan): ResultTable => ({
  columns: leftColumns(...planHeadings),
  rows: planRows(world, plan),
});

/** EXPLAIN REBALANCE ALL DATABASES: the plans by database [DOC]. */
export const explainRebalanceAll = (world: World, plans: readonly DatabasePlan[]): ResultTable => ({
  columns: leftColumns('Database', ...planHeadings),
  rows: plans.flatMap((plan) => planRows(world, plan).map((row) => [plan.database, ...row])),
});

const planHeadings = [
  'Action',
  'Ordinal',
  'Target_Host',
  'Target_Port',
  'Phase',
  'Estimated_Time_Remaining_Ms',
];

function planRows(world: World, { database, actions }: DatabasePlan): Cell[][] {
  const past = pastDurations(world, database);
  return actions.map((action) => [
    action.action,
    ...placeOf(world, action),
    estimateBeforeStart(past, action.action),
  ]);
}

/** EXPLAIN RESTORE REDUNDANCY: five columns, copies printed as COPY PARTITION FORCE [OBS]. */
export function explainRestoreRedundancy(world: World, actions: readonly PlannedAction[]): ResultTable {
  const columns = [
    left('Action'),
    right('Ordinal'),
    left('Target_Host'),
    right('Target_Port'),
    right('Phase'),
  ];
  return { columns, rows: actions.map((action) => [action.action, ...placeOf(world, action)]) };
}

/** SHOW REBALANCE STATUS: the running operation of the database, or its last one until the next begins [HAC]. */
export const showRebalanceStatus = (world: World, database: string): ResultTable => ({
  columns: leftColumns(...statusHeadings),
  rows: statusRows(world, database),
});

/** SHOW REBALANCE ALL DATABASES STATUS: the same by database [DOC]. */
export const showRebalanceAllStatus = (world: World): ResultTable => ({
  columns: leftColumns('Database', ...statusHeadings),
  rows: allStatusRows(world),
});

const statusHeadings = [
  'Action',
  'Ordinal',
  'Target_Host',
  'Target_Port',
  'Phase',
  'Status',
  'Running_Time',
  'Estimated_Time_Remaining_Ms',
];

/** INFORMATION_SCHEMA.MV_REBALANCE_STATUS: the same for all databases [DOC]. */
export const rebalanceStatusTable = (world: World): ResultTable => ({
  columns: leftColumns(
    'DATABASE_NAME',
    'ACTION',
    'ORDINAL',
    'TARGET_HOST',
    'TARGET_PORT',
    'PHASE',
    'STATUS',
    'RUNNING_TIME_MS',
    'ESTIMATED_TIME_REMAINING_MS',
  ),
  rows: allStatusRows(world),
});

/**
 * EXPLAIN CLEAR ORPHAN DATABASES: the orphans that would be dropped; one without a primary elsewhere is the last
 * copy and stays [DOC]. The columns are not public [MODEL].
 */
export function explainClearOrphans(world: World): ResultTable {
  const columns: Column[] = [left('Action'), left('Database'), left('Target_Host'), right('Target_Port')];
  const rows = orphansToClear(world).map(({ database, partition, instance }) => {
    const { host, port } = world.nodes.at(instance.node - 1);
    return ['DROP DATABASE', `${database.name}_${partition.ordinal}`, host, port];
  });
  for (const { leaf, leftover } of leftoversToClear(world)) {
    rows.push(['DROP DATABASE', `${leftover.database}_${leftover.ordinal}`, leaf.host, leaf.port]);
  }
  return { columns, rows };
}

const allStatusRows = (world: World): Cell[][] =>
  world.databases.flatMap(({ name }) => statusRows(world, name).map((row) => [name, ...row]));

function statusRows(world: World, database: string): Cell[][] {
  const operation = lastOperation(world, database);
  if (operation === null) return [];
  const past = pastDurations(world, database);
  return operation.actions
    .slice()
    .map((action) => [
      printedName(action),
      ...placeOf(world, action),
      action.state,
      runningTime(action, world.nowMs),
      estimateRemaining(action, past, world.nowMs),
    ]);
}

/** The operation of the database that runs, or ran last; null when it has had none. */
export const lastOperation = (world: World, database: string): Operation | null =>
  world.operations.find((operation) => operation.database === database) ?? null;

/** Once it runs, a PROMOTE PARTITION WITH DROP is printed with FORCE [HAC]. */
const printedName = ({ action, startedAtMs }: OperationAction): string =>
  startedAtMs === null ? action : actionTraits[action].printedOnceBegun;

/** Milliseconds spent on the action so far, or in all; null for one that never began [HAC]. */
function runningTime(action: OperationAction, nowMs: SimMs): SimMs | null {
  if (action.startedAtMs === null) return null;
  return (actionIs.running(action.state) ? nowMs : (action.endsAtMs ?? nowMs)) - action.startedAtMs;
}

/** Ordinal, Target_Host, Target_Port, Phase. */
function placeOf(world: World, action: PlannedAction): Cell[] {
  const { host, port } = world.nodes.at(action.target - 1);
  return [action.ordinal, host, port, action.phase];
}

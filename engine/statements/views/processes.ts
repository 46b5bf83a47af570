import {
  type ClusterNode,
  masterOf,
  matchesLike,
  sessionIn,
  type Transaction,
  type World,
} from '../../cluster/index.ts';
import { nameOfNode } from '../../telling/index.ts';
import type { Observer, Scene } from '../binding/bound.ts';
import { connectionIdOf } from '../binding/session.ts';
import type { Cell, ResultTable, StatementRun } from '../types.ts';
import { countersOf } from './activities.ts';
import { leftColumns } from './columns.ts';
import { uptimeSeconds } from './node-figures.ts';
import { type Entered, enteredOn } from './playground/statements.ts';
import { nodeType, placeOfNode, productTable, type SystemTable, speakingNodes } from './system-table.ts';

/** SHOW STATUS [LIKE 'pattern']: the figures that the model knows [DOC, MODEL]. */
export const showStatus = ({ world, node, observer }: Scene, like: string | null): ResultTable => ({
  columns: leftColumns('Variable_name', 'Value'),
  rows: figuresOf(world, node, { processes: processesAt(world, observer)(node), observer }).filter(
    ([name]) => like === null || matchesLike(name, like),
  ),
});

/** What a node knows of who asks it. */
interface Heard {
  readonly processes: readonly Process[];
  readonly observer: Observer | undefined;
}

/** In byte order of their names. */
function figuresOf(
  world: World,
  node: ClusterNode,
  { processes, observer }: Heard,
): readonly (readonly [string, Cell])[] {
  return [
    ...(node.kind === 'aggregator' && node.isMaster
      ? [['Auto_attach_remaining_seconds', remainingSeconds(world)] as const]
      : []),
    ...countersOf(nameOfNode(world, node.id), observer),
    ['Threads_connected', processes.length],
    ['Threads_running', processes.filter(({ COMMAND }) => COMMAND !== 'Sleep').length],
    ['Uptime', uptimeSeconds(world, node)],
  ];
}

/** How long the attach batch still waits for leaves; 0 while there is none. */
const remainingSeconds = ({ attachBatch, nowMs }: World): number =>
  attachBatch === null ? 0 : Math.max(0, Math.ceil((attachBatch.closesAtMs - nowMs) / 1_000));

/** SHOW PROCESSLIST: the statements that run on the node that is asked, the one that asks among them [DOC, MODEL]. */
export const showProcesslist = ({ world, node, observer }: Scene): ResultTable => ({
  columns: leftColumns('Id', 'User', 'Host', 'db', 'Command', 'Time', 'State', 'Info'),
  rows: processesAt(
    world,
    observer,
  )(node).map(({ ID, USER, HOST, DB, COMMAND, TIME, STATE, INFO }): Cell[] => [
    ID,
    USER,
    HOST,
    DB,
    COMMAND,
    TIME,
    STATE,
    INFO,
  ]),
});

/**
 * A statement that runs, or a connection that sleeps with an open transaction, whose last statement it is then; the
 * identifier is that of its connection.
 */
interface Process {
  readonly ID: number;
  readonly USER: string;
  readonly HOST: string;
  readonly DB: string | null;
  readonly COMMAND: string;
  readonly TIME: number;
  readonly STATE: string;
  readonly INFO: string | null;
  readonly TRANSACTION_STATE: string | null;
  readonly ROW_LOCKS_HELD: number;
}

/** What there is on each node at the instant of the observer; nothing where nobody knows what was entered. */
export function processesAt(
  world: World,
  observer: Observer | undefined,
): (node: ClusterNode) => readonly Process[] {
  const byNode = new Map<string, Process[]>();
  if (observer === undefined) return () => [];
  const entered = enteredOn(observer);
  // What has only been entered is nothing yet that its connection does.
  const begun = entered.filter(({ run }) => run.state !== 'queued');
  const last = new Map(begun.map((one) => [one.run.session, one]));
  for (const one of begun) {
    const { run } = one;
    const isRunning = runsAt(run, observer.place.atMs);
    const transaction = sessionIn(world, run.session)?.transaction ?? null;
    if (!isRunning && (last.get(run.session) !== one || transaction === null)) continue;
    const process = isRunning ? queryOf(one, world) : sleepOf(one, world);
    byNode.set(run.node, [
      ...(byNode.get(run.node) ?? []),
      { ...process, ...locksOf(transaction, isRunning) },
    ]);
  }
  return (node) => byNode.get(nameOfNode(world, node.id)) ?? [];
}

const root = { USER: 'root', HOST: 'localhost' } as const;
const secondsSince = (world: World, sinceMs: number): number => Math.floor((world.nowMs - sinceMs) / 1_000);

const queryOf = ({ id, run }: Entered, world: World) => ({
  ID: connectionIdOf(run, id),
  ...root,
  DB: run.database,
  COMMAND: 'Query',
  TIME: secondsSince(world, run.startedAtMs),
  STATE: 'executing',
  INFO: run.text,
});

const sleepOf = ({ id, run }: Entered, world: World) => ({
  ID: connectionIdOf(run, id),
  ...root,
  DB: run.database,
  COMMAND: 'Sleep',
  TIME: secondsSince(world, run.endedAtMs ?? run.startedAtMs),
  STATE: '',
  INFO: null,
});

/** Rows are locked from when a transaction writes them [DOC]. */
const locksOf = (transaction: Transaction | null, isRunning: boolean) => ({
  TRANSACTION_STATE: transaction === null ? null : isRunning ? 'running' : 'open',
  ROW_LOCKS_HELD:
    transaction?.parts.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0) ?? 0,
});

const runsAt = ({ kind, state, endedAtMs, result }: StatementRun, atMs: number): boolean =>
  kind !== 'dot' && state !== 'queued' && (endedAtMs === null || endedAtMs > atMs || result === null);

const pooled = (process: Process) => ({
  ...process,
  PARTITION_LOCKS_HELD: 0,
  RESOURCE_POOL: 'default_pool',
});

const processColumns = {
  ID: 'number',
  USER: 'text',
  HOST: 'text',
  DB: 'text',
  COMMAND: 'text',
  TIME: 'number',
  STATE: 'text',
  INFO: 'text',
  RPC_INFO: 'unknownText',
  PLAN_ID: 'unknownNumber',
  TRANSACTION_STATE: 'text',
  ROW_LOCKS_HELD: 'number',
  PARTITION_LOCKS_HELD: 'number',
  EPOCH: 'unknownNumber',
  LWPID: 'unknownNumber',
  RESOURCE_POOL: 'text',
  STMT_VERSION: 'unknownNumber',
  REASON_FOR_QUEUEING: 'unknownText',
} as const;

/** INFORMATION_SCHEMA.PROCESSLIST: what runs on the node that is asked [DOC]. */
const processlist = productTable({
  columns: processColumns,
  madeOf: (world) => [world.nodes],
  changing: ['TIME'],
  looksAtSession: true,
  isOnLeaves: true,
  rows: (world, asked) => processesAt(world, asked?.observer)(asked?.node ?? masterOf(world)).map(pooled),
});

/** INFORMATION_SCHEMA.MV_PROCESSLIST: the same of every node that answers [DOC]. */
const processlistOfNodes = productTable({
  columns: { NODE_ID: 'number', ...processColumns },
  madeOf: (world) => [world.nodes, world.brokenLinks],
  changing: ['TIME'],
  looksAtSession: true,
  rows: (world, asked) => {
    const on = processesAt(world, asked?.observer);
    return speakingNodes(world).flatMap((node) =>
      on(node).map((process) => ({ NODE_ID: node.id, ...pooled(process) })),
    );
  },
});

const statusColumns = { VARIABLE_NAME: 'text', VARIABLE_VALUE: 'text' } as const;

const statusRows = (world: World, node: ClusterNode, heard: Heard) =>
  figuresOf(world, node, heard).map(([name, value]) => ({
    VARIABLE_NAME: name,
    VARIABLE_VALUE: value === null ? null : String(value),
  }));

const madeOfStatus = (world: World): readonly unknown[] => [
  world.nodes,
  world.brokenLinks,
  world.attachBatch,
];

/** INFORMATION_SCHEMA.GLOBAL_STATUS, and SESSION_STATUS, which is the same [DOC, MODEL]. */
const status = productTable({
  columns: statusColumns,
  madeOf: madeOfStatus,
  changing: ['VARIABLE_VALUE'],
  looksAtSession: true,
  isOnLeaves: true,
  rows: (world, asked) => {
    const node = asked?.node ?? masterOf(world);
    const observer = asked?.observer;
    return statusRows(world, node, { processes: processesAt(world, observer)(node), observer });
  },
});

/** INFORMATION_SCHEMA.MV_GLOBAL_STATUS: the figures of every node that answers [DOC]. */
const statusOfNodes = productTable({
  columns: { NODE_ID: 'number', IP_ADDR: 'text', PORT: 'number', NODE_TYPE: 'text', ...statusColumns },
  madeOf: madeOfStatus,
  changing: ['VARIABLE_VALUE'],
  looksAtSession: true,
  rows: (world, asked) => {
    const on = processesAt(world, asked?.observer);
    return speakingNodes(world).flatMap((node) =>
      statusRows(world, node, { processes: on(node), observer: asked?.observer }).map((figure) => ({
        ...placeOfNode(node),
        NODE_TYPE: nodeType(node),
        ...figure,
      })),
    );
  },
});

/** What INFORMATION_SCHEMA tells of statements that run, and of figures. */
export const processTables = {
  GLOBAL_STATUS: status,
  MV_GLOBAL_STATUS: statusOfNodes,
  MV_PROCESSLIST: processlistOfNodes,
  PROCESSLIST: processlist,
  SESSION_STATUS: status,
} satisfies Readonly<Record<string, SystemTable>>;

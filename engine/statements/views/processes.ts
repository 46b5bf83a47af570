import { type ClusterNode, masterOf, matchesLike, type World } from '../../cluster/index.ts';
import { nameOfNode } from '../../telling/index.ts';
import type { Observer, Scene } from '../binding/bound.ts';
import type { Cell, ResultTable, StatementRun } from '../types.ts';
import { leftColumns } from './columns.ts';
import { uptimeSeconds } from './node-figures.ts';
import { enteredOn } from './playground/statements.ts';
import { nodeType, placeOfNode, productTable, type SystemTable, speakingNodes } from './system-table.ts';

/** SHOW STATUS [LIKE 'pattern']: the figures that the model knows [DOC, MODEL]. */
export const showStatus = ({ world, node, observer }: Scene, like: string | null): ResultTable => ({
  columns: leftColumns('Variable_name', 'Value'),
  rows: figuresOf(world, node, processesAt(world, observer)(node).length).filter(
    ([name]) => like === null || matchesLike(name, like),
  ),
});

/** In byte order of their names. */
function figuresOf(world: World, node: ClusterNode, running: number): readonly (readonly [string, Cell])[] {
  return [
    ...(node.kind === 'aggregator' && node.isMaster
      ? [['Auto_attach_remaining_seconds', remainingSeconds(world)] as const]
      : []),
    ['Threads_connected', running],
    ['Threads_running', running],
    ['Uptime', uptimeSeconds(world, node)],
  ];
}

/** How long the attach batch still waits for leaves; 0 while there is none. */
const remainingSeconds = ({ attachBatch, nowMs }: World): number =>
  attachBatch === null ? 0 : Math.max(0, Math.ceil((attachBatch.closesAtMs - nowMs) / 1_000));

/** SHOW PROCESSLIST: the statements that run on the node that is asked, the one that asks among them [DOC, MODEL]. */
export const showProcesslist = ({ world, node, observer }: Scene): ResultTable => ({
  columns: leftColumns('Id', 'User', 'Host', 'db', 'Command', 'Time', 'State', 'Info'),
  rows: processesAt(world, observer)(node).map((process) => Object.values(process) as Cell[]),
});

/** A statement that runs; the identifier counts all statements of the session, from 1. */
interface Process {
  readonly ID: number;
  readonly USER: string;
  readonly HOST: string;
  readonly DB: string | null;
  readonly COMMAND: string;
  readonly TIME: number;
  readonly STATE: string;
  readonly INFO: string;
}

/** The statements that run on each node at the instant of the observer; none where nobody knows what was entered. */
function processesAt(
  world: World,
  observer: Observer | undefined,
): (node: ClusterNode) => readonly Process[] {
  const byNode = new Map<string, Process[]>();
  if (observer === undefined) return () => [];
  for (const { id, run } of enteredOn(observer)) {
    if (!runsAt(run, observer.place.atMs)) continue;
    const process = {
      ID: id,
      USER: 'root',
      HOST: 'localhost',
      DB: run.database,
      COMMAND: 'Query',
      TIME: Math.floor((world.nowMs - run.startedAtMs) / 1_000),
      STATE: 'executing',
      INFO: run.text,
    };
    byNode.set(run.node, [...(byNode.get(run.node) ?? []), process]);
  }
  return (node) => byNode.get(nameOfNode(world, node.id)) ?? [];
}

const runsAt = ({ kind, state, endedAtMs, result }: StatementRun, atMs: number): boolean =>
  kind !== 'dot' && state !== 'queued' && (endedAtMs === null || endedAtMs > atMs || result === null);

const pooled = (process: Process) => ({ ...process, RESOURCE_POOL: 'default_pool' });

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
  TRANSACTION_STATE: 'unknownText',
  ROW_LOCKS_HELD: 'unknownNumber',
  PARTITION_LOCKS_HELD: 'unknownNumber',
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

const statusRows = (world: World, node: ClusterNode, running: number) =>
  figuresOf(world, node, running).map(([name, value]) => ({
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
    return statusRows(world, node, processesAt(world, asked?.observer)(node).length);
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
      statusRows(world, node, on(node).length).map((figure) => ({
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

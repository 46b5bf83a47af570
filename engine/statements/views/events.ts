import { type NodeId, nodeId } from '../../base/index.ts';
import type { ClusterEvent, World } from '../../cluster/index.ts';
import { clockText } from '../printing/clock.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';

/** Events that MV_EVENTS keeps, the latest ones [DOC]. */
const keptEvents = 1_028;

/** INFORMATION_SCHEMA.MV_EVENTS. The time is the simulated clock, as a history has no date [DOC, MODEL]. */
export function eventsTable(world: World): ResultTable {
  const rows: Cell[][] = [];
  world.events.forEach((event) => {
    const entry = entryOf(event, world);
    if (entry === null) return;
    rows.push([
      entry.origin,
      clockText(event.atMs),
      entry.severity,
      entry.type,
      JSON.stringify(entry.details),
    ]);
  });
  return {
    columns: leftColumns('ORIGIN_NODE_ID', 'EVENT_TIME', 'SEVERITY', 'EVENT_TYPE', 'DETAILS'),
    rows: rows.slice(-keptEvents),
  };
}

interface EventEntry {
  readonly origin: NodeId;
  readonly severity: 'NOTICE' | 'WARNING' | 'ERROR';
  readonly type: string;
  readonly details: Readonly<Record<string, string | number>>;
}

const master = nodeId(1);

/** The entry that the product writes for an event, or null for those that it does not record [DOC]. */
function entryOf(event: ClusterEvent, world: World): EventEntry | null {
  switch (event.kind) {
    case 'processStarted':
      return { origin: event.node, severity: 'NOTICE', type: 'NODE_STARTING', details: {} };
    case 'leafAdded':
      return {
        origin: master,
        severity: 'NOTICE',
        type: 'LEAF_ADD',
        details: leafDetails(world, event.node),
      };
    case 'leafRemoved':
      return {
        origin: master,
        severity: 'NOTICE',
        type: 'LEAF_REMOVE',
        details: leafDetails(world, event.node),
      };
    case 'leafStateChanged': {
      const type = stateEventTypes[event.to];
      if (type === undefined) return null;
      const severity = event.to === 'offline' ? 'ERROR' : 'NOTICE';
      return { origin: master, severity, type, details: leafDetails(world, event.node) };
    }
    case 'operationStarted':
      return {
        origin: master,
        severity: 'NOTICE',
        type: 'REBALANCE_STARTED',
        details: { database: event.database },
      };
    case 'operationFinished':
      return {
        origin: master,
        severity: event.state === 'success' ? 'NOTICE' : 'WARNING',
        type: 'REBALANCE_FINISHED',
        details: { database: event.database, success: String(event.state === 'success') },
      };
    default:
      return null;
  }
}

const stateEventTypes: Readonly<Record<string, string>> = {
  online: 'NODE_ONLINE',
  offline: 'NODE_OFFLINE',
  attaching: 'NODE_ATTACHING',
  detached: 'NODE_DETACHED',
};

function leafDetails(world: World, id: NodeId): { readonly node: string } {
  const { host, port } = world.nodes.at(id - 1);
  return { node: `${host}:${port}` };
}

import { type NodeId, nodeId } from '../../base/index.ts';
import type { ClusterEvent, World } from '../../cluster/index.ts';
import { clockText } from '../../telling/english/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';

/** Events that MV_EVENTS keeps, the latest ones [DOC]. */
const keptEvents = 1_028;

/**
 * INFORMATION_SCHEMA.MV_EVENTS. A node that is started again has lost its own events, and with the master aggregator go
 * those of the cluster [DOC]. The time is the simulated clock, as a history has no date [MODEL].
 */
export function eventsTable(world: World): ResultTable {
  let entries: Entry[] = [];
  let master = nodeId(1);
  world.events.forEach((event) => {
    if (event.kind === 'processStarted') entries = entries.filter(({ origin }) => origin !== event.node);
    if (event.kind === 'masterChanged') master = event.to;
    const entry = entryOf(event, world);
    if (entry === null) return;
    const origin = event.kind === 'processStarted' ? event.node : master;
    entries.push({ origin, cells: [origin, clockText(event.atMs), ...entry] });
  });
  return {
    columns: leftColumns('ORIGIN_NODE_ID', 'EVENT_TIME', 'SEVERITY', 'EVENT_TYPE', 'DETAILS'),
    rows: entries.slice(-keptEvents).map(({ cells }) => cells),
  };
}

interface Entry {
  readonly origin: NodeId;
  readonly cells: readonly Cell[];
}

/** Severity, type and details of the entry that the product writes for an event; null for those that it does not record [DOC]. */
function entryOf(event: ClusterEvent, world: World): readonly [string, string, string] | null {
  switch (event.kind) {
    case 'processStarted':
      return entry('NOTICE', 'NODE_STARTING', {});
    case 'leafAdded':
      return entry('NOTICE', 'LEAF_ADD', nodeDetails(world, event.node));
    case 'leafRemoved':
      return entry('NOTICE', 'LEAF_REMOVE', nodeDetails(world, event.node));
    case 'aggregatorAdded':
      return entry('NOTICE', 'AGGREGATOR_ADD', nodeDetails(world, event.node));
    case 'aggregatorRemoved':
      return entry('NOTICE', 'AGGREGATOR_REMOVE', nodeDetails(world, event.node));
    case 'masterChanged':
      return entry('NOTICE', 'NOTIFY_AGGREGATOR_PROMOTED', nodeDetails(world, event.to));
    case 'variableChanged':
      return entry('NOTICE', 'SYSTEM_VAR_CHANGED', { variable: event.name, new_value: event.value });
    case 'leafStateChanged': {
      const type = stateEventTypes[event.to];
      if (type === undefined) return null;
      return entry(event.to === 'offline' ? 'ERROR' : 'NOTICE', type, nodeDetails(world, event.node));
    }
    case 'operationStarted':
      return entry('NOTICE', 'REBALANCE_STARTED', { database: event.database });
    case 'operationFinished': {
      const isSuccess = event.state === 'success';
      const details = { database: event.database, success: String(isSuccess) };
      return entry(isSuccess ? 'NOTICE' : 'WARNING', 'REBALANCE_FINISHED', details);
    }
    // What clients were told and is not so any more is recorded here, whatever the product does [MODEL].
    case 'writesUndone': {
      const { table, gone, back } = event;
      const details = { table, rows_gone: String(gone.length), rows_back: String(back.length) };
      return entry('ERROR', 'WRITES_UNDONE', { ...partitionDetails(event), ...details });
    }
    case 'partitionEmptied':
      return entry('ERROR', 'PARTITION_EMPTIED', {
        ...partitionDetails(event),
        rows_gone: String(event.lostRows),
      });
    default:
      return null;
  }
}

const entry = (
  severity: 'NOTICE' | 'WARNING' | 'ERROR',
  type: string,
  details: Readonly<Record<string, string>>,
): readonly [string, string, string] => [severity, type, JSON.stringify(details)];

const stateEventTypes: Readonly<Record<string, string>> = {
  online: 'NODE_ONLINE',
  offline: 'NODE_OFFLINE',
  attaching: 'NODE_ATTACHING',
  detached: 'NODE_DETACHED',
};

const partitionDetails = ({
  database,
  ordinal,
}: {
  readonly database: string;
  readonly ordinal: number;
}): { readonly database: string; readonly partition: string } => ({ database, partition: String(ordinal) });

function nodeDetails(world: World, id: NodeId): { readonly node: string } {
  const { host, port } = world.nodes.at(id - 1);
  return { node: `${host}:${port}` };
}

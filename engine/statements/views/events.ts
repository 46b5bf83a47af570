import { type FactsOf, type NodeId, nodeId } from '../../base/index.ts';
import {
  type ClusterEvent,
  isRecorded,
  type LeafState,
  leafIs,
  operationIs,
  type RecordedEvent,
  type World,
} from '../../cluster/index.ts';
import { momentAt } from '../query/functions/calendar.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';

/** Events that MV_EVENTS keeps, the latest ones [DOC]. */
const keptEvents = 1_028;

/**
 * INFORMATION_SCHEMA.MV_EVENTS. A node that is started again has lost its own events, and with the master aggregator go
 * those of the cluster [DOC].
 */
export function eventsTable(world: World): ResultTable {
  let kept: Entry[] = [];
  let master = nodeId(1);
  world.events.forEach((event) => {
    if (event.kind === 'processStarted') kept = kept.filter(({ origin }) => origin !== event.node);
    if (event.kind === 'masterChanged') master = event.to;
    const entry = entryOf(event, world);
    if (entry === null) return;
    const origin = event.kind === 'processStarted' ? event.node : master;
    kept.push({ origin, cells: [origin, momentAt(event.atMs), ...entry] });
  });
  return {
    columns: leftColumns('ORIGIN_NODE_ID', 'EVENT_TIME', 'SEVERITY', 'EVENT_TYPE', 'DETAILS'),
    rows: kept.slice(-keptEvents).map(({ cells }) => cells),
  };
}

interface Entry {
  readonly origin: NodeId;
  readonly cells: readonly Cell[];
}

/** Severity, type and details of the entry that the product writes for an event; null for those that it does not record [DOC]. */
const entryOf = (event: ClusterEvent, world: World): Written | null =>
  isRecorded(event) ? (entries[event.kind] as Writer)(event, world) : null;

type Written = readonly [severity: string, type: string, details: string];

type Writer<Event extends RecordedEvent = RecordedEvent> = (event: Event, world: World) => Written | null;

const entries: {
  readonly [Kind in RecordedEvent['kind']]: Writer<FactsOf<RecordedEvent, Kind>>;
} = {
  processStarted: () => entry('NOTICE', 'NODE_STARTING', {}),
  leafStateChanged: ({ node, to }, world) => {
    const type = stateEventTypes[to];
    if (type === null) return null;
    return entry(leafIs.lost(to) ? 'ERROR' : 'NOTICE', type, nodeDetails(world, node));
  },
  leafAdded: ({ node }, world) => entry('NOTICE', 'LEAF_ADD', nodeDetails(world, node)),
  leafRemoved: ({ node }, world) => entry('NOTICE', 'LEAF_REMOVE', nodeDetails(world, node)),
  aggregatorAdded: ({ node }, world) => entry('NOTICE', 'AGGREGATOR_ADD', nodeDetails(world, node)),
  aggregatorRemoved: ({ node }, world) => entry('NOTICE', 'AGGREGATOR_REMOVE', nodeDetails(world, node)),
  masterChanged: ({ to }, world) => entry('NOTICE', 'NOTIFY_AGGREGATOR_PROMOTED', nodeDetails(world, to)),
  // A version is chosen by whoever looks on.
  variableChanged: ({ name, value }) =>
    name === 'memsql_version'
      ? null
      : entry('NOTICE', 'SYSTEM_VAR_CHANGED', { variable: name, new_value: value }),
  operationStarted: ({ database }) => entry('NOTICE', 'REBALANCE_STARTED', { database }),
  operationFinished: ({ database, state }) => {
    const isSuccess = operationIs.succeeded(state);
    const details = { database, success: String(isSuccess) };
    return entry(isSuccess ? 'NOTICE' : 'WARNING', 'REBALANCE_FINISHED', details);
  },
  // What clients were told and is not so any more is recorded here, whatever the product does [MODEL].
  writesUndone: (event) => {
    const { table, gone, back } = event;
    const details = { table, rows_gone: String(gone.length), rows_back: String(back.length) };
    return entry('ERROR', 'WRITES_UNDONE', { ...partitionDetails(event), ...details });
  },
  partitionEmptied: (event) =>
    entry('ERROR', 'PARTITION_EMPTIED', { ...partitionDetails(event), rows_gone: String(event.lostRows) }),
};

const entry = (
  severity: 'NOTICE' | 'WARNING' | 'ERROR',
  type: string,
  details: Readonly<Record<string, string>>,
): Written => [severity, type, JSON.stringify(details)];

const stateEventTypes: Readonly<Record<LeafState, string | null>> = {
  unknown: null,
  recovering: null,
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

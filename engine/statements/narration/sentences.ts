import { type NodeId, type SimMs, unreachable } from '../../base/index.ts';
import type { ClusterEvent, LeafStateCause, OperationKind, Outcome, World } from '../../cluster/index.ts';
import { counted, enumerated, nameOfNode } from '../naming.ts';
import { secondsText } from '../printing/amounts.ts';
import { clockText } from '../printing/clock.ts';

/** What happened, in one plain sentence: the same words for narration, events panel, transcript and command line. */
export function sentenceOf(event: ClusterEvent, world: World): string {
  const name = (id: NodeId): string => nameOfNode(world, id);
  switch (event.kind) {
    case 'processKilled':
      return `${name(event.node)}: process killed.`;
    case 'processStopped':
      return `${name(event.node)}: process stopped cleanly.`;
    case 'processStarted':
      return `${name(event.node)}: process started; it recovers its data until ${clockText(event.recoversAtMs)}.`;
    case 'processRecovered':
      return `${name(event.node)}: recovery is over, the process accepts connections.`;
    case 'processHung':
      return `${name(event.node)}: process hangs, it keeps its connections and answers nothing.`;
    case 'processResumed':
      return `${name(event.node)}: process goes on.`;
    case 'leafStateChanged':
      return `${name(event.node)} is ${event.to === 'unknown' ? 'no longer in the cluster' : event.to}: ${because[event.cause]}.`;
    case 'leafAdded':
      return `${name(event.node)} was added to availability group ${event.group}; no data has moved yet.`;
    case 'leafRemoved':
      return `${name(event.node)} was removed from the cluster; its data stays on its disk.`;
    case 'variableChanged':
      return `${event.name} is now ${event.value}.`;
    case 'databaseCreated':
      return `Database ${event.database} was created with ${counted(event.partitions, 'partition')}.`;
    case 'databaseDropped':
      return `Database ${event.database} was dropped.`;
    case 'tableCreated':
      return `Table ${event.database}.${event.table} was created.`;
    case 'tableDropped':
      return `Table ${event.database}.${event.table} was dropped.`;
    case 'rowsWritten':
      return rowsWritten(event);
    case 'replicasCaughtUp':
      return `${replicasOf(event)} caught up with ${event.instances === 1 ? 'its primary' : 'their primaries'}.`;
    case 'replicasFellBack':
      return `${replicasOf(event)} gave no answer for 5 s: commits do not wait for ${them(event.instances)} any more.`;
    case 'replicasReady':
      return `${replicasOf(event)} ${areOrIs(event.instances)} up to date again; commits will wait for ${them(event.instances)} shortly.`;
    case 'replicasInSync':
      return `Commits wait for ${replicasOf(event)} again.`;
    case 'replicaDiverged':
      return `The replica of ${place(event)} on ${name(event.node)} ${divergence[event.cause]}; it gets a new snapshot.`;
    case 'replicaReprovisioned':
      return `The replica of ${place(event)} on ${name(event.node)} has its new snapshot and follows again.`;
    case 'replicationLagChanged':
      return event.byMs === 0
        ? `${name(event.node)}: its replicas follow as usual.`
        : `${name(event.node)}: its asynchronous replicas follow ${secondsText(event.byMs)} later than usual.`;
    case 'linkBroken':
      return `No message passes between ${enumerated(event.nodes.map(name))}.`;
    case 'linkMended':
      return `Messages pass between ${enumerated(event.nodes.map(name))} again.`;
    case 'resourceFilled':
      return `${name(event.node)}: ${resources[event.resource].full}.`;
    case 'resourceFreed':
      return `${name(event.node)}: ${resources[event.resource].free}.`;
    case 'aggregatorAdded':
      return `${name(event.node)} is a child aggregator now.`;
    case 'aggregatorRemoved':
      return `${name(event.node)} is no longer in the cluster.`;
    case 'masterChanged':
      return `${name(event.to)} is the master aggregator now, after ${name(event.from)}.`;
    case 'workloadStarted':
      return `Clients of ${event.database}.${event.table} begin: ${event.readsPerSecond} reads and ${event.writesPerSecond} writes a second.`;
    case 'workloadStopped':
      return `The clients of ${event.database}.${event.table} stop.`;
    case 'partitionLocked':
      return `${place(event)} is locked while a replica is promoted; writes to it wait.`;
    case 'partitionPromoted':
      return promoted(event, name);
    case 'partitionAttached':
      return `${place(event)} is served by ${name(event.node)} again: it held the only copy.`;
    case 'partitionOffline':
      return `${place(event)} is offline: its last primary was on ${name(event.node)}.`;
    case 'copyStarted':
      return `${place(event)} is being copied from ${name(event.from)} to ${name(event.to)}.`;
    case 'copyFinished':
      return `${place(event)} was copied from ${name(event.from)} to ${name(event.to)}.`;
    case 'instanceDropped':
      return `The copy of ${place(event)} on ${name(event.node)} was dropped.`;
    case 'instanceOrphaned':
      return `The copy of ${place(event)} on ${name(event.node)} is an orphan: the cluster does not use it any more.`;
    case 'instanceDetached':
      return `The copy of ${place(event)} on ${name(event.node)} was detached: it stays on disk and follows nobody.`;
    case 'replicaAttached':
      return `The copy of ${place(event)} on ${name(event.node)} follows its primary again.`;
    case 'lossAccepted':
      return `${name(event.node)} serves ${place(event)} with an older copy: what only ${name(event.lastPrimary)} holds is given up.`;
    case 'partitionsUnserved':
      return unserved(event);
    case 'partitionEmptied':
      return `${place(event)} is empty on ${name(event.node)} from now on: ${lost(event, name)}`;
    case 'writeKilled':
      return `A write that waited for ${place(event)} was ended.`;
    case 'attachRepeated':
      return `The attach of ${enumerated(event.leaves.map(name))} is tried again at ${clockText(event.startsAtMs)}: ${event.kills ? 'three retries failed, so now with KILL' : `retry ${event.attempt - 1} of 3`}.`;
    case 'actionFailed':
      return `An action on ${place(event)} at ${name(event.node)} failed.`;
    case 'rowsLost':
      return rowsLost(event, name);
    case 'attachBatchOpened':
      return `The master aggregator waits until ${clockText(event.closesAtMs)} for more leaves to attach together.`;
    case 'attachBatchClosed':
      return `${enumerated(event.leaves.map(name))} ${event.leaves.length === 1 ? 'is' : 'are'} attached now.`;
    case 'operationStarted':
      return operationStarted(event, name);
    case 'phaseStarted':
      return `Phase ${event.phase} on ${event.database} begins: ${counted(event.actions, 'action')}${event.actions === 1 ? '' : ' together'}.`;
    case 'phaseFinished':
      return `Phase ${event.phase} on ${event.database} is over.`;
    case 'operationFinished':
      return `${titles[event.operationKind]} of ${event.database} ${endings[event.state]}.`;
    case 'statementFinished':
      return statementFinished(event.outcome);
    default:
      return unreachable(event);
  }
}

/** The sentence with its instant, as the command line prints it: `leaf-8: process killed at 00:12.400`. */
export function dated(sentence: string, atMs: SimMs): string {
  const [what = '', ...more] = sentence.replace(/\.$/, '').split('; ');
  return [`${what} at ${clockText(atMs)}`, ...more].join('; ');
}

type Fact<Kind extends ClusterEvent['kind']> = Extract<ClusterEvent, { readonly kind: Kind }>;
type NameOf = (id: NodeId) => string;

const because: Readonly<Record<LeafStateCause, string>> = {
  added: 'it was added',
  heartbeatsRefused: 'three connects in a row were refused',
  heartbeatsSilent: '200 heartbeats in a row had no answer',
  reachable: 'it can be reached again',
  autoAttachOff: 'it can be reached again, but auto_attach is off',
  copiesDone: 'its copies are complete',
  noRedundancyNeeded: 'its own data is all that it needs',
  attachStatement: 'ATTACH LEAF asked for it',
  detachStatement: 'DETACH LEAF asked for it',
  removeStatement: 'REMOVE LEAF asked for it',
  attachFailed: 'it could not be attached',
};

const titles: Readonly<Record<OperationKind, string>> = {
  rebalance: 'The rebalance',
  restoreRedundancy: 'The restoring of redundancy',
  attach: 'The attach',
  detach: 'The detach',
  remove: 'The removal',
  failover: 'The failover',
  partition: 'The partition command',
};

const endings: Readonly<Record<Fact<'operationFinished'>['state'], string>> = {
  success: 'has succeeded',
  failed: 'has failed',
  cancelled: 'was cancelled',
};

const place = ({ database, ordinal }: { readonly database: string; readonly ordinal: number }): string =>
  `${database}:${ordinal}`;

const divergence: Readonly<Record<Fact<'replicaDiverged'>['cause'], string>> = {
  otherRows: 'holds other rows than its primary',
  farBehind: 'is too far behind its primary',
};

const resources: Readonly<Record<'disk' | 'memory', { readonly full: string; readonly free: string }>> = {
  disk: { full: 'its disk is full, so it takes no writes', free: 'its disk has room again' },
  memory: {
    full: 'its tables have reached maximum_table_memory, so INSERT and CREATE fail',
    free: 'its tables have room in memory again',
  },
};

const replicasOf = ({
  database,
  instances,
}: {
  readonly database: string;
  readonly instances: number;
}): string => `${counted(instances, 'replica')} of ${database}`;

const them = (count: number): string => (count === 1 ? 'it' : 'them');
const areOrIs = (count: number): string => (count === 1 ? 'is' : 'are');

function rowsWritten({ database, table, inserted, deleted }: Fact<'rowsWritten'>): string {
  const parts = [
    ...(inserted > 0 ? [`${counted(inserted, 'row')} inserted into`] : []),
    ...(deleted > 0 ? [`${counted(deleted, 'row')} deleted from`] : []),
  ];
  return parts.length === 0
    ? `No row of ${database}.${table} was changed.`
    : `${parts.join(' and ')} ${database}.${table}.`;
}

/** At most this many lost rows are named, by their first column. */
const namedRows = 6;

function rowsLost({ rows, node, ...partition }: Fact<'rowsLost'>, name: NameOf): string {
  const rest = rows.length - namedRows;
  const keys = rows.slice(0, namedRows).map(([key]) => String(key ?? 'NULL'));
  const named = enumerated(rest > 0 ? [...keys, `${rest} more`] : keys);
  const count = rows.length;
  return `${counted(count, 'acknowledged row')} of ${place(partition)} ${areOrIs(count)} lost, ${named}: ${name(node)} had not passed ${them(count)} on.`;
}

function promoted(event: Fact<'partitionPromoted'>, name: NameOf): string {
  const from = event.from === null ? '' : `, after ${name(event.from)}`;
  return `${name(event.node)} is primary of ${place(event)}${from} (term ${event.term}).`;
}

function unserved({ database, ordinals, rows, force }: Fact<'partitionsUnserved'>): string {
  const [has, them] = ordinals.length === 1 ? ['has', 'it by an empty one'] : ['have', 'them by empty ones'];
  const unservedOnes = `${counted(ordinals.length, 'partition')} of ${database} ${has} no copy in service`;
  const cost = `${counted(rows, 'row')} for good`;
  return force
    ? `${unservedOnes}; FORCE replaces ${them} and gives up ${cost}.`
    : `${unservedOnes} and ${ordinals.length === 1 ? 'is' : 'are'} left out; FORCE would replace ${them} and give up ${cost}.`;
}

function lost({ heldBy, lostRows }: Fact<'partitionEmptied'>, name: NameOf): string {
  if (heldBy === null) return 'no copy of it was left anywhere.';
  const rows = `${counted(lostRows, 'row')} ${lostRows === 1 ? 'is' : 'are'}`;
  return `${rows} lost for good, the last copy on ${name(heldBy)} is an orphan.`;
}

function operationStarted(event: Fact<'operationStarted'>, name: NameOf): string {
  const about = event.leaves.length === 0 ? '' : ` for ${enumerated(event.leaves.map(name))}`;
  return `${titles[event.operationKind]} of ${event.database}${about} begins: ${counted(event.actions, 'action')}.`;
}

function statementFinished(outcome: Outcome): string {
  if (!outcome.ok) return `A statement ended with error ${outcome.error.number}: ${outcome.error.message}`;
  return `A statement ended: ${counted(outcome.affected, 'row')} affected.`;
}

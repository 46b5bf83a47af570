import type { FactsOf } from '../../base/index.ts';
import type { ClusterEvent, LeafStateCause, OperationKind, Outcome, World } from '../../cluster/index.ts';
import { type EventWording, type NamedEvent, tellEvent } from '../events.ts';
import { clockText } from './clock.ts';
import { consoleEventWording, place } from './console-events.ts';
import { counted, enumerated } from './counts.ts';

/** What happened, in plain sentences of English. */
export const eventWording: EventWording = {
  ...consoleEventWording,
  processRecovered: ({ node }) => `${node}: recovery is over, the process accepts connections.`,
  leafStateChanged: ({ node, to, cause }) =>
    `${node} is ${to === 'unknown' ? 'no longer in the cluster' : to}: ${because[cause]}.`,
  leafAdded: ({ node, group }) => `${node} was added to availability group ${group}; no data has moved yet.`,
  leafRemoved: ({ node }) => `${node} was removed from the cluster; its data stays on its disk.`,
  variableChanged: ({ name, value }) => `${name} is now ${value}.`,
  databaseCreated: ({ database, partitions }) =>
    `Database ${database} was created with ${counted(partitions, 'partition')}.`,
  databaseDropped: ({ database, leaves }) =>
    leaves.length === 0
      ? `Database ${database} was dropped.`
      : `Database ${database} was dropped; ${enumerated(leaves)}, out of reach, ${leaves.length === 1 ? 'keeps its' : 'keep their'} partitions of it as orphans.`,
  leftoversDropped: ({ node, partitions }) =>
    `${node}: ${counted(partitions, 'orphan')} of dropped databases ${partitions === 1 ? 'was' : 'were'} removed.`,
  tableCreated: ({ database, table }) => `Table ${database}.${table} was created.`,
  tableDropped: ({ database, table }) => `Table ${database}.${table} was dropped.`,
  rowsWritten,
  replicasCaughtUp: (event) =>
    `${replicasOf(event)} caught up with ${event.instances === 1 ? 'its primary' : 'their primaries'}.`,
  replicasFellBack: (event) =>
    `${replicasOf(event)} gave no answer for 5 s: commits do not wait for ${them(event.instances)} any more.`,
  replicasReady: (event) =>
    `${replicasOf(event)} ${areOrIs(event.instances)} up to date again; commits will wait for ${them(event.instances)} shortly.`,
  replicasInSync: (event) => `Commits wait for ${replicasOf(event)} again.`,
  replicaDiverged: (event) =>
    `The replica of ${place(event)} on ${event.node} ${divergence[event.cause]}; it gets a new snapshot.`,
  replicaReprovisioned: (event) =>
    `The replica of ${place(event)} on ${event.node} has its new snapshot and follows again.`,
  aggregatorAdded: ({ node }) => `${node} is a child aggregator now.`,
  aggregatorRemoved: ({ node }) => `${node} is no longer in the cluster.`,
  masterChanged: ({ to, from }) => `${to} is the master aggregator now, after ${from}.`,
  partitionLocked: (event) => `${place(event)} is locked while a replica is promoted; writes to it wait.`,
  partitionPromoted: promoted,
  partitionAttached: (event) => `${place(event)} is served by ${event.node} again: it held the only copy.`,
  copyStarted: (event) => `${place(event)} is being copied from ${event.from} to ${event.to}.`,
  copyFinished: (event) => `${place(event)} was copied from ${event.from} to ${event.to}.`,
  instanceDropped: (event) => `The copy of ${place(event)} on ${event.node} was dropped.`,
  instanceOrphaned: (event) =>
    `The copy of ${place(event)} on ${event.node} is an orphan: the cluster does not use it any more.`,
  instanceDetached: (event) =>
    `The copy of ${place(event)} on ${event.node} was detached: it stays on disk and follows nobody.`,
  replicaAttached: (event) => `The copy of ${place(event)} on ${event.node} follows its primary again.`,
  writeKilled: (event) => `A write that waited for ${place(event)} was ended.`,
  transactionRolledBack: (event) =>
    `A transaction was rolled back, with ${counted(event.rows, 'change')}: the primary of ${place(event)} has gone.`,
  attachRepeated: ({ leaves, startsAtMs, kills, attempt }) =>
    `The attach of ${enumerated(leaves)} is due again at ${clockText(startsAtMs)}: ${kills ? 'three retries failed, so now with KILL' : `retry ${attempt - 1} of 3`}.`,
  actionFailed: (event) => `An action on ${place(event)} at ${event.node} failed.`,
  attachBatchOpened: ({ closesAtMs }) =>
    `The master aggregator waits for more leaves to attach together, until ${clockText(closesAtMs)} at most.`,
  attachBatchClosed: ({ leaves }) =>
    leaves.length === 0
      ? 'The wait for more leaves is over, and none is left to attach.'
      : `The wait for more leaves is over: attaching ${enumerated(leaves)} begins.`,
  operationStarted,
  phaseStarted: ({ phase, database, actions }) =>
    `Phase ${phase} on ${database} begins: ${counted(actions, 'action')}${actions === 1 ? '' : ' together'}.`,
  phaseFinished: ({ phase, database }) => `Phase ${phase} on ${database} is over.`,
  operationFinished: ({ operationKind, database, state }) =>
    `${titles[operationKind]} of ${database} ${endings[state]}.`,
  statementFinished: ({ outcome }) => statementFinished(outcome),
};

/** What happened, in one plain sentence, as the command line prints it. */
export const sentenceOf = (event: ClusterEvent, world: World): string =>
  tellEvent(eventWording, event, world);

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

const endings: Readonly<Record<FactsOf<NamedEvent, 'operationFinished'>['state'], string>> = {
  success: 'has succeeded',
  failed: 'has failed',
  cancelled: 'was cancelled',
};

const divergence: Readonly<Record<FactsOf<NamedEvent, 'replicaDiverged'>['cause'], string>> = {
  otherRows: 'holds other rows than its primary',
  farBehind: 'is too far behind its primary',
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

function rowsWritten({ database, table, inserted, deleted }: FactsOf<NamedEvent, 'rowsWritten'>): string {
  const parts = [
    ...(inserted > 0 ? [`${counted(inserted, 'row')} inserted into`] : []),
    ...(deleted > 0 ? [`${counted(deleted, 'row')} deleted from`] : []),
  ];
  return parts.length === 0
    ? `No row of ${database}.${table} was changed.`
    : `${parts.join(' and ')} ${database}.${table}.`;
}

function promoted(event: FactsOf<NamedEvent, 'partitionPromoted'>): string {
  const from = event.from === null ? '' : `, after ${event.from}`;
  return `${event.node} is primary of ${place(event)}${from} (term ${event.term}).`;
}

function operationStarted(event: FactsOf<NamedEvent, 'operationStarted'>): string {
  // The leaf is offline when it is over: that comes later in every list.
  if (event.operationKind === 'failover' && event.leaves.length > 0)
    return `${enumerated(event.leaves)} ${event.leaves.length === 1 ? 'is' : 'are'} taken for lost: the failover of ${event.database} begins, ${counted(event.actions, 'action')}.`;
  const about = event.leaves.length === 0 ? '' : ` for ${enumerated(event.leaves)}`;
  return `${titles[event.operationKind]} of ${event.database}${about} begins: ${counted(event.actions, 'action')}.`;
}

function statementFinished(outcome: Outcome): string {
  if (!outcome.ok) return `A statement ended with error ${outcome.error.number}: ${outcome.error.message}`;
  return `A statement ended: ${counted(outcome.affected, 'row')} affected.`;
}

import {
  integer,
  list,
  type NodeId,
  nameIn,
  nullable,
  pair,
  type Shape,
  struct,
  text,
  truth,
  union,
} from '../../base/index.ts';
import {
  type ClusterError,
  type ClusterEvent,
  type LeafStateCause,
  type Outcome,
  type ProcessEventKind,
  processEventTraits,
  type UndoneCause,
} from '../../cluster/index.ts';
import { groupShape, leafStateShape, msShape, nodeShape } from './nodes.ts';
import { commandIdShape, operationIdShape, operationKindShape, phaseShape } from './operations.ts';
import { ordinalShape, rowShape } from './rows.ts';

const causeShape: Shape<LeafStateCause> = nameIn<LeafStateCause>({
  added: 0,
  heartbeatsRefused: 0,
  heartbeatsSilent: 0,
  reachable: 0,
  autoAttachOff: 0,
  copiesDone: 0,
  noRedundancyNeeded: 0,
  attachStatement: 0,
  detachStatement: 0,
  removeStatement: 0,
  attachFailed: 0,
});

export const errorShape: Shape<ClusterError> = struct<ClusterError>({
  number: integer(),
  sqlstate: text(),
  message: text(),
});

const outcomeShape: Shape<Outcome> = union<'ok', Outcome>('ok', {
  true: { affected: integer() },
  false: { error: errorShape },
});

/** An event has one of these shapes; nodes are numbered up to `nodes`. */
export function eventShape(nodes: number): Shape<ClusterEvent> {
  const fields = fieldsOf(nodeShape(nodes));
  return union<'kind', ClusterEvent>('kind', {
    ...nodeEvents(fields),
    ...dataEvents(fields),
    ...partitionEvents(fields),
    ...operationEvents(fields),
  });
}

/** What happens to nodes, to partitions and to operations is told in much the same fields. */
function fieldsOf(node: Shape<NodeId>) {
  const at = { atMs: msShape };
  const ofNode = { ...at, node };
  const ofDatabase = { ...at, database: text() };
  const ofTable = { ...ofDatabase, table: text() };
  const ofReplicas = { ...ofDatabase, instances: integer() };
  const ofPartition = { ...ofDatabase, ordinal: ordinalShape };
  const ofInstance = { ...ofPartition, node };
  const ofLink = { ...at, nodes: pair(node) };
  const ofResource = { ...ofNode, resource: nameIn<'disk' | 'memory'>({ disk: 0, memory: 0 }) };
  const ofCopy = { ...ofPartition, operation: operationIdShape, from: node, to: node };
  const ofOperation = { ...ofDatabase, operation: operationIdShape };
  const ofPhase = { ...ofOperation, phase: phaseShape };
  return {
    node,
    at,
    ofNode,
    ofDatabase,
    ofTable,
    ofReplicas,
    ofPartition,
    ofInstance,
    ofLink,
    ofResource,
    ofCopy,
    ofOperation,
    ofPhase,
  };
}

type Fields = ReturnType<typeof fieldsOf>;

/** Of nodes, the links between them and the variables of the cluster. */
const nodeEvents = ({ node, at, ofNode, ofLink, ofResource }: Fields) => ({
  ...ofEachProcessEvent(ofNode),
  processStarted: { ...ofNode, recoversAtMs: msShape },
  leafStateChanged: { ...ofNode, from: leafStateShape, to: leafStateShape, cause: causeShape },
  leafAdded: { ...ofNode, group: groupShape },
  leafRemoved: ofNode,
  variableChanged: { ...at, name: text(), value: text() },
  assumptionChanged: { ...at, what: text(), value: text() },
  leftoversDropped: { ...ofNode, partitions: integer() },
  replicationLagChanged: { ...ofNode, byMs: msShape },
  linkBroken: ofLink,
  linkMended: ofLink,
  resourceFilled: ofResource,
  resourceFreed: ofResource,
  aggregatorAdded: ofNode,
  aggregatorRemoved: ofNode,
  masterChanged: { ...at, from: node, to: node },
});

/** Of databases, tables, rows and statements. */
const dataEvents = ({ node, at, ofDatabase, ofTable, ofReplicas, ofPartition, ofInstance }: Fields) => ({
  databaseCreated: { ...ofDatabase, partitions: integer() },
  databaseDropped: { ...ofDatabase, leaves: list(node) },
  tableCreated: ofTable,
  tableDropped: ofTable,
  rowsWritten: { ...ofTable, inserted: integer(), deleted: integer() },
  replicasCaughtUp: ofReplicas,
  replicasFellBack: ofReplicas,
  replicasReady: ofReplicas,
  replicasInSync: ofReplicas,
  workloadStarted: { ...ofTable, readsPerSecond: integer(), writesPerSecond: integer() },
  workloadStopped: ofTable,
  writesUndone: {
    ...ofInstance,
    table: text(),
    gone: list(rowShape),
    back: list(rowShape),
    cause: nameIn<UndoneCause>({ olderCopy: 0, otherCopy: 0 }),
  },
  writeKilled: { ...ofPartition, statement: commandIdShape },
  transactionRolledBack: { ...ofPartition, session: integer(), rows: integer() },
  statementFinished: { ...at, statement: commandIdShape, outcome: outcomeShape },
});

/** Of partitions and their instances. */
const partitionEvents = ({ node, ofDatabase, ofPartition, ofInstance }: Fields) => ({
  replicaDiverged: {
    ...ofInstance,
    cause: nameIn<'otherRows' | 'farBehind'>({ otherRows: 0, farBehind: 0 }),
  },
  replicaReprovisioned: ofInstance,
  partitionLocked: ofPartition,
  partitionPromoted: { ...ofInstance, from: nullable(node), term: integer() },
  partitionAttached: ofInstance,
  partitionOffline: ofInstance,
  instanceDropped: ofInstance,
  instanceOrphaned: ofInstance,
  instanceDetached: ofInstance,
  replicaAttached: ofInstance,
  lossAccepted: { ...ofInstance, lastPrimary: node },
  partitionsUnserved: { ...ofDatabase, ordinals: list(ordinalShape), rows: integer(), force: truth },
  partitionEmptied: { ...ofInstance, heldBy: nullable(node), lostRows: integer() },
});

/** Of operations and the attaching of leaves. */
const operationEvents = ({ node, at, ofInstance, ofCopy, ofOperation, ofPhase }: Fields) => ({
  copyStarted: ofCopy,
  copyFinished: ofCopy,
  attachRepeated: { ...at, leaves: list(node), attempt: integer(), startsAtMs: msShape, kills: truth },
  actionFailed: { ...ofInstance, operation: operationIdShape },
  attachBatchOpened: { ...at, closesAtMs: msShape },
  attachBatchClosed: { ...at, leaves: list(node) },
  operationStarted: {
    ...ofOperation,
    operationKind: operationKindShape,
    leaves: list(node),
    actions: integer(),
  },
  phaseStarted: { ...ofPhase, actions: integer() },
  phaseFinished: ofPhase,
  operationFinished: {
    ...ofOperation,
    operationKind: operationKindShape,
    state: nameIn<'success' | 'failed' | 'cancelled'>({ success: 0, failed: 0, cancelled: 0 }),
  },
});

const ofEachProcessEvent = <Fields>(fields: Fields): Readonly<Record<ProcessEventKind, Fields>> =>
  Object.fromEntries(Object.keys(processEventTraits).map((kind) => [kind, fields])) as Record<
    ProcessEventKind,
    Fields
  >;

import {
  integer,
  list,
  nameIn,
  nullable,
  optional,
  pair,
  type Shape,
  struct,
  type TableId,
  text,
  truth,
  union,
} from '../../base/index.ts';
import {
  type Assumed,
  type AssumptionName,
  type AttachBatch,
  assumptionLimit,
  assumptions,
  type BrokenLink,
  type Departure,
  type Due,
  type PartitionShares,
  type RunningStatement,
  type Session,
  type SilenceCause,
  type StatementWait,
  type Timer,
  type Transaction,
  type TransactionPart,
  type WaitingPartition,
  type Workload,
  type WorkloadStretch,
} from '../../cluster/index.ts';
import { errorShape } from './events.ts';
import { msShape, nodeShape } from './nodes.ts';
import { commandIdShape, operationIdShape } from './operations.ts';
import { replicaPlaceShape, replicationTargetShape, type Surroundings } from './partitions.ts';
import { ordinalShape, pendingWriteShape, rowShape } from './rows.ts';

export const attachBatchShape = (nodes: number): Shape<AttachBatch> =>
  struct<AttachBatch>({
    openedAtMs: msShape,
    closesAtMs: msShape,
    closesEarly: truth,
    attempt: integer(),
    leaves: list(nodeShape(nodes)),
  });

export const linkShape = (nodes: number): Shape<BrokenLink> =>
  struct<BrokenLink>({ nodes: pair(nodeShape(nodes)), sinceMs: msShape });

export const statementShape = (nodes: number): Shape<RunningStatement> =>
  struct<RunningStatement>({
    statement: commandIdShape,
    node: nodeShape(nodes),
    startedAtMs: msShape,
    waitsFor: union<'kind', StatementWait>('kind', {
      operations: {
        operations: list(operationIdShape),
        hasFailed: truth,
        departures: list(
          struct<Departure>({
            leaf: nodeShape(nodes),
            becomes: nameIn<Departure['becomes']>({ detached: 0, removed: 0 }),
          }),
        ),
      },
      write: { write: pendingWriteShape, session: optional(integer()) },
      commit: { session: integer() },
      attach: { leaves: list(nodeShape(nodes)), rebalances: truth, force: truth },
    }),
  });

/** Something that is assumed otherwise than usual; the limits are the binding's. */
export const assumedShape: Shape<Assumed> = struct<Assumed>({
  name: nameIn<AssumptionName>(assumptions),
  of: nullable(integer(1)),
  value: integer(1, assumptionLimit),
});

export const sessionShape = (nodes: number): Shape<Session> =>
  struct<Session>({
    session: integer(),
    node: nodeShape(nodes),
    autocommits: truth,
    transaction: nullable(
      struct<Transaction>({
        startedAtMs: msShape,
        isReadOnly: truth,
        parts: list(
          struct<TransactionPart>({
            database: text(),
            ordinal: ordinalShape,
            table: text<TableId>(),
            node: nodeShape(nodes),
            removed: list(rowShape),
            added: list(rowShape),
          }),
        ),
        lost: nullable(errorShape),
      }),
    ),
  });

export const timerShape = (around: Surroundings): Shape<Timer> =>
  struct<Timer>({ sequence: integer(), atMs: msShape, due: dueShape(around) });

function dueShape(around: Surroundings): Shape<Due> {
  const node = nodeShape(around.nodes);
  const place = replicaPlaceShape(around.nodes);
  const link = linkShape(around.nodes);
  const ofProcess = { node, epoch: integer() };
  const ofDatabase = { databaseId: integer(1) };
  return union<'kind', Due>('kind', {
    recovery: ofProcess,
    detection: {
      ...ofProcess,
      cause: nameIn<SilenceCause>({ heartbeatsRefused: 0, heartbeatsSilent: 0 }),
    },
    attachBatchCloses: { openedAtMs: msShape },
    actionsEnd: { operation: operationIdShape, actions: list(integer()) },
    evening: { operations: list(operationIdShape) },
    replication: { ...ofDatabase, targets: list(replicationTargetShape(around)) },
    linkDetection: { link },
    replicaSilence: ofProcess,
    linkSilence: { link },
    syncReturns: { ...ofDatabase, replicas: list(place) },
    reprovision: { ...ofDatabase, replica: place },
  });
}

const waitingShape: Shape<WaitingPartition> = struct<WaitingPartition>({
  ordinal: ordinalShape,
  sinceMs: msShape,
});

export const workloadShape = (around: Surroundings): Shape<Workload> =>
  struct<Workload>({
    database: text(),
    table: text(),
    readsPerSecond: integer(),
    writesPerSecond: integer(),
    startedAtMs: msShape,
    firstWrite: integer(),
    writtenToMs: msShape,
    waitingReads: list(waitingShape),
    waitingWrites: list(waitingShape),
    unreplicated: list(
      struct<Workload['unreplicated'][number]>({ atMs: msShape, target: replicationTargetShape(around) }),
    ),
  });

const sharesShape: Shape<PartitionShares> = struct<PartitionShares>({
  served: integer(),
  waiting: integer(),
  refused: integer(),
});

export const stretchShape: Shape<WorkloadStretch> = struct<WorkloadStretch>({
  fromMs: msShape,
  readsPerSecond: integer(),
  writesPerSecond: integer(),
  reads: sharesShape,
  writes: sharesShape,
  failedReads: integer(),
  failedWrites: integer(),
});

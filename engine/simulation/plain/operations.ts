import {
  type CommandId,
  integer,
  list,
  type NodeId,
  nameIn,
  nullable,
  type OperationId,
  optional,
  type Shape,
  sequence,
  struct,
  text,
  truth,
  union,
} from '../../base/index.ts';
import {
  type ActionName,
  type ActionState,
  actionTags,
  actionTraits,
  type Operation,
  type OperationAction,
  type OperationKind,
  type OperationState,
  operationTags,
  type Pace,
  type Phase,
  type Reason,
} from '../../cluster/index.ts';
import { msShape, nodeShape } from './nodes.ts';
import { ordinalShape } from './rows.ts';

export const operationIdShape: Shape<OperationId> = integer<OperationId>();
export const commandIdShape: Shape<CommandId> = integer<CommandId>();
export const phaseShape: Shape<Phase> = integer<Phase>(1, 7);

export const operationKindShape: Shape<OperationKind> = nameIn<OperationKind>({
  rebalance: 0,
  restoreRedundancy: 0,
  attach: 0,
  detach: 0,
  remove: 0,
  failover: 0,
  partition: 0,
});

export const operationShape = (nodes: number): Shape<Operation> =>
  struct<Operation>({
    id: operationIdShape,
    kind: operationKindShape,
    database: text(),
    state: nameIn<OperationState>(operationTags),
    leaves: list(nodeShape(nodes)),
    attempt: integer(),
    kills: truth,
    actions: sequence(actionShape(nodes)),
    phase: nullable(phaseShape),
    running: integer(),
    failures: integer(),
    startedAtMs: msShape,
    endedAtMs: nullable(msShape),
    statement: nullable(commandIdShape),
  });

const actionShape = (nodes: number): Shape<OperationAction> =>
  struct<OperationAction>({
    action: nameIn<ActionName>(actionTraits),
    ordinal: ordinalShape,
    phase: phaseShape,
    target: nodeShape(nodes),
    source: nullable(nodeShape(nodes)),
    reason: reasonShape(nodeShape(nodes)),
    state: nameIn<ActionState>(actionTags),
    startedAtMs: nullable(msShape),
    endsAtMs: nullable(msShape),
    bytes: integer(),
    pace: optional(struct<Pace>({ sinceMs: msShape, arrived: integer(), wholeMs: msShape })),
  });

function reasonShape(node: Shape<NodeId>): Shape<Reason> {
  const counts = { fromCount: integer(), toCount: integer() };
  return union<'kind', Reason>('kind', {
    onlyInstance: {},
    lossAccepted: { lastPrimary: node },
    noInstanceLeft: {},
    asked: {},
    restoresSecondCopy: {},
    placesReplicaOnItsPair: {},
    evensPairs: { from: integer(), to: integer(), ...counts },
    evensLeaves: { from: node, to: node, ...counts },
    leavesIncompletePair: { from: node },
    savesCopies: {},
    bothLeavesOfTheNewPair: {},
    separatesGroups: {},
    spreadsReplicas: { primaries: node, from: node, to: node, ...counts },
    evensDatabases: { from: list(node), to: list(node), ...counts },
    takesOver: { primaries: integer(), otherPrimaries: integer() },
    leftOver: {},
    evensPrimaries: { from: node, ...counts },
    followsAgain: {},
    leafFailed: { leaf: node },
    leafLeaves: { leaf: node },
  });
}

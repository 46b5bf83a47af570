import {
  integer,
  type NodeId,
  nameIn,
  nullable,
  type Shape,
  struct,
  text,
  truth,
  union,
} from '../../base/index.ts';
import {
  type AggregatorNode,
  type ClusterNode,
  type GlobalVariables,
  type Group,
  type LeafNode,
  type LeafState,
  leafTags,
  type ProcessState,
  processTags,
} from '../../cluster/index.ts';

/** Simulated milliseconds. */
export const msShape: Shape<number> = integer();

/** The NODE_ID of one of so many nodes. */
export const nodeShape = (nodes: number): Shape<NodeId> => integer<NodeId>(1, nodes);

export const groupShape: Shape<Group> = integer<Group>(1, 2);

export const leafStateShape: Shape<LeafState> = nameIn<LeafState>(leafTags);

export const portShape: Shape<number> = integer(0, 65_535);

/** The NODE_ID of a node is its own place, so that it is no reference. */
const ofEveryNode = {
  id: integer<NodeId>(1),
  host: text(),
  port: portShape,
  process: nameIn<ProcessState>(processTags),
  processEpoch: integer(),
  processSinceMs: msShape,
};

export const clusterNodeShape: Shape<ClusterNode> = union<'kind', AggregatorNode | LeafNode>('kind', {
  aggregator: { ...ofEveryNode, isMaster: truth, isMember: truth },
  leaf: {
    ...ofEveryNode,
    group: groupShape,
    slot: integer(),
    state: leafStateShape,
    stateSinceMs: msShape,
    detachedBy: nullable(nameIn<'statement' | 'autoAttachOff'>({ statement: 0, autoAttachOff: 0 })),
    isDiskFull: truth,
    isMemoryFull: truth,
    lagMs: msShape,
  },
});

/** The variables one by one: a command changes some of them. */
export const variableShapes: { readonly [Name in keyof GlobalVariables]: Shape<GlobalVariables[Name]> } = {
  redundancyLevel: integer<1 | 2>(1, 2),
  autoAttach: truth,
  leafFailureDetection: truth,
  leafFailoverFanout: nameIn<GlobalVariables['leafFailoverFanout']>({ paired: 0, load_balanced: 0 }),
  attachRebalanceDelaySeconds: integer(0, 86_400),
  defaultPartitionsPerLeaf: integer(1, 1_024),
};

export const variablesShape: Shape<GlobalVariables> = struct(variableShapes);

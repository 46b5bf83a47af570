import {
  integer,
  list,
  type NodeId,
  nameIn,
  nullable,
  type Ordinal,
  optional,
  type Shape,
  scalar,
  struct,
  text,
  truth,
  union,
} from '../../base/index.ts';
import {
  type AggregatorNode,
  type ClusterNode,
  type Domain,
  type GlobalVariables,
  type Group,
  type LeafNode,
  type LeafState,
  type Leftover,
  leafTags,
  type ProcessState,
  type ProductVersion,
  processTags,
  productVersions,
  type SettableVariables,
  type VariableKey,
  variableKeys,
  variableRows,
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
    leftovers: list(struct<Leftover>({ database: text(), ordinal: integer<Ordinal>(), commits: integer() })),
  },
});

type VariableShapes = { readonly [Key in VariableKey]-?: Shape<NonNullable<SettableVariables[Key]>> };

/** The variables one by one: a command changes some of them. */
export const variableShapes = Object.fromEntries(
  variableKeys.map((key) => [key, shapeOfDomain(variableRows[key].domain)]),
) as unknown as VariableShapes;

export const versionShape: Shape<ProductVersion> = shapeOfDomain({
  kind: 'choice',
  values: productVersions,
}) as unknown as Shape<ProductVersion>;

export const variablesShape: Shape<GlobalVariables> = struct<GlobalVariables>({
  ...variableShapes,
  lockWaitTimeout: optional(variableShapes.lockWaitTimeout),
  version: optional(versionShape),
});

function shapeOfDomain(domain: Domain | Domain<ProductVersion>): Shape<never> {
  if (domain.kind === 'count') return integer(domain.from, domain.to);
  const values: readonly unknown[] = domain.values;
  return scalar(`one of ${values.join(', ')}`, (plain) => values.includes(plain));
}

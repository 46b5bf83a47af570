import { nodeId, ordinal, present, Sequence, tableId } from '../../base/index.ts';
import {
  addressOf,
  type ClusterError,
  type Commit,
  commitAfter,
  type Database,
  emptyCommit,
  failedWith,
  healthyLeaf,
  isReachable,
  knownAggregators,
  knownLeaves,
  type LeafNode,
  leafIs,
  nameFault,
  type Outcome,
  type Partition,
  type PartitionInstance,
  placeFault,
  refusal,
  succeeded,
} from '../../cluster/index.ts';
import type { Address, ImportedCluster, ImportedDatabase } from '../command.ts';
import type { Draft } from '../world/draft.ts';
import { instance } from './databases.ts';

/**
 * Builds a cluster as it stands. Only an empty cluster can take one. Terms and instance ids are as at creation, the
 * databases are asynchronous and every instance in service holds the same rows [MODEL].
 */
export function importCluster(draft: Draft, cluster: ImportedCluster): Outcome {
  if (knownLeaves(draft.world).length > 0 || draft.world.databases.length > 0) {
    return failedWith(
      refusal('A cluster can be imported only into an empty one: start afresh, then import.'),
    );
  }
  const fault = faultIn(draft, cluster);
  if (fault !== null) return failedWith(fault);
  const leaves = importedLeaves(draft, cluster);
  const byAddress = new Map(leaves.map((leaf) => [addressOf(leaf), leaf]));
  const isRedundant =
    leaves.some((leaf) => leaf.group === 2) ||
    cluster.databases.some(({ partitions }) => partitions.some(({ instances }) => instances.length > 1));
  const leafAt = (address: string) => present(byAddress.get(address), address);
  const { nextDatabase: firstId, nextTable: firstTable } = draft.world.counters;
  let nodes = draft.world.nodes;
  for (const leaf of leaves) nodes = nodes.push(leaf);
  draft.change({
    nodes,
    variables: {
      ...draft.world.variables,
      redundancyLevel: isRedundant ? 2 : 1,
      leafFailoverFanout: cluster.fanout,
    },
    databases: cluster.databases.map((database, index) =>
      importedDatabase(database, { id: firstId + index, table: firstTable + index }, leafAt),
    ),
    counters: {
      ...draft.world.counters,
      nextDatabase: firstId + cluster.databases.length,
      nextTable: firstTable + cluster.databases.length,
    },
  });
  for (const leaf of leaves) draft.emit({ kind: 'leafAdded', node: leaf.id, group: leaf.group });
  for (const { name, partitions } of cluster.databases) {
    draft.emit({ kind: 'databaseCreated', database: name, partitions: partitions.length });
  }
  return succeeded(0);
}

/** Names that no statement could give either. */
function faultIn({ world }: Draft, { leaves, databases }: ImportedCluster): ClusterError | null {
  const others: Address[] = [...knownAggregators(world)];
  for (const leaf of leaves) {
    const fault = placeFault(leaf, others);
    if (fault !== null) return fault;
    others.push(leaf);
  }
  for (const { name } of databases) {
    const fault = nameFault('database', name);
    if (fault !== null) return fault.error;
  }
  return null;
}

function importedLeaves(draft: Draft, cluster: ImportedCluster): LeafNode[] {
  const first = draft.world.nodes.length + 1;
  const slots = slotsOf(cluster);
  return cluster.leaves.map((leaf, index) => ({
    kind: 'leaf',
    id: nodeId(first + index),
    host: leaf.host,
    port: leaf.port,
    process: leafIs.lost(leaf.state) ? 'stopped' : 'running',
    processEpoch: 0,
    processSinceMs: draft.nowMs,
    group: leaf.group,
    slot: slots[index] ?? 0,
    state: leaf.state,
    stateSinceMs: draft.nowMs,
    detachedBy: leafIs.setAside(leaf.state) ? 'statement' : null,
    ...healthyLeaf,
  }));
}

/** Group 1 takes slots in the order given; group 2 those of its partners, and the next free ones without. */
function slotsOf(cluster: ImportedCluster): number[] {
  const slots = cluster.leaves.map(() => -1);
  const slotByAddress = new Map<string, number>();
  let next = 0;
  const place = (index: number, slot: number) => {
    const leaf = present(cluster.leaves[index], 'an imported leaf');
    slots[index] = slot;
    slotByAddress.set(addressOf(leaf), slot);
    next = Math.max(next, slot + 1);
  };
  cluster.leaves.forEach((leaf, index) => {
    if (leaf.group === 1) place(index, next);
  });
  cluster.leaves.forEach((leaf, index) => {
    if (leaf.group === 2)
      place(index, (leaf.pair === null ? undefined : slotByAddress.get(addressOf(leaf.pair))) ?? next);
  });
  return slots;
}

function importedDatabase(
  imported: ImportedDatabase,
  numbers: { readonly id: number; readonly table: number },
  leafAt: (address: string) => LeafNode,
): Database {
  const count = imported.partitions.length;
  const table = { ...imported.table, id: tableId(imported.table.name, numbers.table) };
  let nextInstanceId = count;
  const partitions = imported.partitions.map(({ instances, rows }, index): Partition => {
    const head: Commit =
      rows.length === 0
        ? emptyCommit
        : commitAfter(emptyCommit, { table: table.id, added: rows, keep: null });
    const primaries = instances.filter(({ role }) => role === 'primary');
    const replicas = instances.filter(({ role }) => role === 'replica');
    const hasPrimary = primaries.some(({ leaf }) => leafIs.serving(leafAt(addressOf(leaf)).state));
    return {
      ordinal: ordinal(index),
      state: hasPrimary ? 'served' : 'offline',
      instances: [
        ...primaries.map(({ leaf }) =>
          instanceOf(leafAt(addressOf(leaf)), {
            instanceId: index + 1,
            role: 'primary',
            term: index + 2,
            head,
          }),
        ),
        ...replicas.map(({ leaf }) => {
          nextInstanceId += 1;
          return instanceOf(leafAt(addressOf(leaf)), {
            instanceId: nextInstanceId,
            role: 'replica',
            term: 0,
            head,
          });
        }),
      ],
    };
  });
  return {
    id: numbers.id,
    name: imported.name,
    replication: 'async',
    tables: [table],
    partitions: Sequence.of(partitions),
    nextTerm: count + 2,
    nextInstanceId: nextInstanceId + 1,
  };
}

/** An instance as its leaf's state lets it be: out of service unless the leaf is online. */
function instanceOf(
  leaf: LeafNode,
  given: Pick<PartitionInstance, 'instanceId' | 'role' | 'term' | 'head'>,
): PartitionInstance {
  const inService = instance({ node: leaf.id, ...given });
  if (leafIs.serving(leaf.state)) return inService;
  return { ...inService, isOffline: true, state: isReachable(leaf) ? 'pending' : 'offline' };
}

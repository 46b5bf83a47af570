import { assert, type Ordinal } from '../../base/index.ts';
import {
  type ClusterError,
  type ClusterNode,
  type Database,
  failedWith,
  isKnown,
  knownLeaves,
  leafIs,
  masterOf,
  nameFault,
  type Outcome,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  placeFault,
  processIs,
  refusal,
  replicaIs,
  succeeded,
} from '../../cluster/index.ts';
import type { ImportedCluster, ImportedDatabase } from '../command.ts';
import { followNewPrimaries } from '../replication/following.ts';
import type { Draft } from '../world/draft.ts';
import { bytesOf, recoveryMs } from '../world/durations.ts';
import { importedParts } from '../world/imported-parts.ts';
import { forEachInstanceOn } from '../world/instances.ts';

/**
 * Builds a cluster as it stands, and lets go on what was going on in it: leaves that are attaching wait for their batch, one
 * that recovers will have done so, replicas that are behind catch up. Only an empty cluster can take one.
 */
export function importCluster(draft: Draft, cluster: ImportedCluster): Outcome {
  const { nodes, databases } = cluster;
  if (draft.world.nodes.length > 1 || draft.world.databases.length > 0) {
    return failedWith(
      refusal('A cluster can be imported only into an empty one: start afresh, then import.'),
    );
  }
  const fault = faultIn(nodes, databases);
  if (fault !== null) return failedWith(fault);
  draft.change(importedParts(draft.world, cluster));
  assert(masterOf(draft.world).isMember, 'an imported cluster has a master aggregator');
  for (const node of nodes) {
    assert(draft.node(node.id) === node, 'imported nodes stand by their NODE_IDs');
    if (!isKnown(node)) continue;
    if (node.kind === 'leaf') draft.emit({ kind: 'leafAdded', node: node.id, group: node.group });
    else if (!node.isMaster) draft.emit({ kind: 'aggregatorAdded', node: node.id });
  }
  for (const { name, partitions } of databases)
    draft.emit({ kind: 'databaseCreated', database: name, partitions: partitions.length });
  goOn(draft);
  return succeeded(0);
}

/** Names that no statement could give either. */
function faultIn(
  nodes: ImportedCluster['nodes'],
  databases: readonly ImportedDatabase[],
): ClusterError | null {
  const others: ClusterNode[] = [];
  for (const node of nodes.filter(isKnown)) {
    const fault = placeFault(node, others);
    if (fault !== null) return fault;
    others.push(node);
  }
  for (const { name } of databases) {
    const fault = nameFault('database', name);
    if (fault !== null) return fault.error;
  }
  return null;
}

/** What would happen next in the cluster that was imported. */
function goOn(draft: Draft): void {
  for (const { id, state, process, processEpoch } of knownLeaves(draft.world)) {
    if (leafIs.attaching(state)) draft.follow({ kind: 'leafEffect', effect: 'attachInstances', leaf: id });
    if (!processIs.recovering(process)) continue;
    let bytes = 0;
    forEachInstanceOn(draft, id, (database, _partition, instance) => {
      bytes += bytesOf(draft.world, instance.head, database);
    });
    draft.schedule(recoveryMs(draft.world, id, bytes), { kind: 'recovery', node: id, epoch: processEpoch });
  }
  let hasHeirs = false;
  for (const database of draft.world.databases) {
    const behind: Ordinal[] = [];
    database.partitions.forEach((partition) => {
      if (hasStragglers(partition, database)) behind.push(partition.ordinal);
      if (onlinePrimary(partition) === null && onlineReplicas(partition).length > 0) hasHeirs = true;
    });
    if (behind.length > 0) followNewPrimaries(draft, database.name, behind);
  }
  if (hasHeirs) draft.follow({ kind: 'partitionsWait' });
}

/** Has the partition a replica in service that is behind, or for which commits do not wait although they should? */
function hasStragglers(partition: Partition, { replication }: Database): boolean {
  const primary = onlinePrimary(partition);
  if (primary === null) return false;
  return onlineReplicas(partition).some(
    (replica) =>
      replica.head !== primary.head || (replication === 'sync' && !replicaIs.waitedFor(replica.replication)),
  );
}

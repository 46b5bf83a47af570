import { type NodeId, present, type Sequence } from '../../base/index.ts';
import { instanceIs, type Partition, type PartitionInstance, partitionIs } from '../../cluster/index.ts';
import { OrdinalList } from './ordinal-list.ts';

interface Holdings {
  /** By node id: the partitions that have an instance on the node. */
  readonly byNode: readonly (OrdinalList | undefined)[];
  readonly offline: OrdinalList;
  readonly provisioning: OrdinalList;
}

/**
 * What is known about lists of partitions. It follows from the list alone, so it is no part of a world; it is handed on
 * from list to list, so that a failover costs what the lost leaf holds and not what the cluster holds.
 */
const known = new WeakMap<Sequence<Partition>, Holdings>();

/** The ordinals of the partitions that have an instance on `node`, ascending. */
export const ordinalsOn = (partitions: Sequence<Partition>, node: NodeId): readonly number[] =>
  (holdingsOf(partitions).byNode[node] ?? OrdinalList.empty).all;

/** The ordinals of the partitions that nobody serves, ascending. */
export const offlineOrdinals = (partitions: Sequence<Partition>): readonly number[] =>
  holdingsOf(partitions).offline.all;

/** The ordinals of the partitions with an instance that waits for a snapshot, ascending. */
export const provisioningOrdinals = (partitions: Sequence<Partition>): readonly number[] =>
  holdingsOf(partitions).provisioning.all;

/** Is the instance out of service until a snapshot of its primary arrives? */
export const isWaitingForSnapshot = (instance: PartitionInstance): boolean =>
  instanceIs.arriving(instance.state) && instance.isOffline && instance.membership === 'listed';

/** `after` follows from `before`: what is known of one is known of the other, but for the changes. */
export function handOn(before: Sequence<Partition>, after: Sequence<Partition>): void {
  let holdings = known.get(before);
  if (holdings === undefined) return;
  after.forEachChangedChunk(before, (chunk, chunkBefore) => {
    for (let place = 0; place < Math.max(chunk.length, chunkBefore.length); place += 1) {
      holdings = changed(present(holdings, 'holdings'), chunkBefore[place] ?? null, chunk[place] ?? null);
    }
  });
  known.set(after, holdings);
}

/** One partition of an open list has been replaced. */
export function notePartition(partitions: Sequence<Partition>, before: Partition, after: Partition): void {
  if (isAlike(before, after)) return;
  const holdings = known.get(partitions);
  if (holdings === undefined) return;
  const next = changed(holdings, before, after);
  if (next !== holdings) known.set(partitions, next);
}

function holdingsOf(partitions: Sequence<Partition>): Holdings {
  let holdings = known.get(partitions);
  if (holdings === undefined) {
    holdings = holdingsFound(partitions);
    known.set(partitions, holdings);
  }
  return holdings;
}

function holdingsFound(partitions: Sequence<Partition>): Holdings {
  const found = { byNode: [] as number[][], offline: [] as number[], provisioning: [] as number[] };
  partitions.forEach((partition) => {
    const { ordinal } = partition;
    for (const { node } of partition.instances) {
      const held = found.byNode[node];
      if (held === undefined) found.byNode[node] = [ordinal];
      else held.push(ordinal);
    }
    if (isOffline(partition)) found.offline.push(ordinal);
    if (isProvisioning(partition)) found.provisioning.push(ordinal);
  });
  return {
    byNode: found.byNode.map(OrdinalList.of),
    offline: OrdinalList.of(found.offline),
    provisioning: OrdinalList.of(found.provisioning),
  };
}

function changed(holdings: Holdings, before: Partition | null, after: Partition | null): Holdings {
  if (before === after) return holdings;
  const byNode = isOnTheSameNodes(before, after) ? holdings.byNode : moved(holdings.byNode, before, after);
  const offline = sorted(holdings.offline, isOffline, before, after);
  const provisioning = sorted(holdings.provisioning, isProvisioning, before, after);
  const isSame =
    byNode === holdings.byNode && offline === holdings.offline && provisioning === holdings.provisioning;
  return isSame ? holdings : { byNode, offline, provisioning };
}

/** Most changes of a partition change nothing that is known here. Asked of each, so it looks at new instances only. */
function isAlike(before: Partition, after: Partition): boolean {
  const { length } = after.instances;
  if (isOffline(before) !== isOffline(after) || before.instances.length !== length) return false;
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [before.instances[index], after.instances[index]];
    if (one === other || one === undefined || other === undefined) continue;
    if (one.node !== other.node || isWaitingForSnapshot(one) !== isWaitingForSnapshot(other)) return false;
  }
  return true;
}

function isOnTheSameNodes(before: Partition | null, after: Partition | null): boolean {
  if (before === null || after === null || before.instances.length !== after.instances.length) return false;
  for (let index = 0; index < before.instances.length; index += 1)
    if (before.instances[index]?.node !== after.instances[index]?.node) return false;
  return true;
}

function moved(
  byNode: Holdings['byNode'],
  before: Partition | null,
  after: Partition | null,
): Holdings['byNode'] {
  const next = byNode.slice();
  for (const { node } of before?.instances ?? [])
    next[node] = (next[node] ?? OrdinalList.empty).without(present(before, 'the partition').ordinal);
  for (const { node } of after?.instances ?? [])
    next[node] = (next[node] ?? OrdinalList.empty).with(present(after, 'the partition').ordinal);
  return next;
}

/** The ordinals of the partitions that are so, now that `after` stands where `before` stood. */
function sorted(
  ordinals: OrdinalList,
  isSo: (partition: Partition) => boolean,
  before: Partition | null,
  after: Partition | null,
): OrdinalList {
  const wasSo = before !== null && isSo(before);
  if (wasSo === (after !== null && isSo(after))) return ordinals;
  return wasSo ? ordinals.without(before.ordinal) : ordinals.with(present(after, 'the partition').ordinal);
}

const isOffline = ({ state }: Partition): boolean => partitionIs.unserved(state);

function isProvisioning({ instances }: Partition): boolean {
  for (const instance of instances) if (isWaitingForSnapshot(instance)) return true;
  return false;
}

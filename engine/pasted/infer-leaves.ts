import { addressOf, byAddress } from '../cluster/index.ts';
import type { PastedAddress, PastedLeaf } from './pasted-cluster.ts';
import type { PastedInstance } from './read-partitions.ts';

/**
 * The leaves that a partition table names, where no SHOW LEAVES was pasted with it. The two leaves that share most
 * partitions are a pair, then the next two of the others; of a pair the first by address is in group 1 [MODEL].
 * A leaf whose instances are all offline is offline.
 */
export function inferLeaves(instances: readonly PastedInstance[]): PastedLeaf[] {
  const leaves = new Map<string, PastedAddress>();
  for (const { leaf } of instances) leaves.set(addressOf(leaf), leaf);
  const ordered = [...leaves.values()].sort(byAddress);
  const partners = pairUp(ordered, instances);
  const isRedundant = partners.size > 0;
  const serving = new Set(instances.flatMap(({ isOffline, leaf }) => (isOffline ? [] : [addressOf(leaf)])));
  let alone = 0;
  return ordered.map((leaf) => {
    const pair = partners.get(addressOf(leaf)) ?? null;
    const isFirst = pair === null ? !isRedundant || alone++ % 2 === 0 : byAddress(leaf, pair) < 0;
    const state = serving.has(addressOf(leaf)) ? 'online' : 'offline';
    return { ...leaf, group: isFirst ? 1 : 2, pair, state };
  });
}

function pairUp(
  leaves: readonly PastedAddress[],
  instances: readonly PastedInstance[],
): Map<string, PastedAddress> {
  const place = new Map(leaves.map((leaf, index) => [addressOf(leaf), index]));
  const partners = new Map<string, PastedAddress>();
  for (const { one, other } of sharedPartitions(instances, place)) {
    const [first, second] = [leaves[one], leaves[other]];
    if (first === undefined || second === undefined) continue;
    if (partners.has(addressOf(first)) || partners.has(addressOf(second))) continue;
    partners.set(addressOf(first), second);
    partners.set(addressOf(second), first);
  }
  return partners;
}

/** Pairs of leaves by the number of partitions that they share, most first; then in the order of the leaves. */
function sharedPartitions(
  instances: readonly PastedInstance[],
  place: ReadonlyMap<string, number>,
): { readonly one: number; readonly other: number; readonly count: number }[] {
  const byPartition = new Map<string, number[]>();
  for (const { database, ordinal, leaf } of instances) {
    const partition = `${database}:${ordinal}`;
    byPartition.set(partition, [...(byPartition.get(partition) ?? []), place.get(addressOf(leaf)) ?? 0]);
  }
  const counts = new Map<string, { one: number; other: number; count: number }>();
  for (const places of byPartition.values()) {
    for (const one of places) {
      for (const other of places) {
        if (one >= other) continue;
        const entry = counts.get(`${one} ${other}`) ?? { one, other, count: 0 };
        entry.count += 1;
        counts.set(`${one} ${other}`, entry);
      }
    }
  }
  return [...counts.values()].sort(
    (left, right) => right.count - left.count || left.one - right.one || left.other - right.other,
  );
}

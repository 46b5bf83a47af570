import { type NodeId, present, type Sequence } from '../base/index.ts';
import type { Partition } from '../cluster/index.ts';

/** By node id: the ordinals of the partitions that have an instance on the node, ascending. */
type Holdings = readonly (readonly number[] | undefined)[];

/**
 * What is known about lists of partitions. It follows from the list alone, so it is no part of a world; it is handed on
 * from list to list, so that a failover costs what the lost leaf holds and not what the cluster holds.
 */
const known = new WeakMap<Sequence<Partition>, Holdings>();

/** The ordinals of the partitions that have an instance on `node`, ascending. */
export function ordinalsOn(partitions: Sequence<Partition>, node: NodeId): readonly number[] {
  let holdings = known.get(partitions);
  if (holdings === undefined) {
    holdings = holdingsOf(partitions);
    known.set(partitions, holdings);
  }
  return holdings[node] ?? nothing;
}

/** `after` follows from `before`: what is known of one is known of the other, but for the changes. */
export function handOn(before: Sequence<Partition>, after: Sequence<Partition>): void {
  let holdings = known.get(before);
  if (holdings === undefined) return;
  after.forEachChangedChunk(before, (chunk, chunkBefore) => {
    for (let place = 0; place < Math.max(chunk.length, chunkBefore.length); place += 1) {
      holdings = changed(present(holdings, 'holdings'), chunkBefore[place], chunk[place]);
    }
  });
  known.set(after, holdings);
}

/** One partition of an open list has been replaced. */
export function notePartition(partitions: Sequence<Partition>, before: Partition, after: Partition): void {
  const holdings = known.get(partitions);
  if (holdings === undefined) return;
  const next = changed(holdings, before, after);
  if (next !== holdings) known.set(partitions, next);
}

function holdingsOf(partitions: Sequence<Partition>): Holdings {
  const holdings: number[][] = [];
  partitions.forEach(({ ordinal, instances }) => {
    for (const { node } of instances) {
      const held = holdings[node];
      if (held === undefined) holdings[node] = [ordinal];
      else held.push(ordinal);
    }
  });
  return holdings;
}

function changed(holdings: Holdings, before: Partition | undefined, after: Partition | undefined): Holdings {
  if (before === after || isOnTheSameNodes(before, after)) return holdings;
  const next = holdings.slice();
  for (const { node } of before?.instances ?? [])
    next[node] = (next[node] ?? nothing).filter((ordinal) => ordinal !== before?.ordinal);
  for (const { node } of after?.instances ?? [])
    next[node] = withOrdinal(next[node] ?? nothing, present(after, 'the partition').ordinal);
  return next;
}

function withOrdinal(ordinals: readonly number[], added: number): readonly number[] {
  const place = ordinals.findIndex((ordinal) => ordinal > added);
  return place === -1 ? [...ordinals, added] : ordinals.toSpliced(place, 0, added);
}

function isOnTheSameNodes(before: Partition | undefined, after: Partition | undefined): boolean {
  if (before === undefined || after === undefined || before.instances.length !== after.instances.length)
    return false;
  return before.instances.every((instance, index) => instance.node === after.instances[index]?.node);
}

const nothing: readonly number[] = [];

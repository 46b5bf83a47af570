import { addressOf } from '../../cluster/index.ts';
import type { DatabaseFacts } from '../facts/copy.ts';
import type { PastedAddress } from '../pasted-cluster.ts';

/**
 * The leaf that each of `leaves` is a pair with, by address: the two that share most partitions are one, then the next two
 * of the others [MODEL]. Where a group is known, a pair has a leaf of each.
 */
export function pairsByPartitions(
  leaves: readonly (PastedAddress & { readonly group: number | null })[],
  databases: readonly DatabaseFacts[],
): ReadonlyMap<string, PastedAddress> {
  const partners = new Map<string, PastedAddress>();
  if (leaves.length < 2) return partners;
  const places = placesOf(leaves);
  for (const { one, other } of sharedPartitions(databases, places)) {
    const [first, second] = [leaves[one], leaves[other]];
    if (first === undefined || second === undefined) continue;
    if (partners.has(addressOf(first)) || partners.has(addressOf(second))) continue;
    if (first.group !== null && first.group === second.group) continue;
    partners.set(addressOf(first), second);
    partners.set(addressOf(second), first);
  }
  return partners;
}

/** The place of each leaf in the list, by its address. */
export const placesOf = (leaves: readonly PastedAddress[]): ReadonlyMap<string, number> =>
  new Map(leaves.map((leaf, index) => [addressOf(leaf), index]));

interface Shared {
  readonly one: number;
  readonly other: number;
  count: number;
}

/** Pairs of leaves by the number of partitions that they share, most first; then in the order of the leaves. */
export function sharedPartitions(
  databases: readonly DatabaseFacts[],
  places: ReadonlyMap<string, number>,
): readonly Shared[] {
  const counts = new Map<number, Shared>();
  for (const { copies } of databases) {
    const byOrdinal = new Map<number, number[]>();
    for (const { ordinal, leaf } of copies) {
      const place = places.get(addressOf(leaf));
      if (place === undefined) continue;
      const others = byOrdinal.get(ordinal);
      if (others === undefined) byOrdinal.set(ordinal, [place]);
      else {
        for (const other of others) count(counts, Math.min(place, other), Math.max(place, other));
        others.push(place);
      }
    }
  }
  return [...counts.values()].sort(
    (left, right) => right.count - left.count || left.one - right.one || left.other - right.other,
  );
}

/** No cluster has as many leaves. */
const placesOfLeaf = 1_000_000;

function count(counts: Map<number, Shared>, one: number, other: number): void {
  if (one === other) return;
  const key = one * placesOfLeaf + other;
  const entry = counts.get(key);
  if (entry === undefined) counts.set(key, { one, other, count: 1 });
  else entry.count += 1;
}

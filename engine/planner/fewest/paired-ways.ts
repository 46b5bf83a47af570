import { type Draft, replicasOf } from '../draft.ts';
import { leavesOf } from '../holders.ts';
import type { Slots, Sort, Way } from './slot-network.ts';

/** One slot a leaf, which holds primaries; they belong to holders, and each of the two leaves of a pair is a slot. */
export function slotsOfHolders({ holders }: Draft): Slots {
  const width = leavesOf(holders, 0).length;
  const ownerOf = Int32Array.from({ length: holders.count * width }, (_, slot) => Math.floor(slot / width));
  return { owners: holders.count, ownerOf, choices: 0, choiceOf: ownerOf.map(() => -1) };
}

/** The slot of a leaf that belongs to a holder. */
export function slotOfLeaf({ holders }: Draft, leaf: number): number {
  const holder = holders.ofLeaf[leaf] ?? -1;
  const leaves = leavesOf(holders, holder);
  return holder * leaves.length + leaves.indexOf(leaf);
}

/** The partitions that are served, in sorts; the sorts in the order of their lowest ordinals. */
export function sortsOfHolders(draft: Draft): readonly Sort[] {
  const { origin, placement, holders } = draft;
  const alike = new Map<number | string, number[]>();
  for (let ordinal = 0; ordinal < origin.length; ordinal += 1) {
    const leaf = origin[ordinal] ?? -1;
    if (leaf === -1) continue;
    const replica = placement.replica[ordinal] ?? -1;
    const isPlain = !draft.furtherReplicas.has(ordinal) && holders.ofLeaf[leaf] === holders.ofLeaf[replica];
    const key = isPlain ? leaf : `${leaf} ${replicasOf(draft, ordinal).toSorted(ascending).join()}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [ordinal]);
    else known.push(ordinal);
  }
  return Array.from(alike.values(), (ordinals) => ({ ordinals, ways: waysOf(draft, ordinals[0] ?? 0) }));
}

function waysOf(draft: Draft, ordinal: number): readonly Way[] {
  const { holders } = draft;
  const leaf = draft.origin[ordinal] ?? -1;
  const home = holders.ofLeaf[leaf] ?? -1;
  const replicas = replicasOf(draft, ordinal);
  const costOn = (holder: number) => ({
    copies: leavesOf(holders, holder).filter((place) => place !== leaf && !replicas.includes(place)).length,
    promotions: 1,
    drops: replicas.filter((place) => holders.ofLeaf[place] !== holder).length,
  });
  const elsewhere = new Set(replicas.map((place) => holders.ofLeaf[place] ?? -1));
  const width = leavesOf(holders, 0).length;
  const ways: Way[] = [{ to: { kind: 'anywhere' }, copies: width, promotions: 1, drops: replicas.length }];
  for (const holder of [...elsewhere].sort(ascending)) {
    if (holder === -1 || holder === home) continue;
    ways.push({ to: { kind: 'owner', number: holder }, ...costOn(holder) });
  }
  if (home === -1) return ways;
  const atHome = costOn(home);
  for (const place of leavesOf(holders, home)) {
    if (place === leaf) continue;
    ways.push({
      ...atHome,
      to: { kind: 'slot', number: slotOfLeaf(draft, place) },
      copies: atHome.copies + 1,
    });
  }
  return [...ways, { ...atHome, to: { kind: 'slot', number: slotOfLeaf(draft, leaf) }, promotions: 0 }];
}

const ascending = (left: number, right: number): number => left - right;

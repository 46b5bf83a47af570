import { type Draft, replicasOf } from '../draft.ts';
import { leavesOf } from '../holders.ts';

/** Partitions that are alike for a plan: primary on the same leaf, replicas on the same leaves. */
export interface Sort {
  /** Place of the primary, and its holder; -1 for a homeless one. */
  readonly leaf: number;
  readonly home: number;
  /** The other leaf of the home; -1 if there is none. */
  readonly partner: number;
  /** Copies that a partition of this sort lacks at home. */
  readonly lacking: number;
  /** Replicas that are dropped when it stays at home, and when it goes to where there are none of them. */
  readonly dropsAtHome: number;
  readonly replicas: number;
  /** Other holders that have instances of it, the copies that are still needed there and the replicas dropped. */
  readonly elsewhere: readonly { readonly holder: number; readonly copies: number; readonly drops: number }[];
  /** Ascending. */
  readonly ordinals: readonly number[];
}

/** The partitions that are served, in sorts; the sorts in the order of their lowest ordinals. */
export function sortsOf(draft: Draft): readonly Sort[] {
  const { origin, placement, holders } = draft;
  const plain = new Map<number, number[]>();
  const other = new Map<string, number[]>();
  const groups: number[][] = [];
  for (let ordinal = 0; ordinal < origin.length; ordinal += 1) {
    const leaf = origin[ordinal] ?? -1;
    if (leaf === -1) continue;
    const replica = placement.replica[ordinal] ?? -1;
    const isPlain = !draft.furtherReplicas.has(ordinal) && holders.ofLeaf[leaf] === holders.ofLeaf[replica];
    const known = isPlain ? plain.get(leaf) : other.get(keyOf(draft, ordinal));
    if (known !== undefined) {
      known.push(ordinal);
      continue;
    }
    const group = [ordinal];
    groups.push(group);
    if (isPlain) plain.set(leaf, group);
    else other.set(keyOf(draft, ordinal), group);
  }
  return groups.map((ordinals) => sortOf(draft, ordinals));
}

const keyOf = (draft: Draft, ordinal: number): string =>
  [draft.origin[ordinal], ...replicasOf(draft, ordinal).toSorted((left, right) => left - right)].join();

function sortOf(draft: Draft, ordinals: readonly number[]): Sort {
  const { holders } = draft;
  const ordinal = ordinals[0] ?? 0;
  const leaf = draft.origin[ordinal] ?? -1;
  const home = holders.ofLeaf[leaf] ?? -1;
  const replicas = replicasOf(draft, ordinal);
  const others = new Set(
    replicas.map((place) => holders.ofLeaf[place] ?? -1).filter((holder) => holder !== -1 && holder !== home),
  );
  const lackingOn = (holder: number): number =>
    leavesOf(holders, holder).filter((place) => place !== leaf && !replicas.includes(place)).length;
  const dropsFor = (holder: number): number =>
    replicas.filter((place) => holders.ofLeaf[place] !== holder).length;
  return {
    leaf,
    home,
    partner: home === -1 ? -1 : (leavesOf(holders, home).find((place) => place !== leaf) ?? -1),
    lacking: home === -1 ? 0 : lackingOn(home),
    dropsAtHome: home === -1 ? 0 : dropsFor(home),
    replicas: replicas.length,
    elsewhere: [...others]
      .toSorted((left, right) => left - right)
      .map((holder) => ({ holder, copies: lackingOn(holder), drops: dropsFor(holder) })),
    ordinals,
  };
}

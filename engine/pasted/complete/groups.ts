import { addressOf, byAddress, type Group } from '../../cluster/index.ts';
import type { DatabaseFacts } from '../facts/copy.ts';
import type { LeafFacts } from '../facts/read-leaves.ts';
import { placesOf, sharedPartitions } from './pairs.ts';

/**
 * The group of each leaf that shares a partition or a pair with another, by address: what is shared lies in both groups,
 * so each of the two is in the other group than the other one [DOC]. What stands in the table comes first, then pairs,
 * then who shares most; of leaves about which nothing more is known the first by address is in group 1 [MODEL].
 */
export function groupsByPartitions(
  leaves: readonly LeafFacts[],
  databases: readonly DatabaseFacts[],
): ReadonlyMap<string, Group> {
  const places = placesOf(leaves);
  const sides = new Sides(leaves.length + 1);
  // Behind the last leaf stands group 1 itself.
  const groupOne = leaves.length;
  leaves.forEach(({ group }, place) => {
    if (group !== null) sides.tie(place, groupOne, group !== 1);
  });
  leaves.forEach(({ pair }, place) => {
    const partner = pair === null || pair === 'none' ? undefined : places.get(addressOf(pair));
    if (partner !== undefined) sides.tie(place, partner, true);
  });
  for (const { one, other } of sharedPartitions(databases, places)) sides.tie(one, other, true);
  const groups = new Map<string, Group>();
  for (const leaf of [...leaves].sort(byAddress)) {
    const place = places.get(addressOf(leaf)) ?? groupOne;
    if (sides.isAlone(place)) continue;
    if (!sides.areTied(place, groupOne)) sides.tie(place, groupOne, false);
    groups.set(addressOf(leaf), sides.areOpposite(place, groupOne) ? 2 : 1);
  }
  return groups;
}

/** Who is on one side with whom, and who on the other one. A tie that contradicts earlier ones changes nothing. */
class Sides {
  readonly #parents: number[];
  /** Is it on the other side than its parent? */
  readonly #differs: boolean[];
  readonly #tied: boolean[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
    this.#differs = Array.from({ length: count }, () => false);
    this.#tied = Array.from({ length: count }, () => false);
  }

  tie(one: number, other: number, areOpposite: boolean): void {
    this.#tied[one] = true;
    this.#tied[other] = true;
    const [left, right] = [this.#rootOf(one), this.#rootOf(other)];
    if (left.root === right.root) return;
    this.#parents[left.root] = right.root;
    this.#differs[left.root] = (left.differs !== right.differs) !== areOpposite;
  }

  isAlone(one: number): boolean {
    return this.#tied[one] !== true;
  }

  areTied(one: number, other: number): boolean {
    return this.#rootOf(one).root === this.#rootOf(other).root;
  }

  areOpposite(one: number, other: number): boolean {
    return this.#rootOf(one).differs !== this.#rootOf(other).differs;
  }

  #rootOf(one: number): { readonly root: number; readonly differs: boolean } {
    let [root, differs] = [one, false];
    for (
      let parent = this.#parents[root];
      parent !== undefined && parent !== root;
      parent = this.#parents[root]
    ) {
      if (this.#differs[root]) differs = !differs;
      root = parent;
    }
    return { root, differs };
  }
}

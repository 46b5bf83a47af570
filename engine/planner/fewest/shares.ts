import type { Draft } from '../draft.ts';
import { leavesOf } from '../holders.ts';
import type { Sort } from './sorts.ts';

/** How many partitions of a sort go where. */
export interface SortShares {
  readonly sort: Sort;
  /** Their primary stays where it is. */
  readonly stay: number;
  /** They stay on their pair, but primary and replica change roles. */
  readonly changeRoles: number;
  /** As `sort.elsewhere`: how many move to where there are instances of them. */
  readonly toInstances: readonly number[];
  /** How many move to any holder that is open. */
  readonly toAnywhere: number;
}

export interface HolderShares {
  /** How many partitions arrive from anywhere. */
  readonly fromAnywhere: number;
  /** By leaf of the holder: how many partitions that move become primary there. */
  readonly arrivingPrimaries: readonly number[];
}

export interface TargetShares {
  readonly sorts: readonly SortShares[];
  readonly holders: readonly HolderShares[];
}

/** What the targets of a finished draft come to. */
export function sharesOf(draft: Draft, sorts: readonly Sort[]): TargetShares {
  const { holders, target } = draft;
  const fromAnywhere = new Int32Array(holders.count);
  const arriving = new Int32Array(draft.placement.leaves.length);
  const shares = sorts.map((sort): SortShares => {
    let stay = 0;
    let changeRoles = 0;
    let toAnywhere = 0;
    const toInstances = sort.elsewhere.map(() => 0);
    for (const ordinal of sort.ordinals) {
      const place = target[ordinal] ?? -1;
      const holder = holders.ofLeaf[place] ?? -1;
      if (place === sort.leaf) stay += 1;
      else if (place === sort.partner) changeRoles += 1;
      else {
        arriving[place] = (arriving[place] ?? 0) + 1;
        const turn = sort.elsewhere.findIndex((other) => other.holder === holder);
        if (turn !== -1) toInstances[turn] = (toInstances[turn] ?? 0) + 1;
        else {
          toAnywhere += 1;
          fromAnywhere[holder] = (fromAnywhere[holder] ?? 0) + 1;
        }
      }
    }
    return { sort, stay, changeRoles, toInstances, toAnywhere };
  });
  return {
    sorts: shares,
    holders: Array.from(fromAnywhere, (count, holder) => ({
      fromAnywhere: count,
      arrivingPrimaries: leavesOf(holders, holder).map((place) => arriving[place] ?? 0),
    })),
  };
}

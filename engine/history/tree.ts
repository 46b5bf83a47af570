import type { Cursor, Place } from './types.ts';

/** Where each branch parts from an earlier one, by id; null for the first. */
export type Partings = readonly { readonly parent: Cursor | null }[];

/** The same place on the earliest branch that has it: what branches share belongs to the first of them. */
export function homeOf(partings: Partings, place: Cursor): Cursor {
  let home = place;
  for (
    let parting = partings[home.branch]?.parent;
    parting != null;
    parting = partings[home.branch]?.parent
  ) {
    if (!isUpTo(home, parting)) break;
    home = { ...home, branch: parting.branch };
  }
  return home;
}

/** Does the line of `branch` lead through a place of another branch, or of its own? Whether there is one is not asked. */
export function leadsThrough(partings: Partings, branch: number, place: Cursor): boolean {
  const { branch: home } = homeOf(partings, place);
  let on = branch;
  while (on > home) {
    const parting = partings[on]?.parent;
    if (parting == null || !isUpTo(place, parting)) return false;
    on = parting.branch;
  }
  return on === home;
}

/** Have so many entries been applied at this instant, neither fewer than lie before it nor more than up to it? */
export const isBetween = (
  { atMs, applied }: Place,
  instantOf: (entry: number) => number | undefined,
): boolean =>
  (applied === 0 || (instantOf(applied - 1) ?? Number.POSITIVE_INFINITY) <= atMs) &&
  (instantOf(applied) ?? Number.POSITIVE_INFINITY) >= atMs;

const isUpTo = (place: Place, parting: Place): boolean =>
  place.atMs <= parting.atMs && place.applied <= parting.applied;

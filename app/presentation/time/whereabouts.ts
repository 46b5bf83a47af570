import type { Branch, Cursor, History, SimMs } from '@ha-playground/engine';

/**
 * Where a place lies as seen from the cursor: `here` is what has led to the moment shown, `ahead` lies after it on the same
 * branch, `elsewhere` on another one, and `gone` on none any more: where a fork was that has moved, or after an instant at
 * which something was entered since.
 */
export type Whereabouts =
  | { readonly kind: 'here' | 'ahead' | 'gone' }
  | { readonly kind: 'elsewhere'; readonly branch: string };

export function whereIs(history: History, place: Cursor): Whereabouts {
  if (history.leadsThrough(place)) return { kind: place.atMs <= history.cursor.atMs ? 'here' : 'ahead' };
  const branch = history.has(place) ? history.branches[place.branch] : undefined;
  return branch === undefined ? { kind: 'gone' } : { kind: 'elsewhere', branch: branch.name };
}

export const isSamePlace = (one: Whereabouts, other: Whereabouts): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'elsewhere' || other.kind !== 'elsewhere' || one.branch === other.branch);

/** The place on a branch at an instant, after all that was entered there by then. */
export const placeOn = ({ id, entries }: Branch, atMs: SimMs): Cursor => ({
  branch: id,
  atMs,
  applied: entries.findLastIndex((entry) => entry.atMs <= atMs) + 1,
});

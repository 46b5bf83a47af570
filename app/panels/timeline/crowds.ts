import type { SimMs } from '@ha-playground/engine';

/** Bars narrower than this share of the axis that follow each other are drawn as one. */
export const leastShare = 0.003;

/** A stretch of time; null while it lasts. */
export interface Stretch {
  readonly startMs: SimMs;
  readonly endMs: SimMs | null;
}

/** Something that is drawn by itself, or several things of which each would be too short to see. */
export type Crowd<Item extends Stretch> = Stretch & { readonly items: readonly [Item, ...Item[]] };

/**
 * The items as they are drawn: those shorter than `leastMs` that follow each other within `leastMs` become one. A
 * short one that stands alone, and every one that is long enough, stays as it is.
 */
export function crowdsOf<Item extends Stretch>(
  items: readonly Item[],
  leastMs: number,
): readonly Crowd<Item>[] {
  const crowds: Crowd<Item>[] = [];
  let isLastShort = false;
  for (const item of items) {
    const last = crowds.at(-1);
    const isShort = item.endMs !== null && item.endMs - item.startMs < leastMs;
    if (last !== undefined && isShort && isLastShort && item.startMs - (last.endMs ?? 0) < leastMs) {
      crowds[crowds.length - 1] = { ...last, endMs: item.endMs, items: [...last.items, item] };
    } else crowds.push({ startMs: item.startMs, endMs: item.endMs, items: [item] });
    isLastShort = isShort;
  }
  return crowds;
}

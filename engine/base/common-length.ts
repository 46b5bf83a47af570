import { firstIndex } from './first-index.ts';
import type { Sequence } from './sequence.ts';

/** How many of their first items two lists share: up to where they part these are the same objects, and none after it. */
export const commonLength = <Item>(one: Sequence<Item>, other: Sequence<Item>, limit = Infinity): number =>
  firstIndex(Math.min(one.length, other.length, limit), (index) => one.at(index) !== other.at(index));

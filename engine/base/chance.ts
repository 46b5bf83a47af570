import { Hasher } from './hash.ts';

/**
 * Chance without a state: an integer in [0, bound) that depends only on the seed and on what the chance is about.
 * Two branches of a history that ask the same question get the same answer, whatever happened in between.
 */
export function chance(seed: number, about: readonly (string | number)[], bound: number): number {
  const hasher = new Hasher(seed);
  for (const part of about) {
    if (typeof part === 'string') hasher.text(part);
    else hasher.integer(part);
  }
  return hasher.digest() % bound;
}

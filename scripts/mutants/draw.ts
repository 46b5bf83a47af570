import { Hasher } from '../../engine/base/index.ts';
import { keyOf, type Mutant } from './mutant.ts';

/**
 * `count` mutants, chosen by a hash of the seed, the file, the line, the change and how many alike come before it: whatever
 * else is written in the sources, the same mutant is drawn again or is not, so that two draws can be compared.
 */
export function draw(all: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
  const alike = new Map<string, number>();
  const ranked = all.map((mutant) => {
    const key = keyOf(mutant);
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    return { mutant, rank: new Hasher(seed).text(key).integer(before).digest() };
  });
  return ranked
    .sort((left, right) => left.rank - right.rank)
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

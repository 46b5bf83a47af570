import { chance, present } from '../../base/index.ts';

/** Draws one thing after another, the same for the same seed. */
export class Draw {
  readonly #seed: number;
  #drawn = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** A whole number in [0, bound). */
  below(bound: number): number {
    this.#drawn += 1;
    return chance(this.#seed, ['draw', this.#drawn], bound);
  }

  oneIn(count: number): boolean {
    return this.below(count) === 0;
  }

  of<Choice>(choices: readonly Choice[]): Choice {
    return present(choices[this.below(choices.length)], 'a choice');
  }

  /** From one to `most` of what `make` makes. */
  some<Made>(most: number, make: (index: number) => Made): readonly Made[] {
    return Array.from({ length: 1 + this.below(most) }, (_value, index) => make(index));
  }
}

import { chance, present } from '../../base/index.ts';

/** Chance for one step of a script: the same seed, step and question always get the same answer. */
export class Draw {
  readonly #seed: number;
  readonly #step: number;

  constructor(seed: number, step: number) {
    this.#seed = seed;
    this.#step = step;
  }

  /** An integer in [0, bound). */
  below(about: string, bound: number): number {
    return chance(this.#seed, [about, this.#step], bound);
  }

  /** Is it so, in so many of a hundred cases? */
  percent(about: string, cases: number): boolean {
    return this.below(about, 100) < cases;
  }

  /** One of the choices, of which there is at least one. */
  of<Choice>(about: string, choices: readonly Choice[]): Choice {
    return present(choices[this.below(about, choices.length)], 'a choice');
  }

  /** One of the choices, each as often as its weight says. */
  weighed<Choice extends { readonly weight: number }>(about: string, choices: readonly Choice[]): Choice {
    const total = choices.reduce((sum, { weight }) => sum + weight, 0);
    let roll = this.below(about, total);
    for (const choice of choices) {
      if (roll < choice.weight) return choice;
      roll -= choice.weight;
    }
    return this.of(about, choices);
  }
}

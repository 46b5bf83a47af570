import type { Play } from '@ha-playground/engine/play';

/** How far a person has gone through the steps of a story, on the branch that they are on: what is undone is to be taken again. */
export class Progress {
  readonly steps: readonly string[];
  readonly #play: Play;

  constructor(steps: readonly string[], play: Play) {
    this.steps = steps;
    this.#play = play;
  }

  /** How many steps have been taken. */
  get done(): number {
    const { history, steps } = this.#play;
    const taken = steps.filter(({ place }) => history.leadsThrough(place)).map(({ step }) => step);
    return Math.max(-1, ...taken) + 1;
  }

  /** The script that comes next, or null at the end. */
  get next(): string | null {
    return this.steps[this.done] ?? null;
  }
}

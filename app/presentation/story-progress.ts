import type { Cursor, History } from '@ha-playground/engine';

/** How far a person has gone through the steps of a story, on the branch that they are on: what is undone is to be taken again. */
export class Progress {
  readonly steps: readonly string[];
  readonly #history: History;
  /** Where each step has been taken, on whatever branch. */
  readonly #taken: readonly Cursor[][];

  constructor(steps: readonly string[], history: History) {
    this.steps = steps;
    this.#history = history;
    this.#taken = steps.map(() => []);
  }

  /** How many steps have been taken. */
  get done(): number {
    return (
      this.#taken.findLastIndex((places) => places.some((place) => this.#history.leadsThrough(place))) + 1
    );
  }

  /** The script that comes next, or null at the end. */
  get next(): string | null {
    return this.steps[this.done] ?? null;
  }

  /** Calls `enter` with the next step, if there is one, and remembers where it was taken. False at the end. */
  take(enter: (script: string) => void): boolean {
    const { done, next } = this;
    if (next === null) return false;
    enter(next);
    this.#taken[done]?.push(this.#history.place);
    return true;
  }
}

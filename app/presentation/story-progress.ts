/** How far a person has gone through the steps of a story. */
export class Progress {
  readonly steps: readonly string[];
  #done = 0;

  constructor(steps: readonly string[]) {
    this.steps = steps;
  }

  /** How many steps have been taken. */
  get done(): number {
    return this.#done;
  }

  /** The script that comes next, or null at the end. */
  get next(): string | null {
    return this.steps[this.#done] ?? null;
  }

  advance(): void {
    this.#done = Math.min(this.#done + 1, this.steps.length);
  }
}

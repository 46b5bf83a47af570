/** How far a person has gone through the statements of a story. */
export class Progress {
  readonly statements: readonly string[];
  #next = 0;

  constructor(statements: readonly string[]) {
    this.statements = statements;
  }

  /** The index of the statement that comes next; past the last one when the story is over. */
  get next(): number {
    return this.#next;
  }

  /** The statement that comes next, or null at the end. */
  get nextStatement(): string | null {
    return this.statements[this.#next] ?? null;
  }

  advance(): void {
    this.#next = Math.min(this.#next + 1, this.statements.length);
  }
}

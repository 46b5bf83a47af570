/**
 * Counts how many states of a property had what, and prints it at the end, so that a property which never meets what
 * it is about is seen.
 */
export class Tally {
  readonly #name: string;
  readonly #counts = new Map<string, number>();

  constructor(name: string) {
    this.#name = name;
  }

  count(what: Readonly<Record<string, boolean>>): void {
    this.#counts.set('states', (this.#counts.get('states') ?? 0) + 1);
    for (const [label, holds] of Object.entries(what)) {
      this.#counts.set(label, (this.#counts.get(label) ?? 0) + (holds ? 1 : 0));
    }
  }

  of(label: string): number {
    return this.#counts.get(label) ?? 0;
  }

  print(): void {
    const counts = [...this.#counts].map(([label, count]) => `${count} ${label}`);
    console.info(`${this.#name}: ${counts.join(' · ')}`);
  }
}

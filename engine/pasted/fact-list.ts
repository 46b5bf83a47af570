import type { Fact, FactName } from './remark.ts';

/** What is said of a fact besides its source. */
export interface FactDetails {
  readonly as?: string | null;
  readonly about?: string;
}

/** The facts of a paste, each once for each source and value, with everything that it is about. */
export class FactList {
  readonly #facts = new Map<
    string,
    { fact: FactName; source: Fact['source']; as: string | null; about: string[] }
  >();

  take(fact: FactName, details: FactDetails = {}): void {
    this.#add(fact, 'taken', details);
  }

  assume(fact: FactName, details: FactDetails = {}): void {
    this.#add(fact, 'assumed', details);
  }

  /** What was taken first, each part in the order in which it came up. */
  get all(): readonly Fact[] {
    const facts = [...this.#facts.values()];
    return [
      ...facts.filter(({ source }) => source === 'taken'),
      ...facts.filter(({ source }) => source === 'assumed'),
    ];
  }

  #add(fact: FactName, source: Fact['source'], { as = null, about }: FactDetails): void {
    const key = `${source} ${fact} ${as}`;
    const known = this.#facts.get(key);
    if (known === undefined)
      this.#facts.set(key, { fact, source, as, about: about === undefined ? [] : [about] });
    else if (about !== undefined && !known.about.includes(about)) known.about.push(about);
  }
}

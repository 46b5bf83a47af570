import type { Ordinal, Sequence } from '../../base/index.ts';
import { entryOf, type Row, type RowsChanged, rowsByEntry, type TableKey } from '../../cluster/index.ts';

/** The rows of one partition while a statement goes through its own, one after another. */
export class RowsFound {
  readonly ordinal: Ordinal;
  readonly #keys: readonly TableKey[];
  readonly #before: readonly ReadonlyMap<string, Row>[];
  /** What the statement has made of entries: the row that has one now, null for none. */
  readonly #now: Map<string, Row | null>[];
  /** Rows that were there before, and what they have become. */
  readonly #changed = new Map<Row, Row | null>();
  /** The row that was there before, of one that has taken its place. */
  readonly #origins = new Map<Row, Row>();
  readonly #added = new Set<Row>();
  #alsoAffected = 0;

  constructor(content: Sequence<Row>, keys: readonly TableKey[], ordinal: Ordinal) {
    this.ordinal = ordinal;
    this.#keys = keys;
    this.#before = rowsByEntry(content, keys);
    this.#now = keys.map(() => new Map());
  }

  get added(): readonly Row[] {
    return [...this.#added];
  }

  /** What a client counts and nobody sees afterwards: each further change of one row counts as both, a row that is kept as one. */
  get alsoAffected(): number {
    return this.#alsoAffected;
  }

  get changes(): RowsChanged['rows'] {
    return [...this.#changed].map(([from, to]) => ({ from, to }));
  }

  /** The rows that have a key in common with this one, each once. */
  twinsOf(row: Row): readonly Row[] {
    const twins = new Set<Row>();
    for (const [index, key] of this.#keys.entries()) {
      const entry = entryOf(row, key);
      if (entry === null) continue;
      const now = this.#now[index]?.get(entry);
      const twin = now === undefined ? this.#before[index]?.get(entry) : now;
      if (twin) twins.add(twin);
    }
    return [...twins];
  }

  /** A row takes the place of its like. */
  keep(): void {
    this.#alsoAffected += 1;
  }

  add(row: Row): void {
    this.#added.add(row);
    this.#enter(row, row);
  }

  remove(row: Row): void {
    this.#enter(row, null);
    this.#replace(row, null);
  }

  change(from: Row, to: Row): void {
    this.#enter(from, null);
    this.#enter(to, to);
    this.#replace(from, to);
  }

  #enter(row: Row, now: Row | null): void {
    for (const [index, key] of this.#keys.entries()) {
      const entry = entryOf(row, key);
      if (entry !== null) this.#now[index]?.set(entry, now);
    }
  }

  #replace(row: Row, by: Row | null): void {
    if (this.#added.has(row) || this.#origins.has(row)) this.#alsoAffected += 2;
    if (this.#added.delete(row)) {
      if (by !== null) this.#added.add(by);
      return;
    }
    const origin = this.#origins.get(row) ?? row;
    this.#changed.set(origin, by);
    if (by !== null) this.#origins.set(by, origin);
  }
}

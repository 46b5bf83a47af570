/**
 * Ordinals in ascending order, of which thousands come and go within an instant and which are asked for once or twice
 * in it. A change is noted in constant time; the list is put in order when somebody reads it.
 */
export class OrdinalList {
  static readonly empty = new OrdinalList([], null, 0);

  /** Null while there are changes that have not been put in order. */
  #ordered: readonly number[] | null;
  /** The last change, and the list before it. */
  #change: Change | null;
  readonly #depth: number;

  private constructor(ordered: readonly number[] | null, change: Change | null, depth: number) {
    this.#ordered = ordered;
    this.#change = change;
    this.#depth = depth;
  }

  /** `ordinals` must be in ascending order. */
  static of(ordinals: readonly number[]): OrdinalList {
    return ordinals.length === 0 ? OrdinalList.empty : new OrdinalList(ordinals, null, 0);
  }

  /** The list with an ordinal that it does not have. */
  with(ordinal: number): OrdinalList {
    return this.#changed(ordinal, true);
  }

  /** The list without an ordinal that it has. */
  without(ordinal: number): OrdinalList {
    return this.#changed(ordinal, false);
  }

  /** All of them, in order. */
  get all(): readonly number[] {
    this.#ordered ??= this.#inOrder();
    this.#change = null;
    return this.#ordered;
  }

  #changed(ordinal: number, isThere: boolean): OrdinalList {
    // A list that nobody reads must not hold on to all that it has ever been.
    if (this.#depth >= mostPending) return OrdinalList.of(this.all).#changed(ordinal, isThere);
    const depth = this.#ordered === null ? this.#depth + 1 : 1;
    return new OrdinalList(null, { before: this, ordinal, isThere }, depth);
  }

  /** Walks back to the list that was last put in order; of several changes of an ordinal the latest counts. */
  #inOrder(): readonly number[] {
    const changes = new Map<number, boolean>();
    let list: OrdinalList = this;
    while (list.#ordered === null && list.#change !== null) {
      const { ordinal, isThere, before } = list.#change;
      if (!changes.has(ordinal)) changes.set(ordinal, isThere);
      list = before;
    }
    const kept = (list.#ordered ?? []).filter((ordinal) => !changes.has(ordinal));
    const added = [...changes].flatMap(([ordinal, isThere]) => (isThere ? ordinal : []));
    return [...kept, ...added].sort((left, right) => left - right);
  }
}

interface Change {
  readonly before: OrdinalList;
  readonly ordinal: number;
  readonly isThere: boolean;
}

/** So many changes are put off at most. */
const mostPending = 4_096;

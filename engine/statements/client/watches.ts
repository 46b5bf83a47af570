import type { StatementOf } from '../../language/index.ts';

/** What a watch answers at an instant: a number, rows, or whether something holds. */
export type WatchKind = 'number' | 'rows' | 'expectation';

/** A question that is answered at every instant of a history. Its course is worked out in the entrance `watch`. */
export interface Watch {
  readonly name: string;
  readonly kind: WatchKind;
  /** The canonical text of the statement that made it. */
  readonly text: string;
  readonly statement: StatementOf<'dotWatch' | 'dotExpect'>;
}

/**
 * The watches of a session, which all its clients share. They belong to its history as a whole: no branch has its own,
 * and undo takes none away.
 */
export class Watches {
  #all: readonly Watch[] = [];

  /** In the order in which they were entered. Another array after every change. */
  get all(): readonly Watch[] {
    return this.#all;
  }

  replace(all: readonly Watch[]): void {
    this.#all = all;
  }
}

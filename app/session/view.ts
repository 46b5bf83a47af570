import type { PlannedAction } from '@ha-playground/engine';
import type { PictureSelection } from '../picture/index.ts';

/** What a person looks at, shared by the panels: what is pointed at in one is lit in all. */
export interface Sight {
  readonly selection: PictureSelection | null;
  /** A plan that the picture shows before it runs. */
  readonly explained: readonly PlannedAction[] | null;
}

/** Holds the current {@link Sight} and tells of its changes; it is no part of the history. */
export class View {
  #sight: Sight = { selection: null, explained: null };
  readonly #listeners = new Set<() => void>();

  readonly sight = (): Sight => this.#sight;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly point = (selection: PictureSelection | null): void => {
    this.#change({ ...this.#sight, selection });
  };

  readonly explain = (explained: readonly PlannedAction[] | null): void => {
    if (explained !== this.#sight.explained) this.#change({ ...this.#sight, explained });
  };

  #change(sight: Sight): void {
    this.#sight = sight;
    for (const listener of [...this.#listeners]) listener();
  }
}

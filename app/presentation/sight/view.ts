import type { TermLight } from '@ha-playground/engine/english';
import type { ExplainedPlan } from '../statements/plan-explained.ts';
import { type BandWish, type BandWishes, noWishes } from './bands.ts';
import type { PhaseSight } from './phase-sight.ts';
import { isSameSelection, type PictureSelection } from './selection.ts';

/** What a person looks at, shared by the panels: what is pointed at in one is lit in all. */
export interface Sight {
  /** What is lit: what is pointed at or, while nothing is, what was chosen. */
  readonly selection: PictureSelection | null;
  /** What stays lit until it is chosen again, or something else is. */
  readonly chosen: PictureSelection | null;
  /** What was last chosen: what there is to know about it is told until something else is. */
  readonly inspected: PictureSelection | null;
  /** What was last searched for: a view brings every new one into sight. */
  readonly sought: PictureSelection | null;
  /** The database whose partitions are seen and planned, if there is one of that name; null for the first one. */
  readonly database: string | null;
  /** How databases are to be seen in the picture. */
  readonly bands: BandWishes;
  /** A plan that the picture shows before it runs. */
  readonly explained: ExplainedPlan | null;
  /** A phase that is pointed at: the picture lights what it does, and its risk is told. */
  readonly phase: PhaseSight | null;
  /** What a word is about that a person wants to be shown: all else is dimmed. */
  readonly term: TermLight | null;
  /** Has somebody asked not to see the clients? */
  readonly hidesClients: boolean;
  /** What statements print is read as the client prints it, and not laid out. */
  readonly asText: boolean;
}

/** Holds the current {@link Sight} and tells of its changes; it is no part of the history. */
export class View {
  #sight: Sight = {
    selection: null,
    chosen: null,
    inspected: null,
    sought: null,
    database: null,
    bands: noWishes,
    explained: null,
    phase: null,
    term: null,
    hidesClients: false,
    asText: false,
  };
  readonly #listeners = new Set<() => void>();
  /** What is clicked next is an answer to somebody who asked, and opens nothing; null while nobody asks. */
  picking: ((picked: PictureSelection) => void) | null = null;

  readonly sight = (): Sight => this.#sight;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A pointer or the focus is on something, or on nothing any more. */
  readonly point = (pointed: PictureSelection | null): void => {
    const selection = pointed ?? this.#sight.chosen;
    if (!isSameSelection(selection, this.#sight.selection)) this.#change({ ...this.#sight, selection });
  };

  /** Keeps something lit; chosen again, it is let go. */
  readonly choose = (choice: PictureSelection | null): void => {
    const chosen = isSameSelection(choice, this.#sight.chosen) ? null : choice;
    // What fails together is weighed; there is nothing more to be told about it.
    const isInspected = chosen !== null && chosen.together === undefined;
    this.#change({
      ...this.#sight,
      chosen,
      selection: chosen,
      inspected: isInspected ? chosen : this.#sight.inspected,
    });
  };

  /** Keeps something lit and tells about it, even if it is lit already. */
  readonly inspect = (wanted: PictureSelection): void => {
    this.#change({ ...this.#sight, chosen: wanted, selection: wanted, inspected: { ...wanted } });
  };

  /** Keeps something lit and brings it into sight: of a partition, its database is seen. */
  readonly seek = (sought: PictureSelection): void => {
    this.#change({
      ...this.#sight,
      database: sought.database ?? this.#sight.database,
      bands: this.#seenIn(sought.database ?? null, sought.ordinal === null ? 'seen' : 'open'),
      sought: { ...sought },
      chosen: sought,
      selection: sought,
      inspected: sought,
    });
  };

  /** Sees and plans a database, if it was hidden too. */
  readonly showDatabase = (database: string): void => {
    const bands = this.#seenIn(database, 'seen');
    if (database !== this.#sight.database || bands !== this.#sight.bands)
      this.#change({ ...this.#sight, database, bands });
  };

  /** Shows a database in every leaf cell by cell, as a bar, in the form that there is room for, or not at all. */
  readonly wishBand = (database: string, wish: BandWish): void => {
    this.#change({ ...this.#sight, bands: new Map(this.#sight.bands).set(database, wish) });
  };

  readonly explain = (explained: ExplainedPlan | null): void => {
    if (explained !== this.#sight.explained) this.#change({ ...this.#sight, explained });
  };

  /** A pointer or the focus is on a phase, or on none any more. */
  readonly watch = (phase: PhaseSight | null): void => {
    if (phase !== this.#sight.phase) this.#change({ ...this.#sight, phase });
  };

  /** Shows what a word is about, or no longer. */
  readonly light = (term: TermLight | null): void => {
    this.#change({ ...this.#sight, term });
  };

  readonly hideClients = (hidesClients: boolean): void => {
    this.#change({ ...this.#sight, hidesClients });
  };

  readonly readAsText = (asText: boolean): void => {
    this.#change({ ...this.#sight, asText });
  };

  /** The wishes with which a database is seen, if it was hidden or, where cells are sought, a bar. */
  #seenIn(database: string | null, wish: 'seen' | 'open'): BandWishes {
    const { bands } = this.#sight;
    const now = database === null ? undefined : bands.get(database);
    const isSeen = now !== 'hidden' && (wish === 'seen' || now === 'open');
    return database === null || isSeen ? bands : new Map(bands).set(database, wish);
  }

  #change(sight: Sight): void {
    this.#sight = sight;
    for (const listener of [...this.#listeners]) listener();
  }
}

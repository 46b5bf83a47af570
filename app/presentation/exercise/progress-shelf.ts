import {
  type Best,
  type ExerciseProgress,
  isId,
  type KeptBet,
  merged,
  mostKeptCharacters,
  noProgress,
  type Progress,
  readOne,
  writeOne,
} from './progress.ts';

/** Where a page may keep texts by their keys. Nothing is thrown: a text that is not kept is answered with false. */
export interface Drawer {
  readonly keys: () => readonly string[];
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => boolean;
  /** Calls `onChange` when another tab has written. */
  readonly watch: (onChange: () => void) => () => void;
}

/** How it is with what is kept: everything, nothing because the browser does not let us, or not the last of it. */
export type Keeping = 'kept' | 'blocked' | 'full';

const prefix = 'exercise.';

/**
 * What somebody has done in exercises, and bet on in stories. It is kept in a drawer where there is one, exercise by exercise,
 * and put together with what another tab has kept there since; what the drawer does not take is here for as long as the page is.
 */
export class ProgressShelf {
  readonly #drawer: Drawer;
  readonly #own = new Map<string, ExerciseProgress>();
  readonly #listeners = new Set<() => void>();
  #all: Progress | null = null;
  #keeping: Keeping;

  constructor(drawer: Drawer) {
    this.#drawer = drawer;
    this.#keeping = drawer.write('try', '1') ? 'kept' : 'blocked';
    drawer.watch(() => this.#change());
  }

  readonly keeping = (): Keeping => this.#keeping;

  /** Everything that is known; another object after every change. */
  readonly all = (): Progress => {
    this.#all ??= this.#readAll();
    return this.#all;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(id: string): ExerciseProgress {
    return this.all().get(id) ?? noProgress;
  }

  /** Keeps how well an exercise was done, if it was never done better. */
  keepBest(id: string, best: Best): void {
    this.#keep(id, { best, sessions: [] });
  }

  /** Keeps a session to be gone on with, in place of what was kept of the same one. False for one that is too long. */
  keepSession(id: string, session: ExerciseProgress['sessions'][number]): boolean {
    if (session.packed.length > mostKeptCharacters) return false;
    this.#keep(id, { best: null, sessions: [session] });
    return true;
  }

  /** Keeps what was bet on a step of a story, in place of what was bet on it before. */
  keepBet(id: string, bet: KeptBet): void {
    this.#keep(id, { ...noProgress, bets: [bet] });
  }

  /** Takes in what was kept elsewhere; nothing of what is here is lost. */
  takeIn(progress: Progress): void {
    for (const [id, one] of progress) {
      const { bets = [] } = this.of(id);
      this.#keep(id, merged(one, { ...noProgress, bets }));
    }
  }

  #keep(id: string, more: ExerciseProgress): void {
    const before = merged(this.#own.get(id) ?? noProgress, this.#readKept(id) ?? noProgress);
    const after = merged(before, more);
    this.#own.set(id, after);
    if (this.#keeping !== 'blocked') {
      const text = writeOne(after);
      const isWritten = this.#drawer.read(prefix + id) === text || this.#drawer.write(prefix + id, text);
      this.#keeping = isWritten ? 'kept' : 'full';
    }
    this.#change();
  }

  #readKept(id: string): ExerciseProgress | null {
    const text = this.#drawer.read(prefix + id);
    return text === null ? null : readOne(text);
  }

  #readAll(): Progress {
    const all = new Map(this.#own);
    for (const key of this.#drawer.keys()) {
      const id = key.startsWith(prefix) ? key.slice(prefix.length) : '';
      const kept = isId(id) ? this.#readKept(id) : null;
      if (kept !== null) all.set(id, merged(all.get(id) ?? noProgress, kept));
    }
    return all;
  }

  #change(): void {
    this.#all = null;
    for (const listener of [...this.#listeners]) listener();
  }
}

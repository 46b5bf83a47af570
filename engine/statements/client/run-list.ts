import { present } from '../../base/index.ts';
import type { Cursor } from '../../history/index.ts';
import type { StatementResult, StatementRun } from '../types.ts';

/** The runs of one client, as values that do not change: a run that goes on is replaced by a newer one. */
export class RunList {
  readonly #runs: StatementRun[] = [];
  readonly #finished: number[] = [];
  #version = 0;
  #tellEntered: (id: number) => void = () => {};
  #snapshot: { readonly version: number; readonly runs: readonly StatementRun[] } = { version: 0, runs: [] };

  get version(): number {
    return this.#version;
  }

  get length(): number {
    return this.#runs.length;
  }

  /** By id. The same array until something changes. */
  get all(): readonly StatementRun[] {
    if (this.#snapshot.version !== this.#version)
      this.#snapshot = { version: this.#version, runs: [...this.#runs] };
    return this.#snapshot.runs;
  }

  /** Those that have ended, in the order in which they did. */
  get finished(): readonly StatementRun[] {
    return this.#finished.map((id) => this.#run(id));
  }

  /** A new run, queued at `place`; returns its id. */
  enter(
    run: Pick<StatementRun, 'text' | 'vertical' | 'node' | 'database' | 'isBackground' | 'session'>,
    place: Cursor,
  ): number {
    const id = this.#runs.length;
    this.#runs.push({
      ...run,
      id,
      kind: run.text.startsWith('.') ? 'dot' : 'statement',
      statement: null,
      startedAtMs: place.atMs,
      place,
      command: null,
      state: 'queued',
      endedAtMs: null,
      result: null,
    });
    this.#version += 1;
    this.#tellEntered(id);
    return id;
  }

  /** From now on `listener` is called with the id of each new run. */
  onEntered(listener: (id: number) => void): void {
    this.#tellEntered = listener;
  }

  change(id: number, change: Partial<StatementRun>): void {
    this.#runs[id] = { ...this.#run(id), ...change };
    this.#version += 1;
  }

  finish(id: number, result: StatementResult, place: Cursor): void {
    this.change(id, { state: 'done', endedAtMs: place.atMs, place, result });
    this.#finished.push(id);
  }

  #run(id: number): StatementRun {
    return present(this.#runs[id], `run ${id}`);
  }
}

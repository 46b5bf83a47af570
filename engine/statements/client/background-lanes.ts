import type { CommandId, SimMs } from '../../base/index.ts';
import type { ClusterError } from '../../cluster/index.ts';
import type { Cursor, History } from '../../history/index.ts';
import type { Lane } from './lane.ts';

/**
 * The lanes that a client has in the background. Thousands may wait for what they have submitted while others are submitted one
 * by one: while time goes on such a lane is not looked at again before the history says that its statement has ended.
 */
export class BackgroundLanes {
  readonly #history: History;
  /** By when they were opened, which is their order. */
  readonly #opened = new Map<Lane, number>();
  #lanesOpened = 0;
  /** Those that have to be looked at. */
  readonly #restless = new Set<Lane>();
  /** The others, by the command that each has submitted. */
  readonly #quiet = new Map<CommandId, Lane>();
  /** Before this instant none of the quiet ones is given up. */
  #untilMs: SimMs = Number.MAX_SAFE_INTEGER;
  /** How far the history has been looked at. */
  #seen: { readonly version: number; readonly place: Cursor; readonly events: number };

  constructor(history: History) {
    this.#history = history;
    this.#seen = this.#now;
  }

  get size(): number {
    return this.#opened.size;
  }

  /** In the order in which they were opened. */
  get all(): readonly Lane[] {
    return [...this.#opened.keys()];
  }

  get isBusy(): boolean {
    for (const lane of this.#opened.keys()) if (lane.isOccupied) return true;
    return false;
  }

  add(lane: Lane): void {
    this.#opened.set(lane, this.#lanesOpened);
    this.#lanesOpened += 1;
    this.#restless.add(lane);
  }

  /** Those for which there may be something to do, the last one first. */
  toStep(): readonly Lane[] {
    this.#wake();
    const orderOf = (lane: Lane): number => this.#opened.get(lane) ?? 0;
    return [...this.#restless].sort((left, right) => orderOf(right) - orderOf(left));
  }

  /** They have been looked at: lets go of those that have ended, and from now on leaves alone those that only wait. */
  sortOut(): void {
    for (const lane of this.#restless) {
      const { submitted } = lane;
      if (lane.isOccupied && submitted === null) continue;
      this.#restless.delete(lane);
      if (submitted === null || !lane.isOccupied) this.#opened.delete(lane);
      else {
        this.#quiet.set(submitted.command, lane);
        this.#untilMs = Math.min(this.#untilMs, submitted.untilMs);
      }
    }
    // What has happened since they were chosen is looked through next time; all that they have submitted lies before here.
    this.#seen = { ...this.#seen, place: this.#history.place };
  }

  /** Stops the statement of this run, if it is queued or running in one of them. */
  cancel(runId: number, error: ClusterError | undefined): void {
    for (const lane of this.#opened.keys()) {
      lane.cancel(runId, error);
      // It is looked at once more, and let go of.
      if (!lane.isOccupied) this.#restless.add(lane);
    }
  }

  #wake(): void {
    if (this.#seen.version === this.#history.version) return;
    const { place, events } = this.#seen;
    const history = this.#history;
    const now = this.#now;
    this.#seen = now;
    if (this.#quiet.size === 0) return;
    const hasGoneOn =
      history.leadsThrough(place) && history.cursor.atMs >= place.atMs && now.events >= events;
    if (!hasGoneOn || history.cursor.atMs >= this.#untilMs) {
      for (const lane of this.#quiet.values()) this.#restless.add(lane);
      this.#quiet.clear();
      this.#untilMs = Number.MAX_SAFE_INTEGER;
      return;
    }
    for (let index = events; index < now.events; index += 1) {
      const event = history.world.events.at(index);
      if (event.kind !== 'statementFinished') continue;
      const lane = this.#quiet.get(event.statement);
      this.#quiet.delete(event.statement);
      if (lane !== undefined) this.#restless.add(lane);
    }
  }

  get #now(): { readonly version: number; readonly place: Cursor; readonly events: number } {
    const { version, place, world } = this.#history;
    return { version, place, events: world.events.length };
  }
}

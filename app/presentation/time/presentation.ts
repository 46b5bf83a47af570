import { type SimMs, type World, whyNotIdle } from '@ha-playground/engine';
import type { Play } from '@ha-playground/engine/play';
import type { Moment } from './moment.ts';
import {
  type Course,
  createPace,
  type Pace,
  type PaceOptions,
  simAt,
  type ViewMs,
  viewAt,
  viewBefore,
} from './pace.ts';
import type { StageKind } from './stages.ts';

/** Adds the events of another branch that is shown beside this one. */
export type Joiner = (own: World['events']) => Omit<Course, 'endMs'>;

const ofOneBranch: Joiner = (events) => ({ events });

/** More instants than this are never simulated within one frame; the rest waits for the next one. */
const instantsPerFrame = 2_000;

/**
 * Where the viewer is in presentation time, and the only one who lets simulated time follow it. View time is a pure
 * function of the history, so the same moment is shown in the same way whether it was played, stepped or sought.
 */
export class Presentation {
  readonly #play: Play;
  #options: PaceOptions;
  #pace: Pace;
  #viewMs: ViewMs;
  #joined: Joiner = ofOneBranch;
  #last: { readonly world: World; readonly isIdle: boolean } | null = null;

  constructor(play: Play, options: PaceOptions) {
    this.#play = play;
    this.#options = options;
    this.#pace = createPace(this.#known(), options);
    this.#viewMs = viewAt(this.#pace, play.history.cursor.atMs);
  }

  /** What the picture shows now. */
  get moment(): Moment {
    const { atMs, stage } = simAt(this.#pace, this.#viewMs);
    const history = this.#play.history;
    if (stage === null)
      return { worldBefore: history.world, world: history.world, stage, atMs: history.cursor.atMs };
    const world = atMs === history.cursor.atMs ? history.world : history.worldAt(atMs);
    return { worldBefore: history.worldBefore(atMs), world, stage, atMs };
  }

  /** How far view time has come. */
  get viewMs(): ViewMs {
    return this.#viewMs;
  }

  /** The stage that is shown now, or null. */
  get stage(): StageKind | null {
    return simAt(this.#pace, this.#viewMs).stage?.kind ?? null;
  }

  /** Has everything been shown that the instant of the cursor brought? */
  get isShown(): boolean {
    return this.#viewMs >= viewAt(this.#pace, this.#play.history.cursor.atMs);
  }

  /** The next instant at which anything happens or a client has something to do; null for never. */
  get pendingMs(): SimMs | null {
    const { atMs } = this.#play.history.cursor;
    const deadlines = this.#play.connections.clients.map((client) => client.deadlineMs);
    const instants = [
      this.#nextInstant(),
      ...deadlines.filter((deadline) => deadline !== null && deadline > atMs),
    ];
    const known = instants.filter((instant) => instant !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  /** From now on time stands still for what `joined` makes of the events of this branch; null ends that. */
  accompany(joined: Joiner | null): void {
    this.#joined = joined ?? ofOneBranch;
    this.jump();
  }

  set options(options: PaceOptions) {
    this.#options = options;
    this.jump();
  }

  /**
   * Lets `elapsedMs` of view time pass and simulates what comes to pass in it. `mayGoOn` is asked before every instant
   * whether simulated time may go further.
   */
  play(elapsedMs: ViewMs, mayGoOn: () => boolean): void {
    const history = this.#play.history;
    const wantedMs = this.#viewMs + elapsedMs;
    for (let instant = 0; instant < instantsPerFrame && mayGoOn(); instant += 1) {
      this.#extend();
      const { atMs } = history.cursor;
      const nextMs = this.pendingMs;
      const target = Math.min(simAt(this.#pace, wantedMs).atMs, this.#known().endMs);
      if (target <= atMs && nextMs !== atMs) break;
      this.#play.pass(Math.max(atMs, Math.min(target, nextMs ?? target)));
    }
    this.#extend();
    // At rest view time stands still as well, so that what comes next is not taken as seen.
    const latestMs =
      mayGoOn() && this.pendingMs !== null ? wantedMs : viewAt(this.#pace, history.cursor.atMs);
    this.#viewMs = Math.min(wantedMs, latestMs);
  }

  /** After a jump: what the cursor's instant has brought counts as shown, what it still brings does not. */
  jump(): void {
    this.#extend();
    const { atMs } = this.#play.history.cursor;
    this.#viewMs = this.pendingMs === atMs ? viewBefore(this.#pace, atMs) : viewAt(this.#pace, atMs);
  }

  /** After something has happened at the cursor: it is shown from its beginning, after what is being shown now. */
  show(): void {
    const shownMs = this.#viewMs;
    const isWithinStage = this.stage !== null;
    this.showNow();
    if (isWithinStage) this.#viewMs = Math.min(this.#viewMs, shownMs);
  }

  /** After a step: what the cursor's instant has brought is shown from its beginning; what was being shown is cut. */
  showNow(): void {
    this.#extend();
    this.#viewMs = viewBefore(this.#pace, this.#play.history.cursor.atMs);
  }

  /** A timer that was set for something long over is still in the queue of an idle cluster: it brings nothing. */
  #nextInstant(): SimMs | null {
    const { cursor, endMs, world } = this.#play.history;
    if (cursor.atMs < endMs) return this.#play.history.nextInstant();
    // It is asked many times a frame.
    if (this.#last?.world !== world) this.#last = { world, isIdle: whyNotIdle(world) === null };
    return this.#last.isIdle ? null : this.#play.history.nextInstant();
  }

  #extend(): void {
    this.#pace = createPace(this.#known(), this.#options, this.#pace);
  }

  /** The events of the branch, and how far nothing else can happen: at its end up to the next timer. */
  #known(): Course {
    const history = this.#play.history;
    const isAtEnd = history.cursor.atMs >= history.endMs;
    return {
      ...this.#joined(history.tip.events),
      endMs: (isAtEnd ? this.pendingMs : null) ?? history.endMs,
    };
  }
}

import { type SimMs, whyNotIdle } from '@ha-playground/engine';
import type { Play } from '@ha-playground/engine/play';
import { type Actor, createActor } from 'xstate';
import type { NextFrame } from '../surroundings.ts';
import { FrameLoop } from './frame-loop.ts';
import type { PaceOptions } from './pace.ts';
import { neighbouringSpeed, type PlaybackState, playback } from './playback.ts';
import { type Joiner, Presentation } from './presentation.ts';
import { hasStop, previousStopMs, type Stride } from './stops.ts';

/**
 * What the buttons show: `moving` and `resting` are both playing, `between` is the pause after a step of a story or an undo,
 * which the next statement ends, `held` that somebody holds the time of what plays.
 */
export type TransportState =
  | 'moving'
  | 'resting'
  | 'between'
  | 'paused'
  | 'completing'
  | 'scrubbing'
  | 'held';

/** In so much simulated time nothing moves by a pixel where nothing but time passes. */
const unseenMs = 30;

/** A step looks at no more instants than this for the next stop. */
const instantsPerStep = 10_000;

interface TransportParts {
  readonly play: Play;
  readonly motion: PaceOptions['motion'];
  readonly nextFrame: NextFrame;
  /** Called after every frame and every act. */
  readonly onChange: () => void;
}

/** Play, pause, step, seek, scrub: everything that moves the cursor, and the only caller of the frame loop. */
export class Transport {
  readonly presentation: Presentation;
  readonly #parts: TransportParts;
  readonly #actor: Actor<typeof playback> = createActor(playback).start();
  readonly #loop: FrameLoop;
  #motion: PaceOptions['motion'];
  #held = 0;
  /** The instant of the last frame that was told of; NaN after one of a stage. */
  #seenMs: SimMs = Number.NaN;
  /** Frames bring no time as long as something is worked out for the one before. */
  isWaiting = false;

  constructor(parts: TransportParts) {
    const { play, motion, nextFrame } = parts;
    this.#loop = new FrameLoop(nextFrame, (elapsedMs) => this.#frame(elapsedMs));
    this.#parts = parts;
    this.#motion = motion;
    this.presentation = new Presentation(play, {
      skipsIdle: this.skipsIdle,
      motion,
    });
    // Who wants less motion goes step by step, and plays when they choose to.
    if (motion === 'reduced') this.#actor.send({ type: 'pause' });
  }

  get state(): TransportState {
    const state = this.#state;
    if (this.#held > 0 && (state === 'playing' || state === 'completing') && this.#hasMore) return 'held';
    if (state === 'playing') return this.#hasMore ? 'moving' : 'resting';
    if (state === 'paused' && this.#actor.getSnapshot().context.follows) return 'between';
    return state === 'stepping' ? 'paused' : state;
  }

  /** Is time passing, or about to? */
  get isLive(): boolean {
    if (this.#held) return false;
    const state = this.#state;
    return state === 'playing' ? this.#hasMore : state === 'completing' || state === 'stepping';
  }

  /** Nothing is left to show and nothing will happen by itself. */
  get isAtRest(): boolean {
    return !this.#hasMore;
  }

  /** Is the picture still about to show what the instant of the cursor has brought? Then it will have, by itself. */
  get isShowing(): boolean {
    return !this.presentation.isShown && (this.#held > 0 || this.isLive);
  }

  /** The picture shows at once what it was about to show, and goes on from there as it was. */
  catchUp(): void {
    this.presentation.jump();
    this.changed();
  }

  get speed(): number {
    return this.#actor.getSnapshot().context.speed;
  }

  get skipsIdle(): boolean {
    return this.#actor.getSnapshot().context.skipsIdle;
  }

  play(): void {
    this.#actor.send({ type: 'play' });
    this.changed();
  }

  /** What is being shown is cut short, so that the picture is at the cursor. */
  pause(): void {
    this.#actor.send({ type: 'pause' });
    this.presentation.jump();
    this.changed();
  }

  toggle(): void {
    const state = this.#state;
    if (state === 'playing' || state === 'completing') this.pause();
    else this.play();
  }

  /** Time stands still, and what plays goes on as it was once the answer is called. */
  hold(): () => void {
    this.#held += 1;
    this.#loop.stop();
    this.changed();
    return () => {
      this.#held -= 1;
      this.changed();
    };
  }

  /** Something was submitted: while paused, it is let to its end. */
  submitted(): void {
    this.#actor.send({ type: 'submit' });
    this.changed();
  }

  /** A step of a story was taken: time passes until it is over. */
  stepTaken(): void {
    this.#actor.send({ type: 'takeStep' });
    this.changed();
  }

  /**
   * Goes to the next stop, simulating on where the future is not known yet, and shows what it brings. The next command
   * is always known: after the last one it goes to the end.
   */
  stepForward(stride: Stride): void {
    const { history } = this.#parts.play;
    this.#actor.send({ type: 'step' });
    for (let instant = 0; instant < instantsPerStep; instant += 1) {
      const next = this.#nextStopWithin(stride);
      const seen = { events: history.world.events.length, applied: history.cursor.applied };
      this.advanceTo(next ?? history.endMs);
      const { cursor, world } = history;
      if (next === null || hasStop({ events: world.events, applied: cursor.applied }, seen, stride)) break;
    }
    this.presentation.showNow();
    this.changed();
  }

  stepBack(stride: Stride): void {
    const { cursor, originMs, world, branch } = this.#parts.play.history;
    const stops = { events: world.events, entries: branch.entries };
    this.seek(previousStopMs(stops, { beforeMs: cursor.atMs, originMs, stride }));
  }

  /** Goes to an instant and pauses there. */
  seek(atMs: SimMs): void {
    this.#jumpTo(atMs);
  }

  /** A pointer has taken the playhead. The answer lets it go. */
  scrubStart(): () => void {
    const { history } = this.#parts.play;
    const wasMoving = this.state === 'moving';
    this.#actor.send({ type: 'scrubStart' });
    this.changed();
    return () => {
      // A picture that moved moves on from here, and one that stands at the end follows what comes.
      this.#actor.send({ type: 'scrubEnd', goesOn: wasMoving || history.cursor.atMs >= history.endMs });
      this.changed();
    };
  }

  scrubTo(atMs: SimMs): void {
    this.#jumpTo(atMs);
  }

  /**
   * Makes a branch on which nothing will happen by itself as long as `toMs`, and pauses where it is, until the answer is
   * called or something else is done; null where there was nothing to do.
   */
  prolong(toMs: SimMs): (() => void) | null {
    const { play } = this.#parts;
    if (toMs <= play.history.endMs || whyNotIdle(play.history.tip) !== null) return null;
    const takeBack = play.lookBeyond(toMs);
    this.moved();
    return () => {
      takeBack();
      this.changed();
    };
  }

  /** Shows another branch in the same time as this one; null ends that. */
  accompany(joined: Joiner | null): void {
    this.presentation.accompany(joined);
    this.changed();
  }

  setSpeed(speed: number): void {
    this.#actor.send({ type: 'setSpeed', speed });
    this.changed();
  }

  changeSpeed(direction: 1 | -1): void {
    this.setSpeed(neighbouringSpeed(this.speed, direction));
  }

  setSkipsIdle(skipsIdle: boolean): void {
    this.#actor.send({ type: 'setSkipsIdle', skipsIdle });
    this.#applyOptions();
  }

  setMotion(motion: PaceOptions['motion']): void {
    this.#motion = motion;
    this.#applyOptions();
  }

  /** Lets simulated time pass without showing how. */
  advanceTo(atMs: SimMs): void {
    this.#parts.play.pass(atMs);
  }

  /** The cursor was moved, or the branch changed under it: the person looks round. */
  moved(): void {
    this.#standAt('pause');
  }

  /** Something was undone or redone: it goes on with the next statement. */
  wentBack(): void {
    this.#standAt('rest');
  }

  #standAt(type: 'pause' | 'rest'): void {
    this.#actor.send({ type });
    this.presentation.jump();
    this.changed();
  }

  /** Everybody looks again, and time passes if there is reason to. */
  changed(): void {
    this.#parts.onChange();
    if (this.isLive) this.#loop.wake();
  }

  close(): void {
    this.#loop.stop();
    this.#actor.stop();
  }

  get #state(): PlaybackState {
    return this.#actor.getSnapshot().value as PlaybackState;
  }

  get #hasMore(): boolean {
    const { cursor, endMs } = this.#parts.play.history;
    return cursor.atMs < endMs || !this.presentation.isShown || this.presentation.pendingMs !== null;
  }

  /** The next instant that a step of this stride has to look at; null when there is none. */
  #nextStopWithin(stride: Stride): SimMs | null {
    const { branch, cursor } = this.#parts.play.history;
    if (stride !== 'command') return this.presentation.pendingMs;
    return branch.entries[cursor.applied]?.atMs ?? null;
  }

  #jumpTo(atMs: SimMs): void {
    this.#parts.play.jump(atMs);
    this.moved();
  }

  #applyOptions(): void {
    this.presentation.options = { skipsIdle: this.skipsIdle, motion: this.#motion };
    this.changed();
  }

  #frame(elapsedMs: number): boolean {
    const { play, onChange } = this.#parts;
    // No time passes between two statements of one script, or while the picture of a large cluster is worked out.
    if (play.entering !== null || this.isWaiting) return this.isLive;
    const state = this.#state;
    const mayGoOn = () => state === 'playing' || (state === 'completing' && play.connections.isBusy);
    this.presentation.play(elapsedMs * this.speed, mayGoOn);
    if (state !== 'playing' && !mayGoOn() && this.presentation.isShown)
      this.#actor.send({ type: 'settled', isAtRest: this.isAtRest });
    const { atMs } = play.history.cursor;
    // What looks like the frame before is not drawn again.
    const isStage = this.presentation.stage !== null;
    if (!isStage && this.isLive && Math.abs(atMs - this.#seenMs) < unseenMs) return true;
    this.#seenMs = isStage ? Number.NaN : atMs;
    onChange();
    return this.isLive;
  }
}

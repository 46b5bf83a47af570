import {
  type Cursor,
  type History,
  hashOf,
  hashPartly,
  type NameReason,
  type NodeId,
  type SimMs,
  type World,
} from '@ha-playground/engine';
import type { Client } from '@ha-playground/engine/console';
import { type Connection, type Connections, Play } from '@ha-playground/engine/play';
import { isLarge } from './large.ts';
import { mattersOf } from './matters/matters.ts';
import { Risks } from './risk/risks.ts';
import { View } from './sight/view.ts';
import type { Start } from './start.ts';
import { Drafts } from './statements/drafts.ts';
import { changesCluster, databaseOf, statementsIn } from './statements/explained.ts';
import { extras } from './statements/extras.ts';
import { Progress } from './story-progress.ts';
import type { Surroundings, WhenIdle } from './surroundings.ts';
import type { Moment, PictureClock } from './time/moment.ts';
import type { PaceOptions } from './time/pace.ts';
import { Transport } from './time/transport.ts';

/** Simulated time that passes at rest before a command, so that each has a place of its own on the timeline. */
const thinkingMs: SimMs = 1_000;

/** So long a slice of work takes where the browser does not say how much time there is. */
const workingMs = 12;

/** Of 32 items each. */
const chunksPerSlice = 128;

/** Of what is worked out for the picture so many steps are done in a row. */
const stepsPerSlice = 6;

/** Of a long script so many portions are entered in a row. */
const portionsPerSlice = 4;

/**
 * A cluster and the person who plays with it. Panels read it, and act through it: everything that changes the cluster
 * is a statement given to `run`. `subscribeVersion` tells of changes worth rendering, `subscribe` of every moment.
 */
export class Session implements PictureClock {
  readonly start: Start;
  /** For what is worked out while nothing is more urgent. */
  readonly whenIdle: WhenIdle;
  /** Everything is done through it, so that it knows what has been done. */
  readonly play: Play;
  readonly transport: Transport;
  readonly view = new View();
  readonly drafts = new Drafts();
  readonly risks: Risks;
  /** Null in free play. */
  readonly story: Progress | null;
  /** It goes on from what somebody has done before, or has asked for in a link. */
  isOpened: boolean;
  /** How many entries and events of every branch belong to the set-up. */
  readonly setUp: { readonly entries: number; readonly events: number };

  readonly #versionListeners = new Set<() => void>();
  readonly #frameListeners = new Set<(moment: Moment) => void>();
  readonly #enteringListeners = new Set<() => void>();
  #work: Iterator<unknown> | null = null;
  #entered: number | null = null;
  #version = 0;
  #summary = '';
  #hash = '';
  #isHashing = false;
  #isTelling = false;

  /** `play` has gone on from the start already; without one the session begins there. */
  constructor(
    start: Start,
    motion: PaceOptions['motion'],
    { nextFrame, whenIdle }: Surroundings,
    play: Play = begin(start),
  ) {
    const { history } = play;
    this.start = start;
    this.whenIdle = whenIdle;
    this.play = play;
    this.risks = new Risks(history, whenIdle);
    this.story = start.steps.length === 0 ? null : new Progress(start.steps, play);
    this.isOpened = play.acts.length > 0;
    this.setUp = setUpOf(history);
    this.transport = new Transport({
      play,
      motion,
      nextFrame,
      onChange: () => this.#publish(),
    });
    this.#publish();
  }

  get history(): History {
    return this.play.history;
  }

  get connections(): Connections {
    return this.play.connections;
  }

  get world(): World {
    return this.history.world;
  }

  /** The moment that the picture shows; the cursor may be ahead of it while an instant is being shown. */
  get current(): Moment {
    return this.transport.presentation.moment;
  }

  /** The hash of the world at the cursor when time last stood still; that of a large world comes a moment later. */
  get stateHash(): string {
    return this.#hash;
  }

  /** Changes whenever something changed that is worth rendering; not with every frame. */
  readonly version = (): number => this.#version;

  readonly subscribeVersion = (listener: () => void): (() => void) => {
    this.#versionListeners.add(listener);
    return () => this.#versionListeners.delete(listener);
  };

  readonly subscribe = (onFrame: (moment: Moment) => void): (() => void) => {
    this.#frameListeners.add(onFrame);
    return () => this.#frameListeners.delete(onFrame);
  };

  readonly workOut = (work: Iterator<unknown>, onEnd: () => void): void => {
    this.#work = work;
    this.transport.isWaiting = true;
    const slice = (timeLeft: () => boolean): void => {
      if (this.#work !== work) return;
      let steps = 1;
      let isDone = work.next().done === true;
      for (; !isDone && steps < stepsPerSlice && timeLeft(); steps += 1) isDone = work.next().done === true;
      if (!isDone) return this.whenIdle(workingMs, slice);
      this.#work = null;
      this.transport.isWaiting = false;
      onEnd();
    };
    this.whenIdle(workingMs, slice);
  };

  /** Runs the statements of `script` on the active connection, beside what runs there already, or after a `.wait`. */
  run(script: string): void {
    this.#enter(script, null, () => this.transport.submitted());
  }

  /** How many statements of a script that is too long for one go have been entered; null when none is being entered. */
  readonly entered = (): number | null => this.#entered;

  readonly subscribeEntered = (listener: () => void): (() => void) => {
    this.#enteringListeners.add(listener);
    return () => this.#enteringListeners.delete(listener);
  };

  /** What has not been entered yet of a long script is left out. The next slice tells of what has been. */
  cutShort(): void {
    this.play.cutShort();
    this.#tellEntered(null);
  }

  /** Runs `script` on a connection to `node`, and shows that connection. */
  runAt(node: NodeId, script: string): void {
    this.play.connect(node);
    this.run(script);
  }

  /** Takes the story's next step, after what runs already: a story is one line of statements. */
  takeStep(): void {
    const script = this.story?.next ?? null;
    if (this.story === null || script === null) return;
    this.#enter(script, this.story.done, () => {
      // After the last step nothing waits for the reader any more.
      if (this.story?.next === null) this.transport.submitted();
      else this.transport.stepTaken();
    });
  }

  /** Stops a statement, as Ctrl+C does in the client. */
  cancel(client: Client, run: number): void {
    this.play.cancel(client, run);
    this.transport.changed();
  }

  /** Stops everything that a connection runs or has still to run. */
  cancelAll(connection: Connection): void {
    this.play.stop(connection);
    this.transport.changed();
  }

  connect(node: NodeId): void {
    this.play.connect(node);
    this.transport.changed();
  }

  activate(connection: number): void {
    this.play.activate(connection);
    this.transport.changed();
  }

  disconnect(connection: number): void {
    this.play.disconnect(connection);
    this.transport.changed();
  }

  undo(): void {
    if (this.play.undo()) this.transport.wentBack();
  }

  redo(): void {
    if (this.play.redo()) this.transport.wentBack();
  }

  switchTo(branch: number): void {
    this.play.switchTo(branch);
    this.transport.moved();
  }

  /** Goes to a place, on whatever branch it is, and pauses there. */
  visit({ branch, atMs }: Cursor): void {
    this.play.visit(branch, atMs);
    this.transport.moved();
  }

  /** Names the current branch, or says why it cannot be called so. */
  nameBranch(name: string): NameReason | null {
    const reason = this.play.name(name);
    if (reason === null) this.transport.changed();
    return reason;
  }

  close(): void {
    this.transport.close();
  }

  #enter(script: string, step: number | null, onEnd: () => void): void {
    const { transport, play, connections } = this;
    const statements = statementsIn(script);
    // Looking needs no place on the timeline.
    if (statements === null || statements.some(changesCluster)) this.#makePlace();
    const before = this.#place();
    const database = statements === null ? null : databaseOf(statements, connections.active.database);
    if (database !== null) this.view.showDatabase(database);
    const end = (): void => {
      this.#tellEntered();
      if (this.#place() !== before) transport.presentation.show();
      onEnd();
    };
    play.begin(script, step, end, isLarge(this.world));
    this.#enterLater();
  }

  /** What is left of a script is entered while nothing is more urgent; nobody is told of the world before it is there whole. */
  #enterLater(): void {
    const { entering } = this.play;
    if (entering === null) return;
    // Where only the end is left there is nothing to wait for, or to stop.
    if (entering.entered < entering.of) this.#tellEntered();
    const slice = (timeLeft: () => boolean): void => {
      // The end, which everybody is told of, has a slice of its own, as has the last portion.
      for (let portions = 0; portions < portionsPerSlice && this.play.goOn() && timeLeft(); portions += 1)
        if (this.play.entering?.entered === this.play.entering?.of) break;
      this.#tellEntered();
      if (this.play.entering !== null) this.whenIdle(workingMs, slice);
    };
    this.whenIdle(workingMs, slice);
  }

  #tellEntered(entered = this.play.entering?.entered ?? null): void {
    this.#entered = entered;
    for (const listener of [...this.#enteringListeners]) listener();
  }

  /** What is about to change the cluster happens at an instant of its own. */
  #makePlace(): void {
    const { transport, history } = this;
    const { presentation } = transport;
    if (!presentation.isShown) return;
    const nowMs = history.cursor.atMs;
    if (transport.isAtRest) transport.advanceTo(nowMs + thinkingMs);
    // What this instant has brought has been seen; what follows is shown on its own, a millisecond later.
    else if (history.world.events.last()?.atMs === nowMs && presentation.pendingMs !== nowMs + 1) {
      transport.advanceTo(nowMs + 1);
    }
  }

  #place(): string {
    return `${this.history.cursor.branch}:${this.world.events.length}`;
  }

  #publish(): void {
    this.#findHash();
    const moment = this.current;
    for (const listener of [...this.#frameListeners]) listener(moment);
    const summary = this.#summarise();
    if (summary === this.#summary) return;
    this.#summary = summary;
    // Of a large world the picture is told first, and all that is written about it in a turn of its own, after one that finds it.
    if (!isLarge(this.world)) return this.#tellVersion();
    if (!this.#isTelling) this.whenIdle(workingMs, () => this.#lookAhead());
    this.#isTelling = true;
  }

  #lookAhead(): void {
    mattersOf(this.world);
    this.whenIdle(workingMs, () => this.#tellVersion());
  }

  #tellVersion(): void {
    this.#isTelling = false;
    this.#version += 1;
    for (const listener of [...this.#versionListeners]) listener();
  }

  /**
   * A large world is hashed in slices of so much work, none of them as part of what was just done, and none while time passes
   * or is dragged through.
   */
  #findHash(chunks = isLarge(this.world) ? 1 : chunksPerSlice): void {
    if (this.#isHashing || this.transport.isLive || this.transport.state === 'scrubbing') return;
    if (hashPartly(this.world, chunks)) {
      this.#hash = hashOf(this.world);
      return;
    }
    this.#isHashing = true;
    this.whenIdle(workingMs, () => {
      this.#isHashing = false;
      const before = this.#hash;
      this.#findHash(chunksPerSlice);
      if (this.#hash !== before) this.#publish();
    });
  }

  /** What two moments must differ in to be worth rendering: everything but the time that has passed. */
  #summarise(): string {
    const { history, transport, connections } = this;
    const { cursor, branch, branches } = history;
    return [
      cursor.branch,
      cursor.applied,
      branch.name,
      branch.entries.length,
      branches.length,
      branch.parent?.atMs,
      history.canRedo,
      this.world.events.length,
      transport.state,
      transport.speed,
      transport.skipsIdle,
      connections.summary,
      this.story?.done,
      this.#hash,
    ].join(' ');
  }
}

const setUpOf = (history: History): Session['setUp'] => ({
  entries: history.saved().origin.applied,
  events: history.worldBefore(history.originMs).events.length,
});

const begin = (start: Start): Play => {
  return new Play(start.begin().history, extras);
};

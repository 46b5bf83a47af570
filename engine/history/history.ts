import { assert, commandId, present, type SimMs } from '../base/index.ts';
import { lastInstantMs, type Outcome, type World } from '../cluster/index.ts';
import type { Command } from '../simulation/index.ts';
import { apply, emptyWorld, nextInstant } from '../simulation/index.ts';
import { Line, type Moment, submissionOf } from './line.ts';
import type { Branch, Connection, Cursor, Entry, Place, SavedHistory, TimeLine } from './types.ts';

export interface HistoryOptions {
  /** Decides what chance decides; the same seed and commands give the same history. Default 1. */
  readonly seed?: number;
}

/** What became of a submitted command: an entry of the history, or a refusal that changed nothing. */
export type Submitted =
  | { readonly kind: 'accepted'; readonly entry: Entry }
  | { readonly kind: 'refused'; readonly outcome: Extract<Outcome, { ok: false }> };

/** What a history is made of that is not made by its acts; see {@link History.of}. */
interface HistoryParts {
  readonly branches: readonly Omit<BranchLine, 'id'>[];
  readonly origin: Place;
  readonly cursor: Cursor;
}

interface BranchLine {
  readonly id: number;
  name: string;
  readonly parent: Branch['parent'];
  readonly line: Line;
}

/**
 * The whole history of a cluster: a tree of commands, the cursor in it, and the world at the cursor. It is the one
 * object of the engine that changes; everything it hands out does not.
 */
export class History {
  #branches: BranchLine[];
  #current: BranchLine;
  #moment: Moment;
  #origin: Moment;
  #nextCommand = 0;
  #version = 0;
  readonly #listeners = new Set<() => void>();

  constructor(options: HistoryOptions = {}) {
    this.#moment = { world: emptyWorld(options.seed ?? 1), applied: 0 };
    this.#origin = this.#moment;
    this.#current = { id: 0, name: 'main', parent: null, line: new Line([], [this.#moment]) };
    this.#branches = [this.#current];
  }

  /** Changes whenever anything that can be read here changes. */
  get version(): number {
    return this.#version;
  }

  /** The world at the cursor. */
  get world(): World {
    return this.#moment.world;
  }

  /** The world at the end of the branch: its `events` are all that is known to happen on it. */
  get tip(): World {
    return this.#current.line.tip.world;
  }

  get cursor(): Cursor {
    return { branch: this.#current.id, atMs: this.#moment.world.nowMs, applied: this.#moment.applied };
  }

  /** The furthest simulated instant of the branch. */
  get endMs(): SimMs {
    return this.tip.nowMs;
  }

  /** The instant before which neither seeking nor undo goes: the end of the set-up. */
  get originMs(): SimMs {
    return this.#origin.world.nowMs;
  }

  get branch(): Branch {
    return branchOf(this.#current);
  }

  get branches(): readonly Branch[] {
    return this.#branches.map(branchOf);
  }

  /** Declares all that has happened so far to be the set-up, from which every branch starts. */
  markOrigin(): void {
    assert(this.#branches.length === 1, 'the set-up is one line of time');
    this.#origin = this.#moment;
    this.#changed();
  }

  /** The world of the current branch at `atMs`, clamped to what is simulated; the cursor stays where it is. */
  worldAt(atMs: SimMs): World {
    return this.#current.line.at(this.#clamp(atMs)).world;
  }

  /** The world of the current branch just before anything happens at `atMs`. */
  worldBefore(atMs: SimMs): World {
    const beforeMs = this.#clamp(atMs) - 1;
    return beforeMs < this.originMs ? this.#origin.world : this.#current.line.at(beforeMs).world;
  }

  /** A branch as a line of time of its own, to be looked at beside the current one. It follows what happens on it. */
  lineOf(branch: number): TimeLine {
    const lineNow = (): Line => this.#find(branch).line;
    const { originMs } = this;
    const worldAt = (atMs: SimMs): World => {
      const line = lineNow();
      return line.at(Math.min(line.tip.world.nowMs, Math.max(originMs, Math.round(atMs)))).world;
    };
    return {
      originMs,
      get tip() {
        return lineNow().tip.world;
      },
      get endMs() {
        return lineNow().tip.world.nowMs;
      },
      worldAt,
      worldBefore: (atMs) => (atMs - 1 < originMs ? this.#origin.world : worldAt(atMs - 1)),
    };
  }

  /** Moves the cursor to an instant, both ways; past the end the cluster is simulated on. */
  seek(atMs: SimMs): void {
    const targetMs = Math.min(lastInstantMs, Math.max(this.originMs, Math.round(atMs)));
    this.#current.line.extend(targetMs);
    this.#moveTo(this.#current.line.at(targetMs));
  }

  /**
   * Submits a command at the cursor. A refused one changes nothing. With anything known to happen after the cursor the
   * command starts a branch, and the other future is kept.
   */
  submit(submission: {
    readonly connection: Connection;
    readonly text: string;
    readonly command: Command;
  }): Submitted {
    const entry: Entry = { id: commandId(this.#nextCommand), atMs: this.world.nowMs, ...submission };
    const applied = apply(this.world, submissionOf(entry));
    if (applied.kind === 'refused') return applied;
    if (this.#isFutureKnown()) this.#startBranch();
    else if (this.tip !== this.world)
      this.#current = this.#replaceLine(this.#current.line.upTo(this.#moment));
    this.#nextCommand += 1;
    this.#current.line.append(entry, applied.world);
    this.#moveTo(this.#current.line.tip);
    return { kind: 'accepted', entry };
  }

  /** The next instant, from the cursor on, at which anything happens; null when nothing ever will by itself. */
  nextInstant(): SimMs | null {
    const timer = nextInstant(this.world);
    const entry = this.#current.line.entries[this.#moment.applied]?.atMs;
    if (timer === null) return entry ?? null;
    return entry === undefined ? timer : Math.min(timer, entry);
  }

  /** The last instant before the cursor at which something happened, or null at the origin. */
  previousInstant(): SimMs | null {
    const { events, nowMs } = this.world;
    for (let index = events.length - 1; index >= this.#origin.world.events.length; index -= 1) {
      const { atMs } = events.at(index);
      if (atMs < nowMs) return atMs;
    }
    return nowMs > this.originMs ? this.originMs : null;
  }

  get canUndo(): boolean {
    return this.#moment.applied > this.#origin.applied;
  }

  get canRedo(): boolean {
    return this.#moment.applied < this.#current.line.entries.length;
  }

  /** Goes back to just before the last command; what followed it stays on the branch. False when there is none. */
  undo(): boolean {
    if (!this.canUndo) return false;
    const applied = this.#moment.applied - 1;
    const entry = present(this.#current.line.entries[applied], 'the last command before the cursor');
    this.#moveTo(this.#current.line.at(entry.atMs, applied));
    return true;
  }

  /** Goes forward to just after the next command of the branch. False when there is none. */
  redo(): boolean {
    const entry = this.#current.line.entries[this.#moment.applied];
    if (entry === undefined) return false;
    this.#moveTo(this.#current.line.at(entry.atMs, this.#moment.applied + 1));
    return true;
  }

  /** Continues on another branch, at the cursor's instant or at its end if it is shorter. */
  switchTo(branch: number): void {
    this.#current = this.#find(branch);
    this.#moveTo(this.#current.line.at(Math.min(this.world.nowMs, this.endMs)));
  }

  rename(branch: number, name: string): void {
    this.#find(branch).name = name;
    this.#changed();
  }

  /** Everything that it takes to make this history again; see `restoreHistory`. */
  saved(): SavedHistory {
    const { seed, nowMs: atMs } = this.#origin.world;
    const branches = this.#branches.map(({ name, parent, line }) => ({
      name,
      parent,
      entries: line.entries.slice(parent?.applied ?? 0),
      endMs: line.tip.world.nowMs,
    }));
    return { seed, origin: { atMs, applied: this.#origin.applied }, branches, cursor: this.cursor };
  }

  /** The history of branches that have been made elsewhere, in the order of their ids. */
  static of({ branches, origin, cursor }: HistoryParts): History {
    const history = new History();
    history.#branches = branches.map((branch, id) => ({ ...branch, id }));
    history.#origin = history.#find(0).line.at(origin.atMs, origin.applied);
    history.#current = history.#find(cursor.branch);
    history.#moment = history.#current.line.at(cursor.atMs, cursor.applied);
    for (const { line } of branches)
      for (const { id } of line.entries) history.#nextCommand = Math.max(history.#nextCommand, id + 1);
    return history;
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #isFutureKnown(): boolean {
    const { tip, entries } = this.#current.line;
    return entries.length > this.#moment.applied || tip.world.events.length > this.world.events.length;
  }

  #startBranch(): void {
    const id = this.#branches.length;
    const parent = this.cursor;
    this.#current = { id, name: `branch ${id + 1}`, parent, line: this.#current.line.upTo(this.#moment) };
    this.#branches = [...this.#branches, this.#current];
  }

  #replaceLine(line: Line): BranchLine {
    const replaced = { ...this.#current, line };
    this.#branches = this.#branches.map((branch) => (branch.id === replaced.id ? replaced : branch));
    return replaced;
  }

  #find(id: number): BranchLine {
    return present(this.#branches[id], `branch ${id}`);
  }

  #clamp(atMs: SimMs): SimMs {
    return Math.min(this.endMs, Math.max(this.originMs, Math.round(atMs)));
  }

  #moveTo(moment: Moment): void {
    this.#moment = moment;
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

const branchOf = ({ id, name, parent, line }: BranchLine): Branch => ({
  id,
  name,
  parent,
  entries: line.entries,
  endMs: line.tip.world.nowMs,
});

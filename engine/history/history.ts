import { assert, commandId, present, type SimMs } from '../base/index.ts';
import {
  branchNameFault,
  lastInstantMs,
  type NameReason,
  type Outcome,
  refusal,
  type World,
} from '../cluster/index.ts';
import type { Command } from '../simulation/index.ts';
import { apply, emptyWorld, nextInstant } from '../simulation/index.ts';
import { entryLimit } from './limits.ts';
import { Line, type Moment, submissionOf } from './line.ts';
import { homeOf, isBetween, leadsThrough } from './tree.ts';
import type { Branch, Connection, Cursor, Entry, Place, SavedHistory, TimeLine } from './types.ts';

const isFull = { ok: false, error: refusal(`A history holds at most ${entryLimit} commands.`) } as const;

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
  readonly undone: Cursor | null;
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
  #undone: Cursor | null = null;
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

  /** The cursor, as a place that stays the same whatever branches part later: on the earliest branch that has it. */
  get place(): Cursor {
    return this.#homeOf(this.#moment);
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
    const worldAt = (atMs: SimMs, applied?: number): World => {
      const line = lineNow();
      return line.at(Math.min(line.tip.world.nowMs, Math.max(originMs, Math.round(atMs))), applied).world;
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

  /** The place on the current branch at `atMs`, after all that was entered by then. */
  placeAt(atMs: SimMs): Cursor {
    return this.#homeOf(this.#current.line.at(this.#clamp(atMs)));
  }

  /** Is the place on the current branch, before the cursor or after it? */
  leadsThrough(place: Cursor, branch: number = this.#current.id): boolean {
    return leadsThrough(this.#branches, branch, place) && this.has(place);
  }

  /** Is there such a place? Not where the fork that it was on has moved, or where what followed it was entered earlier. */
  has(place: Cursor): boolean {
    const line = this.#branches[place.branch]?.line;
    return (
      line !== undefined &&
      place.atMs <= line.tip.world.nowMs &&
      isBetween(place, (entry) => line.entries[entry]?.atMs)
    );
  }

  /**
   * Submits a command at the cursor. A refused one changes nothing, and so does one beyond `entryLimit`. With anything known to happen after the cursor the
   * command starts a branch, and the other future is kept. What was undone is from now on a branch like any other.
   */
  submit(submission: {
    readonly connection: Connection;
    readonly text: string;
    readonly command: Command;
  }): Submitted {
    const entry: Entry = { id: commandId(this.#nextCommand), atMs: this.world.nowMs, ...submission };
    if (this.#nextCommand >= entryLimit) return { kind: 'refused', outcome: isFull };
    const applied = apply(this.world, submissionOf(entry));
    if (applied.kind === 'refused') return applied;
    const movesFork = this.#isOnFork && !this.#hasForkHappened;
    if (movesFork || this.#isFutureKnown()) this.#part(this.#moment, { movesFork });
    else if (this.tip !== this.world) this.#cut();
    this.#undone = null;
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

  get canUndo(): boolean {
    return this.#moment.applied > this.#origin.applied;
  }

  get canRedo(): boolean {
    return this.#undone !== null;
  }

  /** Where one was when the undoing began, and where the last redo leads; null while nothing is undone. */
  get undone(): Cursor | null {
    return this.#undone;
  }

  /**
   * Takes back the last command before the cursor: time goes on from just before it, on a fork without it, and what was
   * undone stays a branch. Undoing again moves the fork. False when there is no command to undo.
   */
  undo(): boolean {
    if (!this.canUndo) return false;
    const applied = this.#moment.applied - 1;
    const entry = present(this.#current.line.entries[applied], 'the last command before the cursor');
    const undone = this.#undone ?? this.cursor;
    this.#part(this.#current.line.at(entry.atMs, applied), { movesFork: true });
    this.#undone = undone;
    this.#moveTo(this.#current.line.tip);
    return true;
  }

  /**
   * Takes the first undone command back in: the fork moves to just before the next one, and after the last of them time
   * goes on where the undoing began. False when nothing is undone, or something else has been submitted since.
   */
  redo(): boolean {
    if (this.#undone === null) return false;
    const { branch, atMs, applied } = this.#undone;
    const parted = present(this.#current.parent, 'where the fork parts').applied;
    const from = this.#find(branch);
    const next = from.line.entries[parted + 1];
    if (next !== undefined && parted + 1 < applied) {
      this.#part(from.line.at(next.atMs, parted + 1), { movesFork: true, from });
      this.#moveTo(this.#current.line.tip);
    } else {
      this.#dropFork();
      this.#undone = null;
      this.#current = from;
      this.#moveTo(from.line.at(atMs, applied));
    }
    return true;
  }

  /**
   * Continues on another branch, at the cursor's instant or at its end if it is shorter. A fork on which nothing has
   * happened is not kept.
   */
  switchTo(branch: number): void {
    if (branch !== this.#current.id) {
      if (!this.#hasForkHappened) this.#dropFork();
      this.#undone = null;
    }
    this.#current = this.#find(branch);
    this.#moveTo(this.#current.line.at(Math.min(this.world.nowMs, this.endMs)));
  }

  /**
   * Names a branch. A fork that has a name is kept. What is no name, or the name of another branch, changes nothing; the
   * answer is the reason then.
   */
  rename(branch: number, name: string): NameReason | null {
    const line = this.#find(branch);
    const reason = branchNameFault(name) ?? this.#whyNotFree(name, line);
    if (reason !== null) return reason;
    line.name = name;
    this.#changed();
    return null;
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
    const origin = { atMs, applied: this.#origin.applied };
    return { seed, origin, branches, cursor: this.cursor, undone: this.#undone };
  }

  /** The history of branches that have been made elsewhere, in the order of their ids. */
  static of({ branches, origin, cursor, undone }: HistoryParts): History {
    const history = new History();
    history.#branches = branches.map((branch, id) => ({ ...branch, id }));
    history.#origin = history.#find(0).line.at(origin.atMs, origin.applied);
    history.#current = history.#find(cursor.branch);
    history.#moment = history.#current.line.at(cursor.atMs, cursor.applied);
    history.#undone = undone;
    for (const { line } of branches)
      for (const { id } of line.entries) history.#nextCommand = Math.max(history.#nextCommand, id + 1);
    return history;
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #whyNotFree(name: string, own: BranchLine): NameReason | null {
    if (name === own.name) return null;
    if (/^branch \d+$/.test(name)) return { kind: 'branchNameOfUnnamed' };
    return this.#branches.some((branch) => branch.name === name) ? { kind: 'branchNameTaken' } : null;
  }

  #isFutureKnown(): boolean {
    const { tip, entries } = this.#current.line;
    return entries.length > this.#moment.applied || tip.world.events.length > this.world.events.length;
  }

  /** Goes on from a moment of a branch on another one: a new one, or the fork that one is on, which moves there. */
  #part(
    moment: Moment,
    { movesFork, from = this.#current }: { readonly movesFork: boolean; readonly from?: BranchLine },
  ): void {
    const home = this.#homeOf(moment, from.id);
    const fork = movesFork && this.#isOnFork ? this.#current : null;
    // A fork is the last branch.
    if (fork !== null) this.#branches.pop();
    const id = this.#branches.length;
    const parent = home.branch === fork?.id ? fork.parent : home;
    this.#current = { id, name: nameOf(id), parent, line: from.line.upTo(moment) };
    this.#branches.push(this.#current);
  }

  /** Lets go of the time after `toMs`. False, and it stays, where something happens in it or the cursor is there. */
  shorten(toMs: SimMs): boolean {
    const { atMs } = this.cursor;
    if (atMs > toMs) return false;
    this.seek(toMs);
    const isIdle = this.world.events === this.tip.events;
    if (isIdle) this.#cut();
    this.seek(atMs);
    return isIdle;
  }

  /** Lets go of the time after the cursor, in which nothing happens. */
  #cut(): void {
    const { id, parent, line } = this.#current;
    const home = this.place;
    const cut = {
      ...this.#current,
      parent: home.branch === id ? parent : home,
      line: line.upTo(this.#moment),
    };
    this.#branches[id] = cut;
    this.#current = cut;
  }

  /** Does time go on where something was undone, with nothing entered or named since? Such a branch is the last one. */
  get #isOnFork(): boolean {
    const { id, name, parent, line } = this.#current;
    return this.#undone !== null && line.entries.length === parent?.applied && name === nameOf(id);
  }

  /** Has anything happened since the fork has parted? */
  get #hasForkHappened(): boolean {
    const { parent, line } = this.#current;
    const parted = parent === null ? line.tip : line.at(parent.atMs, parent.applied);
    return line.tip.world.events.length > parted.world.events.length;
  }

  #dropFork(): void {
    if (this.#isOnFork) this.#branches.pop();
  }

  #find(id: number): BranchLine {
    return present(this.#branches[id], `branch ${id}`);
  }

  #homeOf({ world, applied }: Moment, branch = this.#current.id): Cursor {
    return homeOf(this.#branches, { branch, atMs: world.nowMs, applied });
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

/** What a branch is called until somebody names it. */
const nameOf = (id: number): string => `branch ${id + 1}`;

const branchOf = ({ id, name, parent, line }: BranchLine): Branch => ({
  id,
  name,
  parent,
  // A list of its own costs as much as it is long: only who asks for it waits for that.
  get entries() {
    return line.shownEntries;
  },
  endMs: line.tip.world.nowMs,
});

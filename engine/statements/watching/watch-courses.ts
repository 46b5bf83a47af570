import { firstIndex, type SimMs } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import type { History, TimeLine } from '../../history/index.ts';
import type { EnteredStatement, Extras } from '../binding/bound.ts';
import type { Watch, Watches } from '../client/watches.ts';
import { Asked } from './asked.ts';
import type { WatchCourse } from './course.ts';
import { InstantList } from './instant-list.ts';
import type { WatchValue } from './question.ts';
import { TableMemory } from './table-memory.ts';

export interface WatchedTime {
  readonly history: History;
  readonly watches: Pick<Watches, 'all'>;
  /** Every statement of the session, which PLAYGROUND.STATEMENTS tells of. */
  readonly entered?: () => readonly EnteredStatement[];
  /** The branch that is looked at; where none is given, that of the history's cursor. */
  readonly branch?: number;
  /** What PLAYGROUND.WATCHES tells of. Nothing where it is not given: a watch that asked for itself would never end. */
  readonly sees?: SeenWatches;
}

/** The watches of somebody else, and what says how they stand. */
export interface SeenWatches {
  readonly watches: () => readonly Watch[];
  readonly standingsOf: Extras['standingsOf'];
}

/** A part of a line of time. */
export interface Stretch {
  readonly fromMs: SimMs;
  readonly toMs: SimMs;
}

interface AskedAt {
  readonly atMs: SimMs;
  readonly line: Line;
  readonly open: readonly Asked[];
  readonly entered: () => readonly EnteredStatement[];
}

interface Line extends TimeLine {
  readonly appliedBy: (atMs: SimMs) => number;
}

/**
 * The courses of all watches over a line of time, worked out bit by bit: `work` goes on for as long as there is time.
 * What is new at the end costs only itself, what branches share is asked once, and at every instant a course says what
 * the watch answers in the world of that instant, after the last thing that happens at it. The history stays as it is.
 */
export class WatchCourses {
  readonly #time: WatchedTime;
  readonly #tables = new TableMemory();
  /** What worlds have answered, watch by watch: branches have worlds in common. */
  readonly #ofWorld = new WeakMap<World, (WatchValue | undefined)[]>();
  #slots = 0;
  #asked: readonly Asked[] = [];
  /** One for all that is asked whenever something happens, and one for each interval at which something is asked besides. */
  readonly #lists = new Map<SimMs | null, InstantList>();

  constructor(time: WatchedTime) {
    this.#time = time;
  }

  /** In the order of the watches, as far as they are known; each is the same object until it changes. */
  get all(): readonly WatchCourse[] {
    this.#follow();
    const line = this.#timeline();
    return this.#asked.map((asked) => asked.course(line));
  }

  /** Asks on while there is time, what lies in `visible` first. True when every watch is known at every instant. */
  work(hasTime: () => boolean, visible: Stretch | null = null): boolean {
    this.#follow();
    const { length } = this.#asked;
    if (length === 0) return true;
    const line = Object.assign(this.#timeline(), { appliedBy: this.#entriesBy() });
    const passes = visible === null ? [null] : [visible, null];
    return passes.every((stretch) => this.#askWithin(stretch, line, hasTime));
  }

  /** Asks whatever is missing up to an instant of the line, and nothing after it. */
  askUpTo(atMs: SimMs): void {
    this.#follow();
    const line = Object.assign(this.#timeline(), { appliedBy: this.#entriesBy() });
    this.#askWithin({ fromMs: line.originMs, toMs: atMs }, line, () => true);
  }

  /** Asks these watches and no other, at the instants of a stretch or at all; their courses, as far as they are known then. */
  ask(watches: readonly Watch[], stretch: Stretch | null = null): readonly WatchCourse[] {
    this.#follow();
    const line = Object.assign(this.#timeline(), { appliedBy: this.#entriesBy() });
    const among = this.#asked.filter(({ watch }) => watches.includes(watch));
    this.#askWithin(stretch, line, () => true, among);
    return among.map((asked) => asked.course(line));
  }

  #askWithin(stretch: Stretch | null, line: Line, hasTime: () => boolean, among = this.#asked): boolean {
    // All that is asked in one go sees the same statements: what tells of them is read once at each instant.
    const statements = this.#time.entered?.() ?? [];
    const entered = (): readonly EnteredStatement[] => statements;
    for (const list of new Set(this.#lists.values())) {
      const asked = among.filter((one) => one.list === list);
      if (asked.length === 0) continue;
      const { instants } = list;
      const first =
        stretch === null ? Math.min(...asked.map((one) => one.firstUnknown)) : list.indexAt(stretch.fromMs);
      for (let index = first; index < instants.length; index += 1) {
        const atMs = instants[index] ?? 0;
        if (stretch !== null && atMs > stretch.toMs) break;
        const open = asked.filter((one) => !one.isKnown(index));
        if (open.length === 0) continue;
        if (!hasTime()) return false;
        this.#askAt(index, { atMs, line, open, entered });
      }
    }
    return true;
  }

  #askAt(index: number, { atMs, line, open, entered }: AskedAt): void {
    const { history, sees } = this.#time;
    const world = line.worldAt(atMs);
    const place = { branch: this.#branch, atMs, applied: line.appliedBy(atMs) };
    const observer = { history, place, entered, watches: sees?.watches() ?? [] };
    const remembered = this.#ofWorld.get(world) ?? [];
    this.#ofWorld.set(world, remembered);
    for (const one of open)
      one.ask(index, { world, observer, standingsOf: sees?.standingsOf ?? null }, remembered);
  }

  get #branch(): number {
    return this.#time.branch ?? this.#time.history.cursor.branch;
  }

  /** How many commands lie at or before an instant of the branch. */
  #entriesBy(): (atMs: SimMs) => number {
    const entries = this.#time.history.branches[this.#branch]?.entries ?? [];
    return (atMs) => firstIndex(entries.length, (index) => (entries[index]?.atMs ?? 0) > atMs);
  }

  #timeline(): TimeLine {
    return this.#time.history.lineOf(this.#branch);
  }

  /** Lets go of what is no longer so: watches have come or gone, the line has grown, was cut, or is another branch. */
  #follow(): void {
    const line = this.#timeline();
    this.#followWatches();
    const statements = this.#time.entered?.() ?? [];
    const ended = statements.filter(({ run }) => run.state === 'done').length;
    for (const asked of this.#asked) asked.followSession(`${statements.length} ${ended}`);
    for (const list of this.#lists.values()) {
      const kept = list.follow(line);
      for (const asked of this.#asked) if (asked.list === list) asked.keep(kept);
    }
  }

  #followWatches(): void {
    const { all } = this.#time.watches;
    if (all.length === this.#asked.length && all.every((watch, index) => this.#asked[index]?.watch === watch))
      return;
    const known = new Map(this.#asked.map((asked) => [asked.watch, asked]));
    this.#asked = all.map((watch) => known.get(watch) ?? this.#begin(watch));
    const used = new Set(this.#asked.map(({ list }) => list));
    for (const [step, list] of this.#lists) if (!used.has(list)) this.#lists.delete(step);
  }

  #begin(watch: Watch): Asked {
    return new Asked(watch, {
      tables: this.#tables,
      listFor: (stepMs) => {
        const list = this.#lists.get(stepMs) ?? new InstantList(stepMs);
        this.#lists.set(stepMs, list);
        return list;
      },
      newSlot: () => {
        this.#slots += 1;
        return this.#slots;
      },
    });
  }
}

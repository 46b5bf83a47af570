import { assert, firstIndex, present, type SimMs } from '../base/index.ts';
import type { World } from '../cluster/index.ts';
import { advance, apply, nextInstant } from '../simulation/index.ts';
import type { Entry } from './types.ts';

/** A world on a line of time, and how many of the line's entries have been applied to it. */
export interface Moment {
  readonly world: World;
  readonly applied: number;
}

/**
 * Checkpoints kept per line. Worlds share what they have in common, so one is cheap; past the limit every second one
 * is let go and seeking replays a little further.
 */
const checkpointLimit = 4_096;

/** One line of time: the entries, the furthest world, and checkpoints on the way there. */
export class Line {
  readonly #entries: Entry[];
  /** The entries as they were given away last; null when there are more by now. */
  #shown: readonly Entry[] | null = null;
  readonly #checkpoints: Moment[];

  constructor(entries: readonly Entry[], checkpoints: readonly Moment[]) {
    this.#entries = [...entries];
    this.#checkpoints = [...checkpoints];
    assert(this.#checkpoints.length > 0, 'a line of time starts with a world');
  }

  /** The entries; more are added to this very list. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The entries as they are now, in a list that stays as it is. */
  get shownEntries(): readonly Entry[] {
    this.#shown ??= [...this.#entries];
    return this.#shown;
  }

  /** The furthest moment that has been simulated. */
  get tip(): Moment {
    return this.#checkpoints.at(-1) as Moment;
  }

  /** The line up to `moment`: what another line that parts here has in common with this one. */
  upTo(moment: Moment): Line {
    const shared = this.#checkpoints.filter((checkpoint) => !isAfter(checkpoint, moment));
    const last = shared.at(-1);
    const all = last?.world === moment.world ? shared : [...shared, moment];
    return new Line(this.#entries.slice(0, moment.applied), all);
  }

  /** Adds an entry at the tip, together with the world that it leads to. */
  append(entry: Entry, world: World): void {
    this.#entries.push(entry);
    this.#shown = null;
    this.#keep({ world, applied: this.#entries.length });
  }

  /** Simulates on until `toMs`; nothing happens when the line is there already. */
  extend(toMs: SimMs): void {
    while (this.tip.world.nowMs < toMs) {
      const { world, applied } = this.tip;
      const next = nextInstant(world);
      const instant = next === null || next > toMs ? toMs : next;
      this.#keep({ world: advance(world, instant), applied });
    }
  }

  /** The world at `atMs`, with all entries up to it, or with the first `applied` only. Within what is simulated. */
  at(atMs: SimMs, applied = this.appliedBy(atMs)): Moment {
    const target = { atMs, applied };
    const start = this.#lastCheckpointUpTo(target);
    if (start.world.nowMs === atMs && start.applied === applied) return start;
    return this.#replay(start, target);
  }

  /** How many entries lie at or before `atMs`. */
  appliedBy(atMs: SimMs): number {
    return firstIndex(this.entries.length, (index) => present(this.entries[index], 'an entry').atMs > atMs);
  }

  #replay(start: Moment, target: { readonly atMs: SimMs; readonly applied: number }): Moment {
    let { world } = start;
    for (const entry of this.entries.slice(start.applied, target.applied)) {
      const applied = apply(advance(world, entry.atMs), submissionOf(entry));
      assert(applied.kind === 'accepted', `entry ${entry.id} is accepted again when it is replayed`);
      world = applied.world;
    }
    return { world: advance(world, target.atMs), applied: target.applied };
  }

  #lastCheckpointUpTo(target: { readonly atMs: SimMs; readonly applied: number }): Moment {
    const isPast = ({ world, applied }: Moment) => world.nowMs > target.atMs || applied > target.applied;
    const after = firstIndex(this.#checkpoints.length, (index) => isPast(this.#checkpoints[index] as Moment));
    return this.#checkpoints[Math.max(0, after - 1)] as Moment;
  }

  #keep(moment: Moment): void {
    const last = this.tip;
    const isSilent = last.applied === moment.applied && last.world.events === moment.world.events;
    // An instant at which nothing was recorded need not be kept beside the one before it, but the tip always is.
    if (isSilent && this.#checkpoints.length > 1 && this.#isSilentTip()) this.#checkpoints.pop();
    this.#checkpoints.push(moment);
    if (this.#checkpoints.length > checkpointLimit) this.#thinOut();
  }

  #isSilentTip(): boolean {
    const { tip } = this;
    const before = present(this.#checkpoints.at(-2), 'the checkpoint before the tip');
    return before.applied === tip.applied && before.world.events === tip.world.events;
  }

  #thinOut(): void {
    // The limit is even and has just been passed, so the first one and the tip are among those that stay.
    const kept = this.#checkpoints.filter((_, index) => index % 2 === 0);
    this.#checkpoints.splice(0, this.#checkpoints.length, ...kept);
  }
}

/** What the simulation is told about an entry. */
export const submissionOf = (entry: Entry) => ({
  statement: entry.id,
  node: entry.connection.node,
  command: entry.command,
});

const isAfter = (left: Moment, right: Moment): boolean =>
  left.world.nowMs > right.world.nowMs || left.applied > right.applied;

import type { Sequence, SimMs } from '../../base/index.ts';
import { type ClusterEvent, isCost, isLoss, traitsOf, type World } from '../../cluster/index.ts';
import { type Command, traitsOfCommand } from '../../simulation/index.ts';
import { costSentence } from '../../telling/english/index.ts';

/** So many losses are named one by one; further ones are counted. */
const shownLines = 8;

/** A command that a statement submitted, and how many events there had been before it. */
export interface SubmittedCommand {
  readonly command: Command;
  readonly eventsBefore: number;
}

/**
 * The losses that a connection is told of, as remarks below the answer of the statement that first ends after them,
 * whatever it is: acknowledged writes that are undone, and partitions that begin anew as empty ones. Below its own answer
 * a statement also says what it cost itself, or would cost with FORCE [MODEL].
 */
export class LossLines {
  /** The line of time that the connection knows of, and how many of its events. */
  #events: Sequence<ClusterEvent>;
  #known: number;

  constructor({ events }: World) {
    this.#events = events;
    this.#known = events.length;
  }

  /** A statement begins here: if the cursor went back, the connection has not seen yet what comes after it. */
  begin({ events }: World): void {
    this.#known = this.#commonWith(events);
    this.#events = events;
  }

  /** The lines for what has happened up to `untilMs` and has not been told yet; they are told from then on. */
  tell(world: World, untilMs: SimMs, own: SubmittedCommand | null): readonly string[] {
    const { events } = world;
    const since = this.#commonWith(events);
    const end = endOf(events, untilMs);
    const lines: string[] = [];
    let losses = 0;
    for (const index of costsSince(events, since)) {
      const event = events.at(index);
      if (index >= end) break;
      if (!isCost(event)) continue;
      const isOwn = own !== null && index >= own.eventsBefore && isCostOf(own.command, event);
      if (!isOwn && !isLoss(event)) continue;
      losses += 1;
      if (losses <= shownLines) lines.push(`-- ${costSentence(event, world)}`);
    }
    this.#events = events;
    this.#known = end;
    return losses > shownLines ? [...lines, `-- and ${losses - shownLines} more`] : lines;
  }

  /** How many events the line has in common with what is known: all, unless the cursor went back or to another branch. */
  #commonWith(events: Sequence<ClusterEvent>): number {
    const most = Math.min(this.#known, events.length);
    if (most === 0 || (most === this.#known && this.#events.at(most - 1) === events.at(most - 1)))
      return most;
    for (let index = 0; index < most; index += 1)
      if (!isSame(this.#events.at(index), events.at(index))) return index;
    return most;
  }
}

/** The last events that tell of a cost, the last one first, and the index of the event from which on they are known. */
const known = new WeakMap<Sequence<ClusterEvent>, { readonly costs: number[]; from: number }>();

/**
 * The indices of the events from `since` on that tell of a cost, of which there are few. Thousands of statements may end
 * in one world: its events are gone through once, and not once for each.
 */
function costsSince(events: Sequence<ClusterEvent>, since: number): readonly number[] {
  const about = known.get(events) ?? { costs: [], from: events.length };
  known.set(events, about);
  for (; about.from > since; about.from -= 1)
    if (isCost(events.at(about.from - 1))) about.costs.push(about.from - 1);
  return about.costs.filter((index) => index >= since).reverse();
}

/** Is it what such a statement costs itself? A rebalance leaves out only what is of its own database. */
function isCostOf(command: Command, event: ClusterEvent): boolean {
  const { loss } = traitsOf(event);
  if (loss === null || !traitsOfCommand(command).costs(command).includes(loss)) return false;
  return command.kind !== 'rebalance' || ('database' in event && event.database === command.database);
}

/** An instant that is simulated again gives equal events, though other objects. */
const isSame = (one: ClusterEvent, other: ClusterEvent): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** How many of the events happened up to `untilMs`. */
function endOf(events: Sequence<ClusterEvent>, untilMs: SimMs): number {
  let end = events.length;
  while (end > 0 && events.at(end - 1).atMs > untilMs) end -= 1;
  return end;
}

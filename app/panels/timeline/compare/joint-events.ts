import { type ClusterEvent, commonLength, Sequence, type SimMs, type TimeLine } from '@ha-playground/engine';
import { Movement } from '../../../presentation/time/movement.ts';
import type { Companion } from '../../../presentation/time/pace.ts';

type Events = Sequence<ClusterEvent>;

/** Two branches as one course, and which of its events are whose. */
interface Joint {
  readonly events: Events;
  readonly companion: Companion;
}

/** Joins the events of a branch with those of `line` as they are when asked; the last answer is remembered. */
export function createJoiner(line: Pick<TimeLine, 'tip'>): (own: Events) => Joint {
  let last: { readonly own: Events; readonly others: Events; readonly joint: Joint } | null = null;
  return (own) => {
    const others = line.tip.events;
    if (last?.own !== own || last.others !== others) {
      const joint = { events: jointEvents(own, others), companion: companionOf(own, others) };
      last = { own, others, joint };
    }
    return last.joint;
  };
}

/** What `other` adds to `one`. After its last event nothing of it is known to move. */
export function companionOf(one: Events, other: Events): Companion {
  const alone = new Set(other.slice(commonLength(one, other)));
  const movement = new Movement();
  const courses: { atMs: SimMs; moves: boolean }[] = [];
  other.forEach((event) => {
    movement.note(event);
    const { atMs } = event;
    if (courses.at(-1)?.atMs === atMs) courses.pop();
    courses.push({ atMs, moves: movement.isAny });
  });
  const lastMs = other.last()?.atMs ?? 0;
  return {
    has: (event) => alone.has(event),
    movesAfter: (atMs) => atMs < lastMs && courses.findLast((course) => course.atMs <= atMs)?.moves === true,
  };
}

/**
 * The events of two branches as one course, in the order of their instants: what both have in common counts once, and
 * of one instant those of `one` come first. A pace made of them stands still for whatever either branch has to show.
 */
export function jointEvents(one: Events, other: Events): Events {
  const common = commonLength(one, other);
  const rest = [...one.slice(common), ...other.slice(common)];
  // Sorting keeps the order of what happens at one instant.
  rest.sort((left, right) => left.atMs - right.atMs);
  return Sequence.of([...one.slice(0, common), ...rest]);
}

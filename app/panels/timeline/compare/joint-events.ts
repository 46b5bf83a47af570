import { type ClusterEvent, Sequence, type TimeLine } from '@ha-playground/engine';

type Events = Sequence<ClusterEvent>;

/** Joins the events of a branch with those of `line` as they are when asked; the last answer is remembered. */
export function createJoiner(line: Pick<TimeLine, 'tip'>): (own: Events) => Events {
  let last: { readonly own: Events; readonly others: Events; readonly joint: Events } | null = null;
  return (own) => {
    const others = line.tip.events;
    if (last?.own !== own || last.others !== others) last = { own, others, joint: jointEvents(own, others) };
    return last.joint;
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

/** How many events the two begin with that are the same objects: branches share what lies before they part. */
function commonLength(one: Events, other: Events): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(length) === other.at(length)) length += 1;
  return length;
}

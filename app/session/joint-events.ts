import { type ClusterEvent, Sequence } from '@ha-playground/engine';

/**
 * The events of two branches as one course, in the order of their instants: what both have in common counts once, and
 * of one instant those of `one` come first. A pace made of them stands still for whatever either branch has to show.
 */
export function jointEvents(
  one: Sequence<ClusterEvent>,
  other: Sequence<ClusterEvent>,
): Sequence<ClusterEvent> {
  const common = commonLength(one, other);
  const rest = [...one.slice(common), ...other.slice(common)];
  // Sorting keeps the order of what happens at one instant.
  rest.sort((left, right) => left.atMs - right.atMs);
  return Sequence.of([...one.slice(0, common), ...rest]);
}

/** How many events the two begin with that are the same objects: branches share what lies before they part. */
function commonLength(one: Sequence<ClusterEvent>, other: Sequence<ClusterEvent>): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(length) === other.at(length)) length += 1;
  return length;
}

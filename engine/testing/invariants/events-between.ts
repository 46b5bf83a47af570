import type { ClusterEvent, World } from '../../cluster/index.ts';

/** What has happened between two instants of one line of time. */
export const eventsBetween = (before: World, after: World): ClusterEvent[] =>
  after.events.slice(before.events.length);

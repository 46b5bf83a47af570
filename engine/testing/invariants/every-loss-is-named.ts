import {
  type ClusterEvent,
  type Commit,
  type Database,
  isAncestor,
  onlinePrimary,
  type Partition,
  type Row,
  rowCount,
  rowsLostBetween,
} from '../../cluster/index.ts';
import { partitionKey } from './earlier-partition.ts';
import { eventsBetween } from './events-between.ts';
import { everyPartition } from './every-partition.ts';
import type { InvariantOfRun } from './invariant.ts';

/**
 * A partition serves what it served before and what was written since; when a new primary lacks acknowledged rows,
 * they are named at that instant, exactly and one by one, or counted if the partition begins anew as an empty one.
 */
export const everyLossIsNamed: InvariantOfRun = () => {
  const served = new Map<string, Commit>();
  return (after, before) => {
    if (after === before) return null;
    const events = eventsBetween(before, after);
    return everyPartition(after, (partition, database) => {
      const key = partitionKey(database, partition);
      const last = served.get(key);
      const head = onlinePrimary(partition)?.head;
      if (head === undefined) {
        const left = headOfLastPrimary(partition);
        if (last !== undefined && left !== undefined && isAncestor(last, left)) served.set(key, left);
        return null;
      }
      served.set(key, head);
      return last === undefined || last === head || isAncestor(last, head)
        ? null
        : complaintAbout({ last, head }, eventsAbout(events, database, partition));
    });
  };
};

/** What was written at the very instant at which the primary left is with it. */
const headOfLastPrimary = ({ instances }: Partition): Commit | undefined =>
  instances.find(({ role }) => role === 'primary')?.head;

type Loss = Extract<ClusterEvent, { kind: 'rowsLost' | 'partitionEmptied' }>;

function complaintAbout(
  { last, head }: { readonly last: Commit; readonly head: Commit },
  losses: readonly Loss[],
): string | null {
  const emptied = losses.find(({ kind }) => kind === 'partitionEmptied');
  if (emptied?.kind === 'partitionEmptied') {
    return emptied.lostRows === rowCount(last)
      ? null
      : `begins anew without ${rowCount(last)} rows, of which ${emptied.lostRows} are counted`;
  }
  const lost = rowsLostBetween(last, head);
  const named = losses.flatMap((loss) => (loss.kind === 'rowsLost' ? loss.rows : []));
  return sorted(lost) === sorted(named)
    ? null
    : `has lost ${sorted(lost)}, but what is named is ${sorted(named)}`;
}

const sorted = (rows: readonly Row[]): string =>
  rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join(' ');

const eventsAbout = (events: readonly ClusterEvent[], { name }: Database, { ordinal }: Partition): Loss[] =>
  events.filter(
    (event): event is Loss =>
      (event.kind === 'rowsLost' || event.kind === 'partitionEmptied') &&
      event.database === name &&
      event.ordinal === ordinal,
  );

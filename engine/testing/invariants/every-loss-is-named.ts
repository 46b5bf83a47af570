import {
  type ClusterEvent,
  type Commit,
  type Database,
  isAncestor,
  onlinePrimary,
  type Partition,
  type Row,
  rowCount,
  undoneWrites,
} from '../../cluster/index.ts';
import { earlierPartition, partitionKey } from './earlier-partition.ts';
import { eventsBetween } from './events-between.ts';
import { everyPartition } from './every-partition.ts';
import type { InvariantOfRun } from './invariant.ts';

/**
 * A partition serves what it served before and what was written since; what a new primary lacks of acknowledged
 * writes is named at that instant, exactly and row by row: rows that are gone and rows that are back. They are counted if
 * the partition begins anew as an empty one.
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
      if (last === undefined || last === head || isAncestor(last, head)) return null;
      const taken = copyTaken(last, head, earlierPartition(before, database, partition));
      return complaintAbout(database, { last, taken }, eventsAbout(events, database, partition));
    });
  };
};

/** What was written at the very instant at which the primary left is with it. */
const headOfLastPrimary = ({ instances }: Partition): Commit | undefined =>
  instances.find(({ role }) => role === 'primary')?.head;

/** What the copy held with which the partition goes on: `head` without what has been written on top of it at this instant. */
function copyTaken(last: Commit, head: Commit, earlier: Partition | null): Commit {
  let taken = last;
  while (!isAncestor(taken, head) && taken.parent !== null) taken = taken.parent;
  for (const copy of earlier?.instances ?? [])
    if (copy.head.position > taken.position && isAncestor(copy.head, head)) taken = copy.head;
  return taken;
}

type Loss = Extract<ClusterEvent, { kind: 'writesUndone' | 'partitionEmptied' }>;

function complaintAbout(
  { tables }: Database,
  { last, taken }: { readonly last: Commit; readonly taken: Commit },
  losses: readonly Loss[],
): string | null {
  const emptied = losses.find(({ kind }) => kind === 'partitionEmptied');
  if (emptied?.kind === 'partitionEmptied') {
    return emptied.lostRows === rowCount(last, tables)
      ? null
      : `begins anew without ${rowCount(last, tables)} rows, of which ${emptied.lostRows} are counted`;
  }
  const undone = undoneWrites(last, taken, tables).map((each) => sentenceOf(each.table.name, each));
  const named = losses.flatMap((loss) =>
    loss.kind === 'writesUndone' ? [sentenceOf(loss.table, loss)] : [],
  );
  return undone.join() === named.join()
    ? null
    : `has undone ${undone.join() || 'nothing'}, but what is named is ${named.join() || 'nothing'}`;
}

const sentenceOf = (
  table: string,
  { gone, back }: { readonly gone: readonly Row[]; readonly back: readonly Row[] },
): string => `${table}: ${sorted(gone)} gone, ${sorted(back)} back`;

const sorted = (rows: readonly Row[]): string =>
  rows.length === 0
    ? 'nothing'
    : rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join(' ');

const eventsAbout = (events: readonly ClusterEvent[], { name }: Database, { ordinal }: Partition): Loss[] =>
  events.filter(
    (event): event is Loss =>
      (event.kind === 'writesUndone' || event.kind === 'partitionEmptied') &&
      event.database === name &&
      event.ordinal === ordinal,
  );

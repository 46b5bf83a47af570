import { type Ordinal, ordinal, type SimMs } from '../../base/index.ts';
import {
  aggregatorForClients,
  type Commit,
  commitAfter,
  onlinePrimary,
  type Partition,
  type ReplicationTarget,
  type Row,
  rowOfWorkload,
  type TableSchema,
  tableNamed,
  type Workload,
  workloadWriteOf,
  writeReadiness,
  writesBy,
} from '../../cluster/index.ts';
import { lagOf, reachTargets } from '../replication/replication.ts';
import { followersOf, withCommit } from '../replication/writes.ts';
import type { Draft } from '../world/draft.ts';

/**
 * A workload keeps about this many of its newest rows in the table, at most twice as many, and deletes older ones as it
 * goes [MODEL]: however long it runs, the data stays within bounds.
 */
export const workloadRowLimit = 50_000;

/** A partition whose writes since an instant are to be carried out now. */
export interface WritesDue {
  readonly ordinal: Ordinal;
  readonly sinceMs: SimMs;
}

/**
 * Carries out the workload's writes up to now. To be called before anything else happens at an instant: since the last
 * one every partition has answered alike. A partition that lets its writes wait gets them when it is ready again.
 */
export function writeWorkload(draft: Draft): void {
  const { workload, nowMs } = draft.world;
  if (workload === null || workload.writtenToMs === nowMs) return;
  const database = draft.findDatabase(workload.database);
  const via = aggregatorForClients(draft.world);
  if (database !== null && via !== null) {
    const sinceMs = workload.writtenToMs;
    const write = { via: via.id, inserts: true };
    const due = ordinalsWritten(workload, database.partitions.length, { sinceMs, nowMs })
      .map((place) => database.partitions.at(place))
      .filter((partition) => writeReadiness(draft.world, write, database, partition).kind === 'ready')
      .map((partition) => ({ ordinal: partition.ordinal, sinceMs }));
    carryOutWrites(draft, due);
  }
  const written = draft.world.workload;
  if (written !== null) draft.change({ workload: { ...written, writtenToMs: nowMs } });
}

/** Writes the rows that the workload has sent to the partitions since their instants, as their primaries take them. */
export function carryOutWrites(draft: Draft, due: readonly WritesDue[]): void {
  const { workload } = draft.world;
  const database = workload === null ? null : draft.findDatabase(workload.database);
  if (workload === null || database === null) return;
  const table = tableNamed(workload.table, database.tables);
  if (table === null) return;
  const arrived: ReplicationTarget[] = [];
  const unreplicated = [...workload.unreplicated];
  let { partitions } = database;
  for (const place of due) {
    const written = withWrites(
      draft,
      { workload, table, count: partitions.length },
      partitions.at(place.ordinal),
      place,
    );
    partitions = draft.replaced(partitions, place.ordinal, written.partition);
    arrived.push(...written.arrived);
    unreplicated.push(...written.unreplicated.map((target) => ({ atMs: draft.nowMs, target })));
  }
  const after = { ...database, partitions };
  draft.setDatabase(after);
  const hasArrived = ({ atMs, target }: (typeof unreplicated)[number]) =>
    atMs + lagOf(draft, target.node) <= draft.nowMs;
  const targets = [...unreplicated.filter(hasArrived).map(({ target }) => target), ...arrived];
  draft.change({
    workload: { ...workload, unreplicated: unreplicated.filter((entry) => !hasArrived(entry)) },
  });
  reachTargets(draft, after, targets);
}

interface Writes {
  readonly workload: Workload;
  readonly table: TableSchema;
  /** Partitions of the database: write w goes to partition w modulo this. */
  readonly count: number;
}

/** The partition after its writes: two commits, so that asynchronous replicas have what is older than their lag. */
function withWrites(draft: Draft, writes: Writes, partition: Partition, { sinceMs }: WritesDue) {
  const { nowMs } = draft;
  const followers = followersOf(partition, (onlinePrimary(partition) as { head: Commit }).head);
  const lagMs = followers.reduce((longest, { node }) => Math.max(longest, lagOf(draft, node)), 0);
  const splitMs = Math.max(sinceMs, nowMs - lagMs);
  const older = withRows(draft, writes, partition, { fromMs: sinceMs, toMs: splitMs });
  const newer = withRows(draft, writes, older, { fromMs: splitMs, toMs: nowMs });
  return {
    partition: newer,
    arrived: older === partition ? [] : targetsIn(older),
    unreplicated: newer === older ? [] : targetsIn(newer),
  };
}

function targetsIn(partition: Partition): ReplicationTarget[] {
  const primary = onlinePrimary(partition);
  return primary === null ? [] : followersOf(partition, primary.head);
}

function withRows(
  draft: Draft,
  { workload, table, count }: Writes,
  partition: Partition,
  span: { readonly fromMs: SimMs; readonly toMs: SimMs },
): Partition {
  const primary = onlinePrimary(partition);
  const kept = Math.max(1, Math.floor(workloadRowLimit / count));
  const end = writesBy(workload, span.toMs);
  const first = Math.max(writesBy(workload, span.fromMs), end - kept * count);
  const rows = rowsFor(table, workload, { first, end, count, ordinal: partition.ordinal });
  if (primary === null || rows.length === 0) return partition;
  const isFull = Math.floor(first / (kept * count)) < Math.floor(end / (kept * count));
  const oldest = workload.firstWrite + end - kept * count;
  const keep = isFull ? (row: Row) => (workloadWriteOf(row) ?? oldest) >= oldest : null;
  const head = commitAfter(primary.head, { table: table.id, added: rows, keep, isTrim: isFull });
  return withCommit(draft.world, partition, head);
}

/** The rows of those writes from `first` to before `end` that go to one partition. */
function rowsFor(
  table: TableSchema,
  workload: Workload,
  writes: { readonly first: number; readonly end: number; readonly count: number; readonly ordinal: number },
): Row[] {
  const { first, end, count } = writes;
  const rows: Row[] = [];
  const start = first + ((writes.ordinal - (first % count) + count) % count);
  for (let write = start; write < end; write += count)
    rows.push(rowOfWorkload(table, workload.firstWrite + write));
  return rows;
}

/** The partitions that get at least one of the writes of a span, ascending. */
function ordinalsWritten(
  workload: Workload,
  count: number,
  span: { readonly sinceMs: SimMs; readonly nowMs: SimMs },
): readonly Ordinal[] {
  const first = writesBy(workload, span.sinceMs);
  const writes = Math.min(count, writesBy(workload, span.nowMs) - first);
  const ordinals: Ordinal[] = [];
  for (let write = 0; write < writes; write += 1) ordinals.push(ordinal((first + write) % count));
  return ordinals.sort((left, right) => left - right);
}

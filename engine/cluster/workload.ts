import type { Ordinal, SimMs } from '../base/index.ts';
import type { Row, TableSchema } from './rows.ts';
import type { ReplicationTarget, World } from './world.ts';

/** A steady load of clients on one table: each statement needs one partition, all partitions equally often [MODEL]. */
export interface Workload {
  readonly database: string;
  readonly table: string;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly startedAtMs: SimMs;
  /** How many writes workloads had sent before this one. */
  readonly firstWrite: number;
  /** Its writes up to this instant are in the tables; later ones follow when something else happens [MODEL]. */
  readonly writtenToMs: SimMs;
  /** Partitions whose statements wait, by ordinal. */
  readonly waitingReads: readonly WaitingPartition[];
  readonly waitingWrites: readonly WaitingPartition[];
  /** What asynchronous replicas do not have yet, in the order in which it was written. */
  readonly unreplicated: readonly { readonly atMs: SimMs; readonly target: ReplicationTarget }[];
}

export interface WaitingPartition {
  readonly ordinal: Ordinal;
  readonly sinceMs: SimMs;
}

/** A stretch of time in which every partition answered the workload alike. It lasts until the next one begins. */
export interface WorkloadStretch {
  readonly fromMs: SimMs;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly reads: PartitionShares;
  readonly writes: PartitionShares;
  /** Statements that had been waiting and ended in an error when the stretch began. */
  readonly failedReads: number;
  readonly failedWrites: number;
}

/** How many partitions answer a statement at once, let it wait, or end it with an error. */
export interface PartitionShares {
  readonly served: number;
  readonly waiting: number;
  readonly refused: number;
}

/** Statements by how they fared. One that waits counts in `waited`, and again in `failed` if it ends in an error. */
export interface StatementCounts {
  readonly succeeded: number;
  readonly waited: number;
  readonly failed: number;
}

/** What became of the statements that the workload sent from `fromMs` to before `toMs`. */
export interface WorkloadBucket {
  readonly fromMs: SimMs;
  readonly toMs: SimMs;
  readonly reads: StatementCounts;
  readonly writes: StatementCounts;
  /** Acknowledged rows of the workload that a failover lost. */
  readonly rowsLost: number;
}

/** The rows of workloads are numbered from here on, so that they are told from others [MODEL]. */
const firstWorkloadId = 1_000_000_000;

/** The row of write number `write`: its number in columns of integers, and in words in those of text. */
export const rowOfWorkload = (table: TableSchema, write: number): Row =>
  table.columns.map(({ type }) =>
    type === 'integer' ? firstWorkloadId + write : `workload ${firstWorkloadId + write}`,
  );

/** The number of the write that a row comes from, or null when no workload wrote it. */
export function workloadWriteOf(row: Row): number | null {
  for (const value of row) {
    const id = typeof value === 'string' && value.startsWith('workload ') ? Number(value.slice(9)) : value;
    if (typeof id === 'number' && id >= firstWorkloadId) return id - firstWorkloadId;
  }
  return null;
}

/** The writes that the workload has sent by `atMs`. */
export const writesBy = (workload: Workload, atMs: SimMs): number =>
  Math.floor(((atMs - workload.startedAtMs) * workload.writesPerSecond) / 1_000);

/**
 * The course of the workload between two instants, in `buckets` of equal length, as far as `world` has come: what a
 * lane of a timeline draws. The cost is that of the stretches between the two instants.
 */
export function workloadCourse(
  world: World,
  fromMs: SimMs,
  toMs: SimMs,
  buckets: number,
): readonly WorkloadBucket[] {
  const edge = (index: number) => Math.floor(fromMs + ((toMs - fromMs) * index) / buckets);
  const course: WorkloadBucket[] = [];
  for (let index = 0; index < buckets; index += 1)
    course.push(workloadBetween(world, edge(index), edge(index + 1)));
  return course;
}

/** What became of the statements that the workload sent from `fromMs` to before `toMs`, as far as `world` has come. */
export function workloadBetween(world: World, fromMs: SimMs, toMs: SimMs): WorkloadBucket {
  const { workloadCourse: stretches, nowMs } = world;
  const reads = { succeeded: 0, waited: 0, failed: 0 };
  const writes = { succeeded: 0, waited: 0, failed: 0 };
  for (let index = stretchAt(world, fromMs); index < stretches.length; index += 1) {
    const stretch = stretches.at(index);
    if (stretch.fromMs >= toMs) break;
    const endMs = index + 1 < stretches.length ? stretches.at(index + 1).fromMs : nowMs;
    const lengthMs = Math.max(0, Math.min(endMs, toMs) - Math.max(stretch.fromMs, fromMs));
    addShares(reads, stretch.reads, (stretch.readsPerSecond * lengthMs) / 1_000);
    addShares(writes, stretch.writes, (stretch.writesPerSecond * lengthMs) / 1_000);
    if (stretch.fromMs < fromMs) continue;
    reads.failed += stretch.failedReads;
    writes.failed += stretch.failedWrites;
  }
  return {
    fromMs,
    toMs,
    reads: rounded(reads),
    writes: rounded(writes),
    rowsLost: rowsLostBetweenInstants(world, fromMs, toMs),
  };
}

type Tally = { -readonly [Name in keyof StatementCounts]: number };

function addShares(tally: Tally, { served, waiting, refused }: PartitionShares, statements: number): void {
  const partitions = Math.max(1, served + waiting + refused);
  tally.succeeded += (statements * served) / partitions;
  tally.waited += (statements * waiting) / partitions;
  tally.failed += (statements * refused) / partitions;
}

const rounded = ({ succeeded, waited, failed }: StatementCounts): StatementCounts => ({
  succeeded: Math.round(succeeded),
  waited: Math.round(waited),
  failed: Math.round(failed),
});

/** The index of the last stretch that begins at or before `atMs`, or 0. */
function stretchAt({ workloadCourse: stretches }: World, atMs: SimMs): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches.at(middle).fromMs > atMs) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

function rowsLostBetweenInstants({ events }: World, fromMs: SimMs, toMs: SimMs): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events.at(middle).atMs >= fromMs) high = middle;
    else low = middle + 1;
  }
  let lost = 0;
  for (let index = low; index < events.length && events.at(index).atMs < toMs; index += 1) {
    const event = events.at(index);
    if (event.kind === 'rowsLost') lost += event.rows.filter((row) => workloadWriteOf(row) !== null).length;
  }
  return lost;
}

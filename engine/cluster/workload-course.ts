import { firstIndex, type SimMs } from '../base/index.ts';
import { type PartitionShares, workloadWriteOf } from './workload.ts';
import type { World } from './world.ts';

/**
 * Statements by how they fared. One that waits counts in `waited`, and again in `failed` if it ends in an error. Of a
 * short time they are shares of the rate and no whole numbers: what is shown is rounded after it has been added up.
 */
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
  /** Acknowledged rows of the workload that are gone since a failover. */
  readonly rowsLost: number;
}

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
    course.push(workloadShares(world, edge(index), edge(index + 1)));
  return course;
}

/** As `workloadShares`, in whole statements. */
export function workloadBetween(world: World, fromMs: SimMs, toMs: SimMs): WorkloadBucket {
  const shares = workloadShares(world, fromMs, toMs);
  return { ...shares, reads: rounded(shares.reads), writes: rounded(shares.writes) };
}

/** What became of the statements that the workload sent from `fromMs` to before `toMs`, as far as `world` has come. */
export function workloadShares(world: World, fromMs: SimMs, toMs: SimMs): WorkloadBucket {
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
    reads,
    writes,
    rowsLost: rowsLostBetweenInstants(world, fromMs, toMs),
  };
}

/** Of the statements whose wait ended from `fromMs` to before `toMs`, how many ended in an error: they count in `failed` as well. */
export function failedAfterWaiting(
  world: World,
  fromMs: SimMs,
  toMs: SimMs,
): { readonly reads: number; readonly writes: number } {
  const { workloadCourse: stretches } = world;
  let [reads, writes] = [0, 0];
  for (let index = stretchAt(world, fromMs); index < stretches.length; index += 1) {
    const stretch = stretches.at(index);
    if (stretch.fromMs >= toMs) break;
    if (stretch.fromMs < fromMs) continue;
    reads += stretch.failedReads;
    writes += stretch.failedWrites;
  }
  return { reads, writes };
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
  const next = firstIndex(stretches.length, (index) => stretches.at(index).fromMs > atMs);
  return Math.max(0, next - 1);
}

function rowsLostBetweenInstants({ events }: World, fromMs: SimMs, toMs: SimMs): number {
  const first = firstIndex(events.length, (index) => events.at(index).atMs >= fromMs);
  let lost = 0;
  for (let index = first; index < events.length && events.at(index).atMs < toMs; index += 1) {
    const event = events.at(index);
    if (event.kind === 'writesUndone')
      lost += event.gone.filter((row) => workloadWriteOf(row) !== null).length;
  }
  return lost;
}

import type { ClusterEvent } from '../../../cluster/index.ts';
import {
  failedAfterWaiting,
  type PartitionShares,
  type WorkloadBucket,
  type WorkloadStretch,
  type World,
  workloadShares,
} from '../../../cluster/index.ts';
import { playgroundTable, type WorldAlone } from './table.ts';

/** How the workload has fared: a row for each stretch in which every partition answered alike. */
export const workloadTable = playgroundTable({
  columns: {
    FROM_MS: 'number',
    TO_MS: 'number',
    DATABASE_NAME: 'text',
    TABLE_NAME: 'text',
    READS_PER_SECOND: 'number',
    WRITES_PER_SECOND: 'number',
    PARTITIONS_SERVED: 'number',
    PARTITIONS_WAITING: 'number',
    PARTITIONS_REFUSED: 'number',
    READS_SENT: 'number',
    READS_WAITED: 'number',
    READS_FAILED: 'number',
    WRITES_SENT: 'number',
    WRITES_WAITED: 'number',
    WRITES_FAILED: 'number',
    ROWS_LOST: 'number',
  },
  changing: [
    'TO_MS',
    'READS_SENT',
    'READS_WAITED',
    'READS_FAILED',
    'WRITES_SENT',
    'WRITES_WAITED',
    'WRITES_FAILED',
  ],
  rows: ({ world }: WorldAlone) => {
    const totals = new Totals();
    const started = startsIn(world);
    return world.workloadCourse.slice().map((stretch, index, stretches) => {
      const isLast = index === stretches.length - 1;
      const toMs = stretches[index + 1]?.fromMs ?? world.nowMs;
      const shares = workloadShares(world, stretch.fromMs, isLast ? toMs + 1 : toMs);
      return {
        FROM_MS: stretch.fromMs,
        TO_MS: toMs,
        ...subjectOf(stretch, started),
        READS_PER_SECOND: stretch.readsPerSecond,
        WRITES_PER_SECOND: stretch.writesPerSecond,
        ...answersOf(stretch.reads),
        ...totals.add(shares, failedIn(world, stretch.fromMs)),
        ROWS_LOST: shares.rowsLost,
      };
    });
  },
});

const failedIn = (world: World, fromMs: number) => failedAfterWaiting(world, fromMs, fromMs + 1);

type Started = ClusterEvent & { readonly kind: 'workloadStarted' };

const startsIn = (world: World): readonly Started[] =>
  world.events.slice().filter((event): event is Started => event.kind === 'workloadStarted');

/** The table that clients asked for; nothing while they are silent. */
function subjectOf(
  { fromMs, readsPerSecond, writesPerSecond }: WorkloadStretch,
  started: readonly Started[],
) {
  const isSilent = readsPerSecond + writesPerSecond === 0;
  const start = isSilent ? undefined : started.findLast(({ atMs }) => atMs <= fromMs);
  return { DATABASE_NAME: start?.database ?? null, TABLE_NAME: start?.table ?? null };
}

const answersOf = ({ served, waiting, refused }: PartitionShares) => ({
  PARTITIONS_SERVED: served,
  PARTITIONS_WAITING: waiting,
  PARTITIONS_REFUSED: refused,
});

const counted = [
  'READS_SENT',
  'READS_WAITED',
  'READS_FAILED',
  'WRITES_SENT',
  'WRITES_WAITED',
  'WRITES_FAILED',
] as const;

type Counted = Record<(typeof counted)[number], number>;

/** Stretches in whole statements. What has come together is rounded, and not each stretch, so that their sum is right. */
class Totals {
  readonly #exact: Counted = { ...none };

  add(
    { reads, writes }: WorkloadBucket,
    failedAfter: { readonly reads: number; readonly writes: number },
  ): Counted {
    const before = { ...this.#exact };
    const more: Counted = {
      READS_SENT: reads.succeeded + reads.waited + reads.failed - failedAfter.reads,
      READS_WAITED: reads.waited,
      READS_FAILED: reads.failed,
      WRITES_SENT: writes.succeeded + writes.waited + writes.failed - failedAfter.writes,
      WRITES_WAITED: writes.waited,
      WRITES_FAILED: writes.failed,
    };
    const whole: Counted = { ...none };
    for (const name of counted) {
      this.#exact[name] += more[name];
      whole[name] = Math.round(this.#exact[name]) - Math.round(before[name]);
    }
    return whole;
  }
}

const none: Counted = {
  READS_SENT: 0,
  READS_WAITED: 0,
  READS_FAILED: 0,
  WRITES_SENT: 0,
  WRITES_WAITED: 0,
  WRITES_FAILED: 0,
};

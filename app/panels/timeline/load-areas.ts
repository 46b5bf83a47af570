import type { StatementCounts, WorkloadBucket } from '@ha-playground/engine';

/**
 * How the statements of one kind fared over the axis, as areas of a chart that is 1 high and 1 wide: SVG paths, answered
 * at once from the bottom up, waiting above it, errors on top.
 */
export type LoadAreas = Readonly<Record<keyof StatementCounts, string>>;

/** The chart of the buckets' reads or writes; a bucket without statements leaves a gap. */
export function loadAreas(buckets: readonly WorkloadBucket[], of: 'reads' | 'writes'): LoadAreas {
  const areas = { succeeded: '', waited: '', failed: '' };
  const width = 1 / Math.max(1, buckets.length);
  for (const { first, length, counts } of runsOf(buckets, of)) {
    const sent = counts.succeeded + counts.waited + counts.failed;
    let top = 1;
    for (const kind of ['succeeded', 'waited', 'failed'] as const) {
      const height = sent === 0 ? 0 : counts[kind] / sent;
      top -= height;
      if (height > 0) areas[kind] += rectangle(first * width, top, length * width, height);
    }
  }
  return areas;
}

interface Run {
  readonly first: number;
  readonly length: number;
  readonly counts: StatementCounts;
}

/** Buckets that fared alike, one after the other, drawn as one. */
function runsOf(buckets: readonly WorkloadBucket[], of: 'reads' | 'writes'): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, bucket] of buckets.entries()) {
    const counts = bucket[of];
    const last = runs.at(-1);
    if (last === undefined || !isAlike(last.counts, counts)) runs.push({ first: index, length: 1, counts });
    else runs[runs.length - 1] = { ...last, length: last.length + 1, counts: sum(last.counts, counts) };
  }
  return runs;
}

/** Only what is served altogether is alike whatever its rate: it fills the chart. */
const isAlike = (one: StatementCounts, other: StatementCounts): boolean =>
  isPlain(one) && isPlain(other) && one.succeeded > 0 === other.succeeded > 0;

const isPlain = ({ waited, failed }: StatementCounts): boolean => waited === 0 && failed === 0;

const sum = (one: StatementCounts, other: StatementCounts): StatementCounts => ({
  succeeded: one.succeeded + other.succeeded,
  waited: one.waited + other.waited,
  failed: one.failed + other.failed,
});

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;

const short = (value: number): number => Math.round(value * 10_000) / 10_000;

import { type StatementCounts, type World, workloadBetween, workloadCourse } from '@ha-playground/engine';
import { useId, useMemo } from 'react';
import { laterWords, words } from '../../words/index.ts';
import { type Axis, shareOf } from './axis.ts';
import { Lane } from './lane.tsx';
import { type LoadAreas, loadAreas } from './load-areas.ts';

const text = () => laterWords.load;
const lanes = () => words.timeline.lanes;

/** Bars that the axis is cut into. */
const bucketCount = 200;

interface LoadLanesProps {
  /** The furthest world of the branch. */
  readonly tip: World;
  readonly axis: Axis;
}

/** How the clients' reads and writes fared over time: what was answered, what waited, what ended in an error. */
export function LoadLanes({ tip, axis: { startMs, lengthMs } }: LoadLanesProps) {
  const endMs = startMs + lengthMs;
  // Drawn as if what goes on went on to the edge: the time that has not come is covered, frame by frame.
  const buckets = useMemo(
    () => workloadCourse({ ...tip, nowMs: Math.max(tip.nowMs, endMs) }, startMs, endMs, bucketCount),
    [tip, startMs, endMs],
  );
  const totals = useMemo(() => workloadBetween(tip, startMs, endMs), [tip, startMs, endMs]);
  const losses = buckets.filter(({ rowsLost }) => rowsLost > 0);
  return (
    <>
      {(['reads', 'writes'] as const).map((kind) => (
        <Lane key={kind} name={lanes()[kind]} isCut>
          <Chart areas={loadAreas(buckets, kind)} total={totals[kind]} label={lanes()[kind]} />
          {kind === 'writes' &&
            losses.map(({ fromMs, rowsLost }) => (
              <span
                key={fromMs}
                data-told={text().rowsLost(rowsLost)}
                className="absolute -translate-x-1/2 rounded-sm bg-card px-0.5 leading-4 font-bold text-trouble-ink"
                style={{ left: `${shareOf(fromMs, { startMs, lengthMs }) * 100}%` }}
              >
                ✕ {rowsLost}
              </span>
            ))}
        </Lane>
      ))}
    </>
  );
}

interface ChartProps {
  readonly areas: LoadAreas;
  readonly total: StatementCounts;
  readonly label: string;
}

function Chart({ areas, total, label }: ChartProps) {
  const id = useId();
  return (
    <svg
      role="img"
      aria-label={text().course(label, countsOf(total))}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      className="absolute size-full"
    >
      <title>{text().course(label, countsOf(total))}</title>
      <defs>
        {/* The chart is stretched, so its hatching is drawn in fractions of it: upright strokes. */}
        <pattern id={id} width="0.005" height="1" patternUnits="userSpaceOnUse">
          <path d="M0 0h0.005v1h-0.005z" className="fill-lane-copy" />
          <path d="M0 0h0.0012v1h-0.0012z" className="fill-copy-outline" />
        </pattern>
      </defs>
      <path d={areas.succeeded} className="fill-lane-ok" />
      <path d={areas.waited} fill={`url(#${id})`} />
      <path d={areas.failed} className="fill-trouble" />
    </svg>
  );
}

function countsOf(total: StatementCounts): readonly string[] {
  const kinds = [
    [total.succeeded, text().served],
    [total.waited, text().waited],
    [total.failed, text().failed],
  ] as const;
  return kinds
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, how]) => text().count(count, how));
}

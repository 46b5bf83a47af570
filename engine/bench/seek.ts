import { chance } from '../base/index.ts';
import type { History } from '../history/index.ts';
import { RiskCourse } from '../risk/index.ts';
import type { ClusterSize } from './clusters.ts';
import { type Effort, type Figure, inMs } from './figure.ts';
import { historyOf } from './histories.ts';
import { median, percentile, timed } from './measure.ts';

/** A frame of a display with 60 of them a second. */
const frameMs = 16;

interface Case {
  readonly size: ClusterSize;
  readonly commands: number;
  readonly seekTargetMs: number;
}

const many: Case = { size: { leaves: 16, partitions: 128 }, commands: 1_000, seekTargetMs: frameMs };
const large: Case = { size: { leaves: 100, partitions: 10_000 }, commands: 100, seekTargetMs: 50 };
/** More instants than a line of time keeps checkpoints of: seeking has to replay. */
const long: Case = { size: { leaves: 16, partitions: 128 }, commands: 3_000, seekTargetMs: frameMs };

const seeks = 200;

/** Strips that are not counted, in which the compiler sees enough of them. */
const stripsUntilWarm = 4;

/** Random seeks in histories, and the risk over their whole course. */
export function* benchHistories({ isQuick, runs }: Effort): Generator<Figure> {
  for (const given of isQuick ? [many, large] : [many, large, long]) {
    const history = historyOf(given.size, given.commands);
    yield seekFigure(given, history);
    if (given !== long) yield* riskFigures(given, history, runs);
  }
}

function seekFigure({ size, commands, seekTargetMs }: Case, history: History): Figure {
  const lasted: number[] = [];
  const instants = new Set([...history.tip.events].map(({ atMs }) => atMs)).size;
  for (let seek = 0; seek < seeks; seek += 1) {
    const atMs = history.originMs + chance(1, ['seek', seek], history.endMs - history.originMs);
    lasted.push(timed(() => history.seek(atMs)));
  }
  return {
    name: `seek, 95 of 100: ${sizeText(size, commands)}`,
    value: percentile(lasted, 95),
    unit: 'ms',
    target: seekTargetMs,
    budget: 3 * seekTargetMs,
    remark: `median ${inMs(median(lasted))}, longest ${inMs(Math.max(...lasted))}; ${instants} instants`,
  };
}

function riskFigures({ size, commands }: Case, history: History, runs: number): Figure[] {
  const cold = stripOf(history);
  for (let run = 0; run < stripsUntilWarm; run += 1) stripOf(history);
  const strips = Array.from({ length: runs }, () => stripOf(history));
  const name = sizeText(size, commands);
  return [
    {
      name: `risk, first answer: ${name}`,
      value: median(strips.map(({ firstMs }) => firstMs)),
      unit: 'ms',
      target: frameMs,
      budget: frameMs,
      remark: `a new course and its first instant; ${inMs(cold.firstMs)} when cold`,
    },
    {
      name: `risk, whole strip: ${name}`,
      value: median(strips.map(({ wholeMs }) => wholeMs)),
      unit: 'ms',
      target: 100,
      budget: 100,
      remark: `${cold.spans} spans; ${inMs(cold.wholeMs)} when cold, compiling included`,
    },
  ];
}

/** A new course, from its first instant to its last. */
function stripOf(history: History) {
  const course = new RiskCourse(history);
  const firstMs = timed(() => course.advance(1));
  const wholeMs = firstMs + timed(() => course.advance(Number.POSITIVE_INFINITY));
  return { firstMs, wholeMs, spans: course.spans.length };
}

const sizeText = ({ leaves, partitions }: ClusterSize, commands: number): string =>
  `${commands.toLocaleString('en')} commands, ${leaves} leaves, ${partitions.toLocaleString('en')} partitions`;

import { chance } from '../base/index.ts';
import type { History } from '../history/index.ts';
import { RiskCourse } from '../risk/index.ts';
import type { ClusterSize } from './clusters.ts';
import { type Figure, inMs } from './figure.ts';
import { historyOf } from './histories.ts';
import { median, percentile, timed } from './measure.ts';

/** A frame of a display with 60 of them a second. */
const frameMs = 16;

/** A history, what is wanted of it in time, and what may be done for it: a quarter more blocks of code than are run today. */
export interface Case {
  readonly size: ClusterSize;
  readonly commands: number;
  readonly seekTargetMs: number;
  readonly blocks: { readonly seek: number; readonly firstRisk: number; readonly risk: number };
}

export const many: Case = {
  size: { leaves: 16, partitions: 128 },
  commands: 1_000,
  seekTargetMs: frameMs,
  blocks: { seek: 200, firstRisk: 19_000, risk: 13_000_000 },
};
export const large: Case = {
  size: { leaves: 100, partitions: 10_000 },
  commands: 100,
  seekTargetMs: 50,
  blocks: { seek: 200, firstRisk: 1_400_000, risk: 26_000_000 },
};
/** More instants than a line of time keeps checkpoints of: seeking has to replay. */
const long = { ...many, commands: 3_000 };

export const seeks = 200;

/** Strips that are not counted, in which the compiler sees enough of them. */
const stripsUntilWarm = 4;

/** Random seeks in histories, and the risk over their whole course. */
export function* benchHistories(runs: number): Generator<Figure> {
  for (const given of [many, large, long]) {
    const history = historyOf(given.size, given.commands);
    yield seekFigure(given, history);
    if (given !== long) yield* riskFigures(given, history, runs);
  }
}

function seekFigure(given: Case, history: History): Figure {
  const lasted: number[] = [];
  const instants = new Set([...history.tip.events].map(({ atMs }) => atMs)).size;
  for (let seek = 0; seek < seeks; seek += 1) {
    const atMs = seekInstant(history, seek);
    lasted.push(timed(() => history.seek(atMs)));
  }
  return {
    name: `seek, 95 of 100: ${caseText(given)}`,
    value: percentile(lasted, 95),
    unit: 'ms',
    target: given.seekTargetMs,
    budget: null,
    remark: `median ${inMs(median(lasted))}, longest ${inMs(Math.max(...lasted))}; ${instants} instants`,
  };
}

/** Where the seek of that number goes: anywhere. */
export const seekInstant = (history: History, seek: number): number =>
  history.originMs + chance(1, ['seek', seek], history.endMs - history.originMs);

function riskFigures(given: Case, history: History, runs: number): Figure[] {
  const cold = stripOf(history);
  for (let run = 0; run < stripsUntilWarm; run += 1) stripOf(history);
  const strips = Array.from({ length: runs }, () => stripOf(history));
  const name = caseText(given);
  return [
    {
      name: `risk, first answer: ${name}`,
      value: median(strips.map(({ firstMs }) => firstMs)),
      unit: 'ms',
      target: frameMs,
      budget: null,
      remark: `a new course and its first instant; ${inMs(cold.firstMs)} when cold`,
    },
    {
      name: `risk, whole strip: ${name}`,
      value: median(strips.map(({ wholeMs }) => wholeMs)),
      unit: 'ms',
      target: 100,
      budget: null,
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

export const caseText = ({ size: { leaves, partitions }, commands }: Case): string =>
  `${commands.toLocaleString('en')} commands, ${leaves} leaves, ${partitions.toLocaleString('en')} partitions`;

import type { SimMs } from '@ha-playground/engine';
import type { Lane } from './lanes.ts';

/** Where the lanes stand, in CSS pixels from the top of the first one; times lie between `left` and `right`. */
export interface LifelinesLayout {
  readonly lanes: readonly LanePlace[];
  /** From one line to the next. */
  readonly pitch: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly axis: TimeAxis;
}

export interface LanePlace {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
}

export interface TimeAxis {
  readonly startMs: SimMs;
  readonly lengthMs: number;
  /** Instants with a label. */
  readonly ticksMs: readonly SimMs[];
}

/** Names of leaves, beside them ordinals. */
export const labelWidth = { wide: 148, narrow: 104 };
const laneGap = 4;
const lanePadding = 3;
const rightMargin = 14;
const pitches = { least: 10, most: 24 };
const countsHeight = { least: 26, most: 46 };
/** Of a leaf to which nothing has happened. */
const quietHeight = 26;

/** Stands lanes into a box: lines as far apart as all of them fit, and no closer than they can be read. */
export function lifelinesLayout(
  lanes: readonly Lane[],
  box: { readonly width: number; readonly height: number },
  span: { readonly startMs: SimMs; readonly endMs: SimMs },
): LifelinesLayout {
  const { pitch, counts } = heightsFor(lanes, box.height);
  const places: LanePlace[] = [];
  let top = 0;
  for (const lane of lanes) {
    const height = heightOf(lane, pitch, counts);
    places.push({ lane, top, height });
    top += height + laneGap;
  }
  const left = box.width < 560 ? labelWidth.narrow : labelWidth.wide;
  const right = Math.max(left + 40, box.width - rightMargin);
  return { lanes: places, pitch, height: top, left, right, axis: axisOf(span, (right - left) / 76) };
}

function heightsFor(
  lanes: readonly Lane[],
  room: number,
): { readonly pitch: number; readonly counts: number } {
  const lines = lanes.reduce((sum, lane) => sum + (lane.kind === 'lines' ? lane.story.lines.length : 0), 0);
  const counted = lanes.filter((lane) => lane.kind === 'counts' && !isQuiet(lane)).length;
  const fixed = lanes.reduce((sum, lane) => sum + laneGap + heightOf(lane, 0, 0), 0);
  const free = room - fixed;
  const pitch =
    lines === 0
      ? pitches.least
      : clamp(Math.floor((free - counted * countsHeight.least) / lines), pitches.least, pitches.most);
  const spare = free - lines * pitch;
  const counts =
    counted === 0 ? 0 : clamp(Math.floor(spare / counted), countsHeight.least, countsHeight.most);
  return { pitch, counts };
}

function heightOf(lane: Lane, pitch: number, counts: number): number {
  if (lane.kind === 'lines') return lane.story.lines.length * pitch + 2 * lanePadding;
  return isQuiet(lane) ? quietHeight : counts;
}

const isQuiet = (lane: Lane): boolean => lane.kind === 'quiet' || lane.story.steps.length < 2;

/** Where an instant lies, in CSS pixels from the left. */
export const xOf = ({ axis, left, right }: LifelinesLayout, atMs: SimMs): number =>
  left + ((atMs - axis.startMs) / axis.lengthMs) * (right - left);

/** The instant at a distance from the left, within the axis. */
export const instantAt = ({ axis, left, right }: LifelinesLayout, x: number): SimMs =>
  Math.round(axis.startMs + clamp((x - left) / (right - left), 0, 1) * axis.lengthMs);

/** The middle of a line of a lane. */
export const lineMiddle = ({ pitch }: LifelinesLayout, { top }: LanePlace, index: number): number =>
  top + lanePadding + (index + 0.5) * pitch;

/** The line under a height; `index` is null beside the lines of a lane. */
export function lineAt(
  layout: LifelinesLayout,
  y: number,
): { readonly lane: Lane; readonly index: number | null } | null {
  const place = layout.lanes.find(({ top, height }) => y >= top && y < top + height);
  if (place === undefined) return null;
  if (place.lane.kind !== 'lines') return { lane: place.lane, index: null };
  const index = Math.floor((y - place.top - lanePadding) / layout.pitch);
  const isLine = index >= 0 && index < place.lane.story.lines.length;
  return { lane: place.lane, index: isLine ? index : null };
}

const secondMs = 1000;
const stepsMs: readonly number[] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200].map(
  (seconds) => seconds * secondMs,
);
/** An axis is never shorter than this. */
const leastLengthMs = 10 * secondMs;

/** Whole steps around the span; it grows by steps, so that the past stays where it is while time passes. */
function axisOf(
  { startMs, endMs }: { readonly startMs: SimMs; readonly endMs: SimMs },
  mostTicks: number,
): TimeAxis {
  const needed = Math.max(leastLengthMs, (endMs - startMs) * 1.04);
  const longest = stepsMs.at(-1) ?? secondMs;
  const step =
    stepsMs.find((candidate) => needed / candidate <= mostTicks) ??
    Math.ceil(needed / mostTicks / longest) * longest;
  const first = Math.floor(startMs / secondMs) * secondMs;
  const count = Math.ceil((startMs - first + needed) / step);
  return {
    startMs: first,
    lengthMs: count * step,
    ticksMs: Array.from({ length: count + 1 }, (_, index) => first + index * step),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

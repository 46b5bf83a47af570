import type { SimMs } from '@ha-playground/engine';
import type { Lane, LaneKind, Pointer } from './leaf-lanes.ts';

/** Where the lanes stand, in CSS pixels from the top of the first one; times lie between `left` and `right`. */
export interface LifelinesLayout {
  readonly lanes: readonly LanePlace[];
  /** From one line to the next. */
  readonly pitch: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly axis: TimeAxis;
  readonly heads: Heads;
}

/** The buttons to the left of the lines, in CSS pixels: the arrow that folds, the name, and the ordinal of each line. */
export interface Heads {
  /** Of arrows and names; an ordinal is as high as its line. */
  readonly height: number;
  readonly foldWidth: number;
  readonly nameLeft: number;
  /** As much as a name may take; beside lines the ordinals need room as well. */
  readonly nameWidth: Readonly<Record<LaneKind, number>>;
  readonly ordinalWidth: number;
  /** Is there room for the counts of a closed lane? */
  readonly hasCounts: boolean;
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

const laneGap = 4;
const lanePadding = 3;
const rightMargin = 14;
/** Narrower than this, lanes leave more of their width to the lines. */
const wideFrom = 560;

/** What a pointer needs, in CSS pixels. */
interface Needs {
  readonly pitch: Range;
  /** A lane in counts; one to which nothing has happened takes the least. */
  readonly counts: Range;
  /** `label` is the width of all heads together. */
  readonly wide: Heads & { readonly label: number };
  readonly narrow: Heads & { readonly label: number };
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const mouseHeads = { height: 22, foldWidth: 18, nameLeft: 16 };
const fingerHeads = { height: 44, foldWidth: 44, nameLeft: 44, ordinalWidth: 44 };

const needs: Readonly<Record<Pointer, Needs>> = {
  fine: {
    pitch: { least: 10, most: 24 },
    counts: { least: 26, most: 46 },
    wide: {
      ...mouseHeads,
      label: 148,
      nameWidth: { lines: 86, counts: 126 },
      ordinalWidth: 44,
      hasCounts: true,
    },
    narrow: {
      ...mouseHeads,
      label: 104,
      nameWidth: { lines: 60, counts: 82 },
      ordinalWidth: 26,
      hasCounts: false,
    },
  },
  coarse: {
    pitch: { least: 44, most: 44 },
    counts: { least: 48, most: 48 },
    wide: { ...fingerHeads, label: 174, nameWidth: { lines: 86, counts: 126 }, hasCounts: true },
    narrow: { ...fingerHeads, label: 156, nameWidth: { lines: 68, counts: 106 }, hasCounts: false },
  },
};

/** Stands lanes into a box: lines as far apart as all of them fit, and no closer than they can be read. */
export function lifelinesLayout(
  lanes: readonly Lane[],
  box: { readonly width: number; readonly height: number },
  span: { readonly startMs: SimMs; readonly endMs: SimMs },
  pointer: Pointer = 'fine',
): LifelinesLayout {
  const own = needs[pointer];
  const heights = heightsFor(lanes, box.height, own);
  const places: LanePlace[] = [];
  let top = 0;
  for (const lane of lanes) {
    const height = heightOf(lane, heights);
    places.push({ lane, top, height });
    top += height + laneGap;
  }
  const { label: left, ...heads } = box.width < wideFrom ? own.narrow : own.wide;
  const right = Math.max(left + 40, box.width - rightMargin);
  const axis = axisOf(span, (right - left) / 76);
  return { lanes: places, pitch: heights.pitch, height: top, left, right, axis, heads };
}

/** From one line to the next, and of lanes in counts and of quiet ones. */
interface Heights {
  readonly pitch: number;
  readonly counts: number;
  readonly quiet: number;
}

function heightsFor(lanes: readonly Lane[], room: number, own: Needs): Heights {
  const { pitch: pitches, counts: areas } = own;
  const quiet = areas.least;
  const lines = lanes.reduce((sum, lane) => sum + (lane.kind === 'lines' ? lane.story.lines.length : 0), 0);
  const counted = lanes.filter((lane) => lane.kind === 'counts' && !isQuiet(lane)).length;
  const fixed = lanes.reduce(
    (sum, lane) => sum + laneGap + heightOf(lane, { pitch: 0, counts: 0, quiet }),
    0,
  );
  const free = room - fixed;
  const pitch =
    lines === 0
      ? pitches.least
      : clamp(Math.floor((free - counted * areas.least) / lines), pitches.least, pitches.most);
  const spare = free - lines * pitch;
  const counts = counted === 0 ? 0 : clamp(Math.floor(spare / counted), areas.least, areas.most);
  return { pitch, counts, quiet };
}

function heightOf(lane: Lane, { pitch, counts, quiet }: Heights): number {
  if (lane.kind === 'lines') return lane.story.lines.length * pitch + 2 * lanePadding;
  return isQuiet(lane) ? quiet : counts;
}

const isQuiet = (lane: Lane): boolean => lane.kind === 'quiet' || lane.story.steps.length < 2;

/** So high the counts of a lane are drawn at most: a finger needs a high lane, and no larger picture. */
const mostArea = { quiet: 20, changed: 40 };

/** Where the counts of a lane are drawn, in CSS pixels from its top: in its middle. */
export function areaPlace({ lane, height }: LanePlace): { readonly bottom: number; readonly height: number } {
  const own = Math.min(height - 2 * lanePadding, isQuiet(lane) ? mostArea.quiet : mostArea.changed);
  return { bottom: (height + own) / 2, height: own };
}

/** Where an instant lies, in CSS pixels from the left. */
export const xOf = ({ axis, left, right }: LifelinesLayout, atMs: SimMs): number =>
  left + ((atMs - axis.startMs) / axis.lengthMs) * (right - left);

/** The instant at a distance from the left, within the axis. */
export const instantAt = ({ axis, left, right }: LifelinesLayout, x: number): SimMs =>
  Math.round(axis.startMs + clamp((x - left) / (right - left), 0, 1) * axis.lengthMs);

/** The middle of a line of a lane. */
export const lineMiddle = ({ pitch }: LifelinesLayout, { top }: LanePlace, index: number): number =>
  top + lanePadding + (index + 0.5) * pitch;

/** Kept free around what is scrolled to. */
const around = 20;

/** How far to scroll until a lane is seen from its top, or, where that leaves the line that is meant out of sight, the line. */
export function scrollToLane(
  layout: LifelinesLayout,
  place: LanePlace,
  index: number | null,
  boxHeight: number,
): number {
  const bottom = index === null ? place.top : lineMiddle(layout, place, index) + layout.pitch / 2;
  return Math.max(0, place.top - around, bottom + around - boxHeight);
}

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

import type { NodeId } from '@ha-playground/engine';
import { type LanePlace, type LifelinesLayout, lineMiddle, xOf } from './lifelines-layout.ts';
import type { Crossing } from './story-marks.ts';

/** Flags that cross from one leaf to another at one instant: one line, and a flag where each of them arrives. */
export interface CrossingMark {
  readonly key: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly flags: readonly number[];
}

/** Where promotions cross between the lanes that are shown; those of one instant between two leaves go together. */
export function crossingMarks(
  crossings: readonly Crossing[],
  layout: LifelinesLayout,
): readonly CrossingMark[] {
  const places = new Map<NodeId, LanePlace>();
  for (const place of layout.lanes) {
    if (place.lane.kind !== 'quiet') places.set(place.lane.story.node, place);
  }
  const marks = new Map<string, { key: string; x: number; top: number; bottom: number; flags: number[] }>();
  for (const crossing of crossings) {
    const from = places.get(crossing.from);
    const to = places.get(crossing.to);
    if (from === undefined || to === undefined) continue;
    const start = heightOf(layout, from, crossing);
    const end = heightOf(layout, to, crossing);
    const key = `${crossing.atMs} ${crossing.from} ${crossing.to}`;
    const mark = marks.get(key) ?? { key, x: xOf(layout, crossing.atMs), top: start, bottom: end, flags: [] };
    mark.top = Math.min(mark.top, start, end);
    mark.bottom = Math.max(mark.bottom, start, end);
    mark.flags.push(end);
    marks.set(key, mark);
  }
  return [...marks.values()];
}

function heightOf(layout: LifelinesLayout, place: LanePlace, { database, ordinal }: Crossing): number {
  const { lane } = place;
  const index =
    lane.kind === 'lines'
      ? lane.story.lines.findIndex((line) => line.ordinal === ordinal && line.database === database)
      : -1;
  return index === -1 ? place.top + place.height / 2 : lineMiddle(layout, place, index);
}

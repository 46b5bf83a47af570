import type { SimMs } from '@ha-playground/engine';
import type { Axis } from './axis.ts';

/** Nobody needs to see less time than this at once. */
const shortestMs = 200;
/** How far from the edge a moment is brought when it has left the axis. */
const marginShare = 0.12;

/** Shows `factor` times as much time (less than 1: closer), with `atMs` where it was; never more than the whole. */
export function zoomedAxis(axis: Axis, whole: Axis, factor: number, atMs: SimMs): Axis {
  const lengthMs = Math.round(Math.min(whole.lengthMs, Math.max(shortestMs, axis.lengthMs * factor)));
  const share = (atMs - axis.startMs) / axis.lengthMs;
  return within({ startMs: atMs - share * lengthMs, lengthMs }, whole);
}

/** The same length of time, so much later or earlier, as far as there is any. */
export const pannedAxis = (axis: Axis, whole: Axis, byMs: number): Axis =>
  within({ ...axis, startMs: axis.startMs + byMs }, whole);

/** The axis, moved on if `atMs` is no longer on it. */
export function axisWith(atMs: SimMs, axis: Axis, whole: Axis): Axis {
  const endMs = axis.startMs + axis.lengthMs;
  if (atMs >= axis.startMs && atMs <= endMs) return axis;
  const margin = marginShare * axis.lengthMs;
  const startMs = atMs > endMs ? atMs - margin : atMs - axis.lengthMs + margin;
  return within({ ...axis, startMs }, whole);
}

function within({ startMs, lengthMs }: Axis, whole: Axis): Axis {
  const latest = whole.startMs + whole.lengthMs - lengthMs;
  return { startMs: Math.round(Math.max(whole.startMs, Math.min(startMs, latest))), lengthMs };
}

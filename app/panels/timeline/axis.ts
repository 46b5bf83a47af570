import type { SimMs } from '@ha-playground/engine';

/** The time that is drawn: from an instant on, for so long. */
export interface Axis {
  readonly startMs: SimMs;
  readonly lengthMs: number;
}

/** Where an instant lies on the axis: 0 at its start, 1 at its end. */
export const shareOf = (atMs: SimMs, axis: Axis): number => (atMs - axis.startMs) / axis.lengthMs;

/** The instant at a share of the axis, within it. */
export const instantAt = (share: number, { startMs, lengthMs }: Axis): SimMs =>
  Math.round(startMs + Math.min(1, Math.max(0, share)) * lengthMs);

/** Does anything of a span lie on the axis? */
export const isOnAxis = (
  { startMs, endMs }: { readonly startMs: SimMs; readonly endMs: SimMs | null },
  axis: Axis,
): boolean => startMs <= axis.startMs + axis.lengthMs && (endMs === null || endMs >= axis.startMs);

const secondMs = 1000;
const minuteMs = 60 * secondMs;

/** Lengths of time that an axis may show, each about half as long again as the one before. */
const lengthsMs: readonly number[] = [
  5 * secondMs,
  8 * secondMs,
  12 * secondMs,
  20 * secondMs,
  30 * secondMs,
  45 * secondMs,
  minuteMs,
  1.5 * minuteMs,
  2 * minuteMs,
  3 * minuteMs,
  4 * minuteMs,
  6 * minuteMs,
  8 * minuteMs,
  12 * minuteMs,
  20 * minuteMs,
  30 * minuteMs,
  45 * minuteMs,
  60 * minuteMs,
];

const ticksMs: readonly number[] = [
  0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600,
].map((seconds) => seconds * secondMs);

/**
 * The length of the axis that shows `durationMs` with room to grow. It changes in steps, so that the picture of the
 * past stays where it is while time passes.
 */
export function axisLengthMs(durationMs: number): number {
  const needed = durationMs * 1.06;
  const longest = 60 * minuteMs;
  return lengthsMs.find((length) => length >= needed) ?? Math.ceil(needed / longest) * longest;
}

/** The instants of the axis that get a label, at most `most` of them and one more, at round times. */
export function axisTicksMs({ startMs, lengthMs }: Axis, most: number): readonly SimMs[] {
  const step =
    ticksMs.find((candidate) => lengthMs / candidate <= most) ??
    Math.ceil(lengthMs / most / 3_600_000) * 3_600_000;
  const first = Math.ceil(startMs / step) * step;
  const count = Math.floor((startMs + lengthMs - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step);
}

/** `m:ss`, for the axis; with the fraction of the second where there is one, behind the `point` of the language. */
export function tickText(ms: number, point = '.'): string {
  const seconds = Math.floor(ms / 1000);
  const fraction =
    ms % 1000 === 0
      ? ''
      : `${point}${String(ms % 1000)
          .padStart(3, '0')
          .replace(/0+$/, '')}`;
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}${fraction}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

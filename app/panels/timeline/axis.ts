import type { SimMs } from '@ha-playground/engine';

/** The time that is drawn: from an instant on, for so long. */
export interface Axis {
  readonly startMs: SimMs;
  readonly lengthMs: number;
}

/** Where an instant lies on the axis: 0 at its start, 1 at its end. */
export const shareOf = (atMs: SimMs, axis: Axis): number => (atMs - axis.startMs) / axis.lengthMs;

const secondMs = 1000;
const minuteMs = 60 * secondMs;

/** Lengths of time that an axis may show, each about half as long again as the one before. */
const lengthsMs: readonly number[] = [
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

const ticksMs: readonly number[] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map(
  (seconds) => seconds * secondMs,
);

/**
 * The length of the axis that shows `durationMs` with room to grow. It changes in steps, so that the picture of the
 * past stays where it is while time passes.
 */
export function axisLengthMs(durationMs: number): number {
  const needed = durationMs * 1.06;
  const longest = 60 * minuteMs;
  return lengthsMs.find((length) => length >= needed) ?? Math.ceil(needed / longest) * longest;
}

/** The instants that get a label, at most `most` of them and at round times. */
export function axisTicksMs(lengthMs: number, most: number): readonly number[] {
  const step =
    ticksMs.find((candidate) => lengthMs / candidate <= most) ??
    Math.ceil(lengthMs / most / 3_600_000) * 3_600_000;
  return Array.from({ length: Math.floor(lengthMs / step) + 1 }, (_, index) => index * step);
}

/** `m:ss`, for the axis. */
export function tickText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

import { describe, expect, it } from 'vitest';
import { axisLengthMs, axisTicksMs, instantAt, isOnAxis, tickText } from './axis.ts';

describe('axis', () => {
  it('leaves room to grow, and grows in steps (0 s, 19 s, 60 s, 2 h)', () => {
    expect(axisLengthMs(0)).toBe(5_000);
    expect(axisLengthMs(7_100)).toBe(8_000);
    expect(axisLengthMs(19_000)).toBe(30_000);
    expect(axisLengthMs(60_000)).toBe(90_000);
    expect(axisLengthMs(7_200_000)).toBe(10_800_000);
  });

  it('labels round times, wherever it starts (30 s, 90 s from 0:07, half a second)', () => {
    expect(axisTicksMs({ startMs: 0, lengthMs: 30_000 }, 8)).toEqual([
      0, 5000, 10_000, 15_000, 20_000, 25_000, 30_000,
    ]);
    expect(axisTicksMs({ startMs: 7_000, lengthMs: 90_000 }, 8)).toEqual([
      15_000, 30_000, 45_000, 60_000, 75_000, 90_000,
    ]);
    expect(axisTicksMs({ startMs: 7_140, lengthMs: 500 }, 8)).toEqual([7_200, 7_300, 7_400, 7_500, 7_600]);
  });

  it('writes minutes and seconds, and the fraction of a second where it needs one', () => {
    expect(tickText(75_000)).toBe('1:15');
    expect(tickText(75_050)).toBe('1:15.05');
    expect(tickText(7_500)).toBe('0:07.5');
  });

  it('takes no instant that is not on it (dragged beyond either end)', () => {
    const axis = { startMs: 1_000, lengthMs: 2_000 };
    expect([-0.5, 0.25, 2].map((share) => instantAt(share, axis))).toEqual([1_000, 1_500, 3_000]);
  });

  it('shows what reaches into it, and nothing that was over before or comes after', () => {
    const axis = { startMs: 1_000, lengthMs: 2_000 };
    expect(isOnAxis({ startMs: 0, endMs: 1_100 }, axis)).toBe(true);
    expect(isOnAxis({ startMs: 0, endMs: null }, axis)).toBe(true);
    expect(isOnAxis({ startMs: 0, endMs: 900 }, axis)).toBe(false);
    expect(isOnAxis({ startMs: 3_100, endMs: null }, axis)).toBe(false);
  });
});

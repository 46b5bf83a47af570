import { describe, expect, it } from 'vitest';
import { axisLengthMs, axisTicksMs, tickText } from './axis.ts';

describe('axis', () => {
  it('leaves room to grow, and grows in steps (0 s, 19 s, 60 s, 2 h)', () => {
    expect(axisLengthMs(0)).toBe(20_000);
    expect(axisLengthMs(19_000)).toBe(30_000);
    expect(axisLengthMs(60_000)).toBe(90_000);
    expect(axisLengthMs(7_200_000)).toBe(10_800_000);
  });

  it('labels round times (30 s, 90 s)', () => {
    expect(axisTicksMs(30_000, 8)).toEqual([0, 5000, 10_000, 15_000, 20_000, 25_000, 30_000]);
    expect(axisTicksMs(90_000, 8)).toEqual([0, 15_000, 30_000, 45_000, 60_000, 75_000, 90_000]);
  });

  it('writes minutes and seconds', () => {
    expect(tickText(75_000)).toBe('1:15');
  });
});

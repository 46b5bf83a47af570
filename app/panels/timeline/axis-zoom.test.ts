import { describe, expect, it } from 'vitest';
import { axisWith, pannedAxis, zoomedAxis } from './axis-zoom.ts';

const whole = { startMs: 0, lengthMs: 60_000 };
const part = { startMs: 20_000, lengthMs: 10_000 };

describe('zoom of the timeline', () => {
  it('keeps the instant under the pointer where it is (closer, farther)', () => {
    expect(zoomedAxis(whole, whole, 0.5, 15_000)).toEqual({ startMs: 7_500, lengthMs: 30_000 });
    expect(zoomedAxis(part, whole, 2, 22_500)).toEqual({ startMs: 17_500, lengthMs: 20_000 });
  });

  it('stays within the whole, and above a fifth of a second', () => {
    expect(zoomedAxis(part, whole, 100, 22_500)).toEqual(whole);
    expect(zoomedAxis(whole, whole, 0.5, 0)).toEqual({ startMs: 0, lengthMs: 30_000 });
    expect(zoomedAxis(part, whole, 0.000_1, 20_000)).toEqual({ startMs: 20_000, lengthMs: 200 });
  });

  it('pans as far as there is time', () => {
    expect(pannedAxis(part, whole, 5_000).startMs).toBe(25_000);
    expect(pannedAxis(part, whole, -50_000).startMs).toBe(0);
    expect(pannedAxis(part, whole, 50_000).startMs).toBe(50_000);
  });

  it('follows a moment that leaves it, and only then', () => {
    expect(axisWith(25_000, part, whole)).toBe(part);
    expect(axisWith(30_100, part, whole)).toEqual({ startMs: 28_900, lengthMs: 10_000 });
    expect(axisWith(19_000, part, whole)).toEqual({ startMs: 10_200, lengthMs: 10_000 });
  });
});

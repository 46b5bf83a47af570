import { describe, expect, it } from 'vitest';
import type { Pace } from '../../presentation/time/pace.ts';
import { hurriesOf } from './hurries.ts';

const stop = (atMs: number, viewStartMs: number, viewEndMs = viewStartMs): Pace['stops'][number] => ({
  atMs,
  viewStartMs,
  viewEndMs,
  stages: [],
});

describe('shortened waits', () => {
  it('are those that play at least twice as fast as they are; neighbours are one', () => {
    const stops = [stop(0, 0), stop(5_000, 1_200), stop(15_000, 2_400, 3_000), stop(16_000, 4_000)];
    expect(hurriesOf({ stops })).toEqual([{ startMs: 0, endMs: 15_000, viewMs: 2_400 }]);
  });

  it('are none where every wait takes its time, or is stretched', () => {
    expect(hurriesOf({ stops: [stop(0, 0), stop(5_000, 5_000, 6_000), stop(5_001, 6_001)] })).toEqual([]);
  });
});

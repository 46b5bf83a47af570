import { describe, expect, it } from 'vitest';
import { riskSpan } from './risk-span-for-tests.ts';
import { worstDuring } from './worst-during.ts';

const safe = riskSpan(0, {});
const two = riskSpan(1_000, { offline: 2 });
const four = riskSpan(5_000, { offline: 4 });
const lossy = riskSpan(6_000, { rowsLost: 50 });
const spans = [safe, two, four, lossy];

describe('risk during a phase', () => {
  it('is that of its worst moment, also of one that began before it', () => {
    expect(worstDuring(spans, { startMs: 2_000, endMs: 7_000 })).toBe(four);
    expect(worstDuring(spans, { startMs: 2_000, endMs: 4_000 })).toBe(two);
    expect(worstDuring(spans, { startMs: 6_500, endMs: null })).toBe(lossy);
  });

  it('ends where the phase ends, and of a phase without length is that of its instant', () => {
    expect(worstDuring(spans, { startMs: 100, endMs: 1_000 })).toBe(safe);
    expect(worstDuring(spans, { startMs: 5_000, endMs: 5_000 })).toBe(four);
  });

  it('weighs partitions that go offline more than rows that are lost', () => {
    expect(worstDuring(spans, { startMs: 0, endMs: null })).toBe(four);
    expect(worstDuring([safe, lossy], { startMs: 0, endMs: null })).toBe(lossy);
  });

  it('is unknown before anything is known', () => {
    expect(worstDuring([], { startMs: 0, endMs: 10 })).toBe(null);
  });
});

import { describe, expect, it } from 'vitest';
import { riskSpan } from '../../presentation/risk/risk-span-for-tests.ts';
import { riskSegments } from './risk-segments.ts';

const safe = riskSpan(0, {});
const two = riskSpan(1_000, { offline: 2 });
const four = riskSpan(5_000, { offline: 4 });
const down = riskSpan(6_000, { offline: 2, unserved: 4 });

describe('risk lane', () => {
  it('is one stretch for as long as the same kind of thing is at stake, told by its worst moment', () => {
    expect(riskSegments([safe, two, four, down])).toEqual([
      { look: 'safe', startMs: 0, worst: safe, varies: false },
      { look: 'fragile', startMs: 1_000, worst: four, varies: true },
      { look: 'down', startMs: 6_000, worst: down, varies: false },
    ]);
  });

  it('tells rows that would be lost apart from partitions that would go offline', () => {
    const looks = riskSegments([riskSpan(0, { rowsLost: 3 }), riskSpan(10, { rowsLost: 3, offline: 1 })]);
    expect(looks.map(({ look }) => look)).toEqual(['lossy', 'fragile']);
  });

  it('says of a stretch whether its worst moment is only one of it', () => {
    const rows = (...lost: readonly number[]) =>
      riskSegments(lost.map((rowsLost, at) => riskSpan(at * 10, { rowsLost })));
    expect(rows(14, 2, 14).map(({ worst, varies }) => [worst.rowsLost, varies])).toEqual([[14, true]]);
    expect(rows(14, 14).map(({ varies }) => varies)).toEqual([false]);
  });

  it('is empty before anything is known', () => {
    expect(riskSegments([])).toEqual([]);
  });
});

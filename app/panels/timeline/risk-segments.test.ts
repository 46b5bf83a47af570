import { nodeId, type RiskSpan } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { riskSegments, spanAt } from './risk-segments.ts';

const span = (fromMs: number, cost: Partial<RiskSpan>): RiskSpan => ({
  fromMs,
  leaf: nodeId(2),
  offline: 0,
  degraded: 4,
  rowsLost: 0,
  unserved: 0,
  ...cost,
});

const safe = span(0, {});
const four = span(1_000, { offline: 4 });
const two = span(5_000, { offline: 2 });
const down = span(6_000, { offline: 2, unserved: 4 });

describe('risk lane', () => {
  it('is one stretch for as long as the same kind of thing is at stake, told by its worst moment', () => {
    expect(riskSegments([safe, four, two, down], 9_000)).toEqual([
      { look: 'safe', startMs: 0, endMs: 1_000, worst: safe, spans: [safe] },
      { look: 'fragile', startMs: 1_000, endMs: 6_000, worst: four, spans: [four, two] },
      { look: 'down', startMs: 6_000, endMs: 9_000, worst: down, spans: [down] },
    ]);
  });

  it('tells rows that would be lost apart from partitions that would go offline', () => {
    const looks = riskSegments([span(0, { rowsLost: 3 }), span(10, { rowsLost: 3, offline: 1 })], 20);
    expect(looks.map(({ look }) => look)).toEqual(['lossy', 'fragile']);
  });

  it('is empty before anything is known, and knows no moment before it begins', () => {
    expect(riskSegments([], 0)).toEqual([]);
    expect(spanAt([four], 999)).toBeNull();
    expect(spanAt([four, two], 5_000)).toBe(two);
  });
});

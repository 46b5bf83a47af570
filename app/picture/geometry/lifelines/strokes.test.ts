import { describe, expect, test } from 'vitest';
import type { Span } from './spans.ts';
import { strokesOf } from './strokes.ts';

/** A pixel is ten milliseconds; the line lies at 50, and lines are 20 apart. */
const scale = { xOf: (atMs: number) => atMs / 10, middle: 50, pitch: 20, untilMs: 1000 };
const span = (look: Span['look'], startMs: number, endMs: number | null, arrivesMs: number | null = null) =>
  ({ look, startMs, endMs, arrivesMs }) as Span;
const strokes = (...spans: readonly Span[]) =>
  strokesOf({ spans } as never, scale).map(({ kind, path }) => `${kind} ${path}`);

describe('strokes of a lifeline', () => {
  test('strokes: a primary is thick, a replica is thinner, and what lasts is drawn to the end', () => {
    expect(strokes(span('replica', 0, 400), span('primary', 400, null))).toEqual([
      'replica M0 45.7H40V54.3H0Z',
      'primary M40 44H100V56H40Z',
    ]);
  });

  test('strokes: a copy rises to its full height when all of it has come', () => {
    expect(strokes(span('copying', 0, 500, 500))).toEqual(['copying M0 56H50V44Z']);
  });

  test('strokes: a copy that is broken off ends before its full height', () => {
    expect(strokes(span('copying', 100, 300, 900))).toEqual(['copying M10 56H30V53Z']);
  });

  test('strokes: a copy that takes no time is there in full', () => {
    expect(strokes(span('copying', 100, 300, null))).toEqual(['copying M10 56H30V44Z']);
  });

  test('strokes: what goes out of service is cut where it ends, and is a thin line from there', () => {
    expect(strokes(span('primary', 0, 400), span('gone', 400, 700))).toEqual([
      'gone M40 50H70',
      'primary M0 44H40V56H0Z',
      'cut M40 42v16',
    ]);
  });

  test('strokes: what was out already is not cut again, and nothing is where there was a gap', () => {
    expect(strokes(span('silent', 0, 300), span('down', 300, 500))).toEqual([
      'down M30 50H50',
      'silent M0 44H30V56H0Z',
    ]);
    expect(strokes(span('primary', 0, 300), span('gone', 400, 500))).toEqual([
      'gone M40 50H50',
      'primary M0 44H30V56H0Z',
    ]);
  });
});

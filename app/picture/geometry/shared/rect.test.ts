import { describe, expect, test } from 'vitest';
import { betweenRects, centreOf } from './rect.ts';

describe('rectangles', () => {
  const from = { x: 10, y: 20, width: 100, height: 40 };
  const to = { x: 30, y: 100, width: 60, height: 80 };

  test('rectangle: at the beginning, on the way and at the end', () => {
    expect(betweenRects(from, to, 0)).toEqual(from);
    expect(betweenRects(from, to, 0.25)).toEqual({ x: 15, y: 40, width: 90, height: 50 });
    expect(betweenRects(from, to, 1)).toEqual(to);
  });

  test('rectangle: its centre', () => {
    expect(centreOf(to)).toEqual({ x: 60, y: 140 });
  });
});

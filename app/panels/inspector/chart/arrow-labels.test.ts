import { describe, expect, it } from 'vitest';
import { placedLabels } from './arrow-labels.ts';
import type { Point } from './arrow-paths.ts';

const down = (x: number): readonly Point[] => Array.from({ length: 21 }, (_, index) => ({ x, y: index * 5 }));

describe('labels of a statechart', () => {
  it('one with room stands near the middle of its line', () => {
    expect(placedLabels([{ id: 'a', width: 40, points: down(100) }], [], 200).get('a')).toEqual({
      x: 100,
      y: 45,
    });
  });

  it('one whose middle is taken by a box moves along its line', () => {
    const box = { left: 60, top: 30, width: 80, height: 40 };
    expect(placedLabels([{ id: 'a', width: 40, points: down(100) }], [box], 200).get('a')).toEqual({
      x: 100,
      y: 15,
    });
  });

  it('two lines side by side: the second label makes way for the first', () => {
    const places = placedLabels(
      [
        { id: 'a', width: 40, points: down(90) },
        { id: 'b', width: 40, points: down(110) },
      ],
      [],
      200,
    );
    expect(places.get('a')).toEqual({ x: 90, y: 45 });
    expect(Math.abs((places.get('b')?.y ?? 0) - 45) >= 15 || (places.get('b')?.x ?? 0) >= 130).toBe(true);
  });

  it('one at the edge stays inside', () => {
    expect(placedLabels([{ id: 'a', width: 60, points: down(10) }], [], 200).get('a')?.x).toBe(30);
  });

  it('a line without points has no label', () => {
    expect(placedLabels([{ id: 'a', width: 40, points: [] }], [], 200).size).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { type Curve, leadingPart, pointOf, weightsAt } from './curve.ts';

const curve: Curve = {
  start: { x: 0, y: 0 },
  startControl: { x: 0, y: 8 },
  endControl: { x: 16, y: 8 },
  end: { x: 16, y: 0 },
};

describe('curve', () => {
  test('curve: it goes from its start to its end', () => {
    expect([0, 0.5, 1].map((share) => pointOf(curve, weightsAt(share)))).toEqual([
      { x: 0, y: 0 },
      { x: 8, y: 6 },
      { x: 16, y: 0 },
    ]);
  });

  test('curve: its leading part ends at the point of the same share', () => {
    expect(leadingPart(curve, 0.25).end).toEqual(pointOf(curve, weightsAt(0.25)));
  });
});

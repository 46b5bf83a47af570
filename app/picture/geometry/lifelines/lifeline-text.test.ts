import { describe, expect, test } from 'vitest';
import { markPlaces } from './lifeline-text.ts';
import { lifelinesLayout } from './lifelines-layout.ts';
import type { StoryMark } from './story-marks.ts';

/** A pixel for each millisecond. */
const layout = {
  ...lifelinesLayout([], { width: 1_000, height: 200 }, { startMs: 0, endMs: 1_000 }),
  left: 0,
  right: 1_000,
  axis: { startMs: 0, lengthMs: 1_000, ticksMs: [] },
};

/** Their texts are 71 pixels wide. */
const placesAt = (...instants: readonly number[]) =>
  markPlaces(
    instants.map((atMs): StoryMark => ({ atMs, kind: 'killed', tone: 'failure', leaves: [], count: 1 })),
    () => 'ten digits',
    layout,
  ).map(({ row, isLeft }) => [row, isLeft ? 'left' : 'right']);

describe('texts of marks', () => {
  test('marks: a text stands to the right while its letters have room there, and to the left from then on', () => {
    expect(placesAt(930)).toEqual([[0, 'right']]);
    expect(placesAt(934)).toEqual([[0, 'right']]);
    expect(placesAt(935)).toEqual([[0, 'left']]);
  });

  test('marks: texts that would meet stand in rows of their own, and without a text where every row is taken', () => {
    expect(placesAt(100, 110, 120, 130, 171)).toEqual([
      [0, 'right'],
      [1, 'right'],
      [2, 'right'],
      [null, 'right'],
      [0, 'right'],
    ]);
  });
});

import { expect, test } from 'vitest';
import { roundedPath } from './rounded-path.ts';

test('a corner is round, as far as there is room on both sides', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 0, y: 40 },
    { x: 40, y: 40 },
  ];
  expect(roundedPath(corner)).toBe('M0 0L0 34Q0 40 6 40L40 40');
  expect(roundedPath([...corner.slice(0, 2), { x: 4, y: 40 }])).toBe('M0 0L0 38Q0 40 2 40L4 40');
});

test('two points in one place are a corner of nothing', () => {
  expect(
    roundedPath([
      { x: 1, y: 1 },
      { x: 1, y: 1 },
      { x: 1, y: 5 },
    ]),
  ).toBe('M1 1L1 1Q1 1 1 1L1 5');
});

import { afterEach, expect, test, vi } from 'vitest';
import { browserSurroundings } from './surroundings.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** How often work that takes 5 ms a step goes on within one slice of 12 ms. */
function stepsWithin(deadline: {
  readonly didTimeout: boolean;
  readonly timeRemaining: () => number;
}): number {
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  vi.stubGlobal('requestIdleCallback', (work: (given: typeof deadline) => void) => work(deadline));
  let steps = 0;
  browserSurroundings.whenIdle(12, (timeLeft) => {
    do {
      steps += 1;
      nowMs += 5;
    } while (timeLeft());
  });
  return steps;
}

test('work has the time that a browser leaves it', () => {
  let left = 8;
  expect(stepsWithin({ didTimeout: false, timeRemaining: () => (left -= 5) })).toBe(2);
});

test('work that no browser had time for has a slice of its own, and not one step', () => {
  expect(stepsWithin({ didTimeout: true, timeRemaining: () => 0 })).toBe(3);
});

import type { Standing } from '@ha-playground/engine/watch';
import { describe, expect, test } from 'vitest';
import { signOf } from './sign-of.ts';

const standing = (change: Partial<Standing>): Standing => ({
  expected: { when: 'always', forMs: 30_000, everyMs: 60_000 },
  fires: true,
  state: 'met',
  phase: 'met',
  sinceMs: 0,
  soFromMs: null,
  firedMs: null,
  factMs: null,
  happenedMs: null,
  lateByMs: null,
  gaps: [],
  ...change,
});

describe('lanes: one sign says how it stands', () => {
  test.each<[string, Partial<Standing>, string]>([
    ['an alert has nothing to tell', {}, '✓'],
    ['what it is there for lasts, and it has not fired yet', { factMs: 4_000, phase: 'pending' }, '…'],
    [
      'it has fired',
      { factMs: 4_000, firedMs: 60_000, lateByMs: 56_000, state: 'broken', phase: 'broken' },
      '!',
    ],
    [
      'it has slept through what it is there for: that is no tick, and nothing is broken',
      { factMs: 4_000 },
      '⊘',
    ],
    ['an alert has no answer', { state: 'unknown', phase: 'unknown' }, '–'],
    ['an alert had none for some time', { gaps: [{ fromMs: 4_000, toMs: 6_000 }] }, '?'],
    ['an expectation had none for some time', { fires: false, gaps: [{ fromMs: 4_000, toMs: 6_000 }] }, '?'],
    [
      'it slept through something, whatever it was not answered',
      { factMs: 1_000, gaps: [{ fromMs: 4_000, toMs: 6_000 }] },
      '⊘',
    ],
    ['an expectation is met', { fires: false }, '✓'],
    ['an expectation is broken', { fires: false, state: 'broken', firedMs: 1_000 }, '✕'],
    ['an expectation is not met yet', { fires: false, state: 'notYet' }, '○'],
  ])('lanes: %s', (_situation, change, sign) => {
    expect(signOf(standing(change))).toBe(sign);
  });

  test('lanes: nothing has been asked', () => {
    expect(signOf(null)).toBe('–');
  });
});

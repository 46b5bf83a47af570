import type { Expected, Phase } from '@ha-playground/engine/watch';
import { describe, expect, test } from 'vitest';
import { expectation } from './expectation-for-tests.ts';
import { phaseLabel } from './phase-label.ts';

/** What is written on each stretch. */
function labelsOf(
  expected: Partial<Expected>,
  ...parts: readonly (readonly [number, Phase, number?, number?])[]
) {
  const course = expectation('it', expected, { parts, endMs: 100_000 });
  return parts.map((_, index) => phaseLabel(course, index, (atMs) => `${atMs} ms`));
}

describe('watches: what is written on a lane', () => {
  test('always', () => {
    expect(labelsOf({}, [0, 'met'], [1_000, 'broken'], [4_300, 'metAgain'], [9_000, 'broken'])).toEqual([
      'met',
      'broken for 3.3 s',
      'met again',
      'broken',
    ]);
  });

  test('always … FOR: how long it was not so, of how long it has to be', () => {
    const forMs = 30_000;
    expect(labelsOf({ forMs }, [0, 'met'], [1_000, 'pending'], [4_300, 'met'], [9_000, 'pending'])).toEqual([
      'met',
      'not so for 3.3 s of 30.0 s',
      'met',
      'not so, for less than 30.0 s',
    ]);
    expect(labelsOf({ forMs }, [1_000, 'pending'], [31_000, 'broken', 1_000])).toEqual([
      'broken after 30.0 s',
      'broken',
    ]);
  });

  test('an alert: from the fact to the firing; late, at once, or never', () => {
    const everyMs = 60_000;
    expect(labelsOf({ everyMs }, [1_000, 'pending'], [60_000, 'broken', 1_000])).toEqual([
      'fires 59.0 s after 1000 ms',
      'fires 59.0 s after 1000 ms',
    ]);
    expect(labelsOf({ everyMs }, [0, 'met'], [60_000, 'broken'])).toEqual(['met', 'fires at once']);
    expect(labelsOf({ everyMs }, [1_000, 'pending'], [1_300, 'met'])).toEqual([
      'not so for 0.3 s',
      'never fired: blind',
    ]);
    expect(labelsOf({ everyMs }, [0, 'met'], [1_000, 'pending'])).toEqual(['met', 'not so, not asked yet']);
  });

  test('an alert that has fired once is not blind to what it misses afterwards: that is told by its time', () => {
    const everyMs = 60_000;
    expect(
      labelsOf(
        { everyMs },
        [1_000, 'pending'],
        [60_000, 'broken', 1_000],
        [61_000, 'metAgain'],
        [62_000, 'pending'],
        [63_000, 'metAgain'],
      ),
    ).toEqual([
      'fires 59.0 s after 1000 ms',
      'fires 59.0 s after 1000 ms',
      'met again',
      'not so for 1.0 s',
      'met again',
    ]);
  });

  test('an alert counts from what happened, not from when that was seen', () => {
    expect(labelsOf({ everyMs: 60_000 }, [4_300, 'pending'], [60_000, 'broken', 4_300, 1_000])).toEqual([
      'fires 59.0 s after 1000 ms',
      'fires 59.0 s after 1000 ms',
    ]);
  });

  test('an alert without an answer is blind; what no monitor asks has none', () => {
    expect(labelsOf({ everyMs: 60_000 }, [0, 'met'], [60_000, 'unknown'])).toEqual([
      'met',
      'blind: no answer',
    ]);
    expect(labelsOf({}, [0, 'met'], [60_000, 'unknown'])).toEqual(['met', 'no answer']);
  });

  test('ever', () => {
    expect(labelsOf({ when: 'ever' }, [0, 'notYet'], [1_000, 'met'])).toEqual(['not yet', 'met']);
    expect(
      labelsOf({ when: 'ever', forMs: 5_000 }, [0, 'notYet'], [1_000, 'pending'], [6_000, 'met', 1_000]),
    ).toEqual(['not yet', 'met after 5.0 s', 'met 5.0 s after 1000 ms']);
    expect(labelsOf({ when: 'ever', forMs: 5_000 }, [0, 'pending'], [3_000, 'notYet'])).toEqual([
      'so for 3.0 s of 5.0 s',
      'not yet',
    ]);
  });

  test('at end', () => {
    expect(labelsOf({ when: 'atEnd' }, [0, 'met'], [1_000, 'notYet'], [2_000, 'unknown'])).toEqual([
      'met so far',
      'not yet',
      'no answer',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  type ExerciseProgress,
  exercisesIn,
  merged,
  noProgress,
  readProgress,
  writeProgress,
} from './progress.ts';
import { type Drawer, ProgressShelf } from './progress-shelf.ts';

const best = { score: 8, of: 10, passed: true, steps: 4, hints: 1 };
const session = (id: string, atMs: number) => ({ id, atMs, packed: `1.${id}` });

/** A drawer that two tabs share; `room` is how many more texts it takes. */
function drawer(kept = new Map<string, string>(), room = Number.POSITIVE_INFINITY): Drawer {
  let left = room;
  return {
    keys: () => [...kept.keys()],
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => {
      left -= 1;
      if (left < 0) return false;
      kept.set(key, text);
      return true;
    },
    watch: () => () => undefined,
  };
}

describe('progress', () => {
  test('put together, the better grade and the last sessions stay', () => {
    const one: ExerciseProgress = { best: { ...best, score: 9, passed: false }, sessions: [session('a', 1)] };
    const other: ExerciseProgress = {
      best,
      sessions: [session('b', 2), session('a', 3), session('c', 4), session('d', 0)],
    };
    for (const both of [merged(one, other), merged(other, one)]) {
      expect(both.best).toEqual(best);
      expect(both.sessions).toEqual([session('c', 4), session('a', 3), session('b', 2)]);
    }
    expect(merged(noProgress, one)).toEqual(one);
  });

  test('a file of it is read again as it was', () => {
    const bets = [{ step: 3, choice: 'An error' }];
    const progress = new Map([
      ['back-by-hand', { best, sessions: [session('a', 1)] }],
      ['expand', { best: null, sessions: [], bets }],
    ]);
    expect(readProgress(writeProgress(progress))).toEqual({ ok: true, progress });
  });

  test.each([
    ['no file of it', 'notThis', 'HA Playground record 1'],
    ['something else in JSON', 'notThis', '{"exercises":{}}'],
    ['one of a newer format', 'newer', '{"kind":"ha-playground-progress","format":2,"exercises":{}}'],
    ['a score beyond all points', 'damaged', written({ best: { ...best, score: 11 }, sessions: [] })],
    [
      'a session that is none',
      'damaged',
      written({ best: null, sessions: [{ id: 'a', atMs: 1, packed: '<b>' }] }),
    ],
    ['a bet on no step', 'damaged', written({ best: null, sessions: [], bets: [{ step: -1, choice: '0' }] })],
    [
      'a bet that is too long',
      'damaged',
      written({ best: null, sessions: [], bets: [{ step: 1, choice: 'x'.repeat(201) }] }),
    ],
    [
      'more bets than any story asks for',
      'damaged',
      written({
        best: null,
        sessions: [],
        bets: Array.from({ length: 201 }, () => ({ step: 1, choice: '0' })),
      }),
    ],
    ['a list in place of an exercise', 'damaged', written([])],
    ['a name that is none', 'damaged', written({ best: null, sessions: [] }, '__proto__ ')],
    ['too much', 'tooLong', 'x'.repeat(5_000_001)],
  ] as const)('%s is refused whole: %s', (_, fault, text) => {
    expect(readProgress(text)).toEqual({ ok: false, fault });
  });
});

function written(exercise: unknown, id = 'a'): string {
  return JSON.stringify({ kind: 'ha-playground-progress', format: 1, exercises: { [id]: exercise } });
}

describe('the shelf of progress', () => {
  test('two tabs: what either keeps is there for both, and for the next visit', () => {
    const kept = new Map<string, string>();
    const [one, other] = [new ProgressShelf(drawer(kept)), new ProgressShelf(drawer(kept))];
    one.keepSession('a', session('one', 1));
    other.keepSession('a', session('other', 2));
    one.keepBest('a', best);
    other.keepBest('a', { ...best, score: 3, passed: false });
    const next = new ProgressShelf(drawer(kept));
    expect(next.of('a')).toEqual({ best, sessions: [session('other', 2), session('one', 1)] });
    expect(next.keeping()).toBe('kept');
  });

  test('where nothing may be kept it is said, and the tab has all of it', () => {
    const shelf = new ProgressShelf(drawer(new Map(), 0));
    shelf.keepBest('a', best);
    expect([shelf.keeping(), shelf.of('a').best]).toEqual(['blocked', best]);
  });

  test('a bet on a step takes the place of the one before; one that is taken in takes the place of none', () => {
    const kept = new Map<string, string>();
    new ProgressShelf(drawer(kept)).keepBest('last-copy', best);
    const shelf = new ProgressShelf(drawer(kept));
    for (const choice of ['0', '53']) shelf.keepBet('last-copy', { step: 9, choice });
    const theirs = [
      { step: 2, choice: 'Yes' },
      { step: 9, choice: '100' },
    ];
    shelf.takeIn(new Map([['last-copy', { best: null, sessions: [], bets: theirs }]]));
    const bets = [
      { step: 2, choice: 'Yes' },
      { step: 9, choice: '53' },
    ];
    expect(new ProgressShelf(drawer(kept)).of('last-copy')).toEqual({ best, sessions: [], bets });
    expect(exercisesIn(shelf.all())).toBe(1);
  });

  test('where there is no more room it is said, and the tab has all of it', () => {
    const shelf = new ProgressShelf(drawer(new Map(), 2));
    shelf.keepBest('a', best);
    shelf.keepBest('b', best);
    expect([shelf.keeping(), [...shelf.all().keys()]]).toEqual(['full', ['a', 'b']]);
  });

  test('what is damaged counts as nothing, and a session that is too long is not kept', () => {
    const shelf = new ProgressShelf(drawer(new Map([['exercise.a', '{"best":']])));
    expect(shelf.of('a')).toEqual(noProgress);
    expect(shelf.keepSession('a', { id: 'x', atMs: 1, packed: `1.${'a'.repeat(60_000)}` })).toBe(false);
    shelf.takeIn(new Map([['a', { best, sessions: [] }]]));
    expect(shelf.of('a').best).toEqual(best);
  });
});

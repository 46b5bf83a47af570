import { describe, expect, test } from 'vitest';
import { chance } from '../base/index.ts';
import { setUpHistory, submitTo } from '../testing/set-up-history.ts';
import { RiskCourse, type RiskSpan } from './risk-course.ts';
import { RiskLens } from './risk-lens.ts';

type History = ReturnType<typeof setUpHistory>;

const pausesMs = [0, 500, 4_000, 10_000, 130_000];

/** A few failures and returns, with time between them. */
function play(history: History, seed: number, commands: number): void {
  for (let step = 0; step < commands; step += 1) {
    const kind = chance(seed, ['kind', step], 2) === 0 ? 'killNode' : 'startNode';
    submitTo(history, kind, `leaf-${1 + chance(seed, ['leaf', step], 6)}`);
    history.seek(history.cursor.atMs + (pausesMs[chance(seed, ['pause', step], pausesMs.length)] ?? 0));
  }
}

function completed(course: RiskCourse, instants = 3): readonly RiskSpan[] {
  while (!course.advance(instants));
  return course.spans;
}

const spanAt = (spans: readonly RiskSpan[], atMs: number) => spans.findLast(({ fromMs }) => fromMs <= atMs);

/** Every instant at which anything happened, with what a lens that has seen nothing else says about it. */
function expectEverywhereAsFresh(history: History, spans: readonly RiskSpan[]): void {
  const instants = [...history.tip.events].map(({ atMs }) => atMs).filter((atMs) => atMs > history.originMs);
  for (const atMs of new Set([history.originMs, ...instants])) {
    const lens = new RiskLens(history.worldAt(atMs));
    const worst = lens.worstLeaf();
    expect(spanAt(spans, atMs), `at ${atMs}`).toMatchObject({
      leaf: worst?.subject.kind === 'leaf' ? worst.subject.leaf : null,
      offline: worst?.offline ?? 0,
      degraded: worst?.degraded ?? 0,
      rowsLost: worst?.rowsLost ?? 0,
      unserved: lens.unserved,
    });
  }
}

describe('risk course', () => {
  test('cluster: a leaf that is lost and comes back puts its pair at risk for as long as it is away', () => {
    const history = setUpHistory({ pairs: 4, partitions: 16 });
    const { originMs } = history;
    history.seek(originMs + 1_000);
    submitTo(history, 'killNode', 'leaf-8');
    history.seek(originMs + 20_000);
    const course = new RiskCourse(history);
    const spans = completed(course);
    expect(spans.map(({ fromMs, offline }) => ({ afterMs: fromMs - originMs, offline }))).toEqual([
      { afterMs: 0, offline: 0 },
      { afterMs: 1_000, offline: 4 },
    ]);
    expect(course.knownUntilMs).toBe(originMs + 20_000);
  });

  test('cluster: the course says at every event what a lens from nothing says (20 random histories)', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const history = setUpHistory({ pairs: 3, partitions: 40 });
      play(history, seed, 12);
      expectEverywhereAsFresh(history, completed(new RiskCourse(history)));
    }
  });

  test('cluster: a course that follows its history, branches and all, is that of a new one (20 random histories)', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const history = setUpHistory({ pairs: 3, partitions: 40 });
      const course = new RiskCourse(history);
      for (let round = 0; round < 6; round += 1) {
        play(history, 100 * seed + round, 4);
        course.advance(chance(seed, ['instants', round], 40));
        history.seek(chance(seed, ['back', round], history.endMs));
        if (round === 3) history.undo();
        if (round === 4) history.switchTo(0);
        expect(completed(course), `seed ${seed}, round ${round}`).toEqual(completed(new RiskCourse(history)));
      }
      expectEverywhereAsFresh(history, completed(course));
    }
  });

  test('cluster: a slice of work looks at so many instants and says how far it came', () => {
    const history = setUpHistory({ pairs: 4, partitions: 16 });
    history.seek(history.originMs + 1_000);
    submitTo(history, 'killNode', 'leaf-8');
    history.seek(history.originMs + 20_000);
    const course = new RiskCourse(history);
    expect(course.knownUntilMs).toBe(history.originMs);
    expect(course.advance(1)).toBe(false);
    expect(course.spans).toHaveLength(1);
    expect(course.knownUntilMs).toBe(history.originMs + 1_000);
    expect(course.advance(1_000)).toBe(true);
    expect(course.knownUntilMs).toBe(history.endMs);
    const endMs = [...history.tip.events].at(-1)?.atMs;
    submitTo(history, 'startNode', 'leaf-8');
    expect(course.knownUntilMs).toBe(endMs);
  });
});

import { describe, expect, test } from 'vitest';
import { Session } from '../session.ts';
import type { Start } from '../start.ts';
import { storyStarts } from '../stories.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import { doneBy, filmOf } from './film.ts';
import { takeStepsTo } from './steps.ts';

const stories = storyStarts();
const story = (id: string): Start => {
  const start = stories.find((each) => each.id === id);
  if (start === undefined) throw new Error(`there is no story ${id}`);
  return start;
};
const sessionOf = (start: Start): Session => new Session(start, 'full', slowedSurroundings());
const factsOf = ({ history }: Session): readonly unknown[] => {
  history.seek(history.endMs);
  return [...history.world.events].map((event) => [event.atMs, event.kind]);
};

describe('film', () => {
  test('what a script does: what only looks is left out', () => {
    expect(doneBy('SHOW LEAVES;\n.kill leaf-8\nSELECT 1;\n.wait idle')).toBe('.kill leaf-8\n.wait idle');
    expect(doneBy('SHOW LEAVES;')).toBe('');
    // A read that meets a failure takes as long as the takeover does.
    expect(doneBy('.kill leaf-8\nSELECT COUNT(*) FROM test.x;')).toBe('.kill leaf-8\n.wait idle');
    // Where nobody watches there is none, and it waits for as long as its client does.
    expect(
      doneBy('SET GLOBAL leaf_failure_detection = Off;\n.kill leaf-8\nSELECT COUNT(*) FROM test.x;'),
    ).toBe('SET GLOBAL leaf_failure_detection = Off;\n.kill leaf-8\nSELECT COUNT(*) FROM test.x;');
    expect(doneBy('.wait 1s\nSELECT COUNT(*) FROM test.x;')).toBe('.wait 1s');
  });

  test('a text that cannot be told apart at first is not guessed at', () => {
    expect(doneBy('this is no statement;')).toBeNull();
  });

  test('a film stands at its beginning and knows its end, and the end of each step', () => {
    const session = sessionOf(story('redundancy-2'));
    const { steps } = session.start;
    const endsMs = filmOf(session, steps, steps.length);
    const { history, transport } = session;
    expect(history.cursor.atMs).toBe(history.originMs);
    expect(transport.state).toBe('paused');
    expect(endsMs).toHaveLength(steps.length);
    expect(endsMs).toEqual(endsMs.toSorted((left, right) => left - right));
    expect(endsMs.at(-1)).toBe(history.endMs);
    expect(session.story?.done).toBe(steps.length);
  });

  test('without what only looks the same happens, as far as it can be told', () => {
    const brief = stories.flatMap((start) => {
      const scripts = start.steps.map(doneBy);
      return start.steps.length > 0 && scripts.every((script) => script !== null) ? [{ start, scripts }] : [];
    });
    expect(brief.map(({ start }) => start.id)).toContain('redundancy-2');
    for (const { start, scripts } of brief) {
      const [short, whole] = [sessionOf(start), sessionOf(start)];
      filmOf(short, scripts as readonly string[], scripts.length);
      filmOf(whole, start.steps, start.steps.length);
      expect([start.id, ...factsOf(short)]).toEqual([start.id, ...factsOf(whole)]);
    }
  });

  test('it is what somebody sees who takes the steps one after the other', () => {
    const [film, taken] = [sessionOf(story('redundancy-2')), sessionOf(story('redundancy-2'))];
    const { steps } = film.start;
    filmOf(film, steps, steps.length);
    takeStepsTo(taken, steps.length);
    expect(factsOf(film)).toEqual(factsOf(taken));
  });
});

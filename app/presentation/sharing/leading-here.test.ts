import { History, hashOf, type World } from '@ha-playground/engine';
import { replay } from '@ha-playground/engine/record';
import { describe, expect, test } from 'vitest';
import { lookAtStep, takeStepsTo } from '../lesson/steps.ts';
import { storyOf } from '../lesson/story-for-tests.ts';
import type { Session } from '../session.ts';
import { recordKept } from './kept-text.ts';
import { leadingHere, statementsBeyond } from './leading-here.ts';
import { recordedStarts } from './recorded-starts.ts';

function openedAfter(session: Session) {
  const replayed = replay(leadingHere(session, recordKept(session, {}, 'still')), recordedStarts);
  if (!replayed.ok) throw new Error(replayed.fault.kind);
  expect(replayed.difference).toBeNull();
  return replayed.play;
}

const withoutEvents = (world: World): string => hashOf({ ...world, events: new History().world.events });

describe('what leads to the moment shown', () => {
  test('whoever went back shares nothing of what came later', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 9);
    lookAtStep(session, 2);
    expect(statementsBeyond(session)).toBeGreaterThan(5);
    const { history, steps, entered } = openedAfter(session);
    expect([history.cursor.atMs, history.endMs]).toEqual([
      session.history.cursor.atMs,
      session.history.cursor.atMs,
    ]);
    expect([steps.length, entered.length, history.branches.length]).toEqual([3, 3, 1]);
    expect(hashOf(history.world)).toBe(hashOf(session.world));
  });

  test('nor of other branches, but all of its own', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 4);
    session.run('.kill leaf-2');
    session.undo();
    session.run('.kill leaf-3');
    const { history, statements } = openedAfter(session);
    expect(history.branches).toHaveLength(1);
    const texts = statements.map(({ run }) => run.text);
    expect([texts.includes('.kill leaf-2'), texts.at(-1)]).toEqual([false, '.kill leaf-3']);
    // Events name statements by their numbers, and one statement less was entered.
    expect(history.world.events.length).toBe(session.world.events.length);
    expect(withoutEvents(history.world)).toBe(withoutEvents(session.world));
  });

  test('where nothing lies beyond, it is the session itself', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 3);
    expect(statementsBeyond(session)).toBe(0);
    expect(openedAfter(session).entered).toHaveLength(session.play.entered.length);
  });
});

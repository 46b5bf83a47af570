import { describe, expect, it } from 'vitest';
import type { Session } from '../session.ts';
import {
  hurryOn,
  isUnderWay,
  lookAtEnd,
  lookAtStep,
  runsOf,
  stepAt,
  stepTaken,
  takeStepsTo,
  turn,
} from './steps.ts';
import { storyOf } from './story-for-tests.ts';

const printedBy = (session: Session, step: number): readonly (string | undefined)[] => {
  const taken = stepTaken(session, step);
  return taken === null ? [] : runsOf(session, taken).map(({ result }) => result?.text);
};

describe('the steps of a lesson', () => {
  it('what comes before a step is taken to its end, each step at an instant of its own', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 5);
    expect(session.story?.done).toBe(5);
    expect(session.transport.state).toBe('paused');
    const places = session.play.steps.map(({ place }) => place.atMs);
    expect(new Set(places).size).toBe(5);
    expect(printedBy(session, 3).at(-1)).toContain('100');
    expect(printedBy(session, 4).join()).toContain('offline');
    expect(stepTaken(session, 5)).toBeNull();
    takeStepsTo(session, 2);
    expect(session.story?.done).toBe(5);
  });

  it('going to a step shows its moment and changes nothing; the end is where the next is taken', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 6);
    const { history } = session;
    const { endMs } = history;
    lookAtStep(session, 1);
    expect(history.cursor.atMs).toBe(runsOf(session, stepTaken(session, 1) as never).at(-1)?.endedAtMs);
    expect(history.cursor.atMs).toBeLessThan(endMs);
    lookAtStep(session, 9);
    lookAtEnd(session);
    expect([history.cursor.atMs, history.endMs, history.branches.length]).toEqual([endMs, endMs, 1]);
    expect(session.story?.done).toBe(6);
  });

  it('a step that is under way can be hurried to its answer', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 3);
    session.takeStep();
    const runs = () => runsOf(session, stepTaken(session, 3) as never);
    expect(isUnderWay(runs())).toBe(true);
    hurryOn(session);
    expect(isUnderWay(runs())).toBe(false);
    expect(runs().every(({ state }) => state === 'done')).toBe(true);
  });

  it('what is put into the background belongs to its step, and keeps nobody', () => {
    const { session } = storyOf('rebalance-under-load');
    takeStepsTo(session, session.story?.steps.length ?? 0);
    const background = session.play.steps.flatMap((taken) =>
      runsOf(session, taken).filter(({ isBackground }) => isBackground),
    );
    expect(background.map(({ state }) => state)).toEqual(['done']);
    const all = session.play.steps.flatMap((taken) => runsOf(session, taken));
    expect(all).toHaveLength(session.play.statements.length);
  });

  it('a step that was undone is to be taken again', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 4);
    session.undo();
    expect(stepTaken(session, 3)).toBeNull();
    takeStepsTo(session, 4);
    expect(stepTaken(session, 3)).not.toBeNull();
  });
});

/** No step takes longer at full speed. */
const mostFrames = 100_000;

describe('whoever speaks before others turns the story', () => {
  it('forward runs a step and stops, back shows the step before, and forward again runs nothing anew', () => {
    const { session, place } = storyOf('redundancy-2');
    takeStepsTo(session, 3);
    turn(session, 1);
    expect(stepAt(session)).toBe(3);
    place.playOut(mostFrames);
    expect([session.transport.state, session.story?.done]).toEqual(['paused', 4]);
    const { atMs } = session.history.cursor;
    turn(session, -1);
    expect([stepAt(session), session.history.cursor.atMs < atMs]).toEqual([2, true]);
    turn(session, 1);
    expect([stepAt(session), session.history.cursor.atMs]).toEqual([3, atMs]);
    expect([session.story?.done, session.history.branches.length]).toEqual([4, 1]);
  });

  it('steps that take no time are turned back one by one', () => {
    const { session, place } = storyOf('redundancy-2');
    const seen: number[] = [];
    for (const by of [1, 1, 1, -1, -1, -1, 1] as const) {
      turn(session, by);
      place.playOut(mostFrames);
      seen.push(stepAt(session));
    }
    expect(seen).toEqual([0, 1, 2, 1, 0, -1, 0]);
  });

  it.each(['redundancy-2', 'sync-async'])('a whole story is turned back step by step (%s)', (id) => {
    const { session, place } = storyOf(id);
    const count = session.story?.steps.length ?? 0;
    const seen: number[] = [];
    for (let step = 0; step < count; step += 1) {
      turn(session, 1);
      place.playOut(mostFrames);
      seen.push(stepAt(session));
    }
    expect(seen).toEqual(Array.from({ length: count }, (_, step) => step));
    for (let step = count; step > 0; step -= 1) {
      turn(session, -1);
      seen.push(stepAt(session));
    }
    expect(seen.slice(count)).toEqual(Array.from({ length: count }, (_, step) => count - 2 - step));
  });

  it('steps that a lesson ran without a pause between them are left behind, one press at a time', () => {
    const { session, place } = storyOf('redundancy-2');
    for (let step = 0; step < 8; step += 1) {
      session.takeStep();
      place.playOut(mostFrames);
    }
    const { history } = session;
    while (history.cursor.atMs > history.originMs) {
      const { atMs } = history.cursor;
      turn(session, -1);
      expect(history.cursor.atMs).toBeLessThan(atMs);
    }
  });

  it('forward while a step runs shows its answer; back from the first step is the start', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 3);
    turn(session, 1);
    turn(session, 1);
    expect([session.story?.done, stepAt(session), session.transport.isAtRest]).toEqual([4, 3, true]);
    for (let press = 0; press < 4; press += 1) turn(session, -1);
    expect([stepAt(session), session.history.cursor.atMs]).toEqual([-1, session.history.originMs]);
    turn(session, -1);
    expect(session.history.cursor.atMs).toBe(session.history.originMs);
  });

  it('after the last step forward goes to the end of time and runs nothing', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 11);
    expect(stepAt(session)).toBe(10);
    turn(session, -1);
    turn(session, 1);
    turn(session, 1);
    const { cursor, endMs } = session.history;
    expect([stepAt(session), cursor.atMs, session.story?.done]).toEqual([10, endMs, 11]);
  });
});

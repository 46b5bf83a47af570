import { describe, expect, it } from 'vitest';
import { backToStory, isOffStory, leftStory } from './left-story.ts';
import { lookAtStep, takeStepsTo } from './steps.ts';
import { storyOf } from './story-for-tests.ts';

describe('a story that is left', () => {
  it('looking and waiting leave none, nor does what is refused', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 4);
    for (const script of [
      'SHOW LEAVES;',
      'SELECT COUNT(*) FROM test.x;',
      '.wait 3s',
      '.kill leaf-80',
      'SELEC',
    ])
      session.run(script);
    expect(leftStory(session)).toBeNull();
  });

  it('the first statement that is not its own leaves it: what was told before still holds, what comes does not', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 5);
    session.run('.kill leaf-2');
    session.run('.kill leaf-3');
    const left = leftStory(session);
    expect(left).toMatchObject({ statement: '.kill leaf-2', steps: 5 });
    expect([3, 4, 5].map((step) => isOffStory(session, left as never, step))).toEqual([false, false, true]);
    takeStepsTo(session, 6);
    expect(leftStory(session)).toMatchObject({ statement: '.kill leaf-2', steps: 5 });
    expect(isOffStory(session, left as never, 5)).toBe(true);
  });

  it('a step that goes on when something else is entered is over as another cluster', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 9);
    const { history } = session;
    const begun = session.play.steps.at(-1)?.place.atMs ?? 0;
    session.transport.seek(begun + 2_000);
    session.run('.kill leaf-2');
    expect(session.story?.done).toBe(9);
    const left = leftStory(session);
    expect(left).toMatchObject({ statement: '.kill leaf-2', steps: 9 });
    expect(isOffStory(session, left as never, 8)).toBe(true);
    expect(isOffStory(session, left as never, 7)).toBe(false);
    expect(history.branches).toHaveLength(2);
  });

  it('the way back undoes what is not its own and goes on where it was left; redo brings that back', () => {
    const { session } = storyOf('redundancy-2');
    takeStepsTo(session, 4);
    session.run('.kill leaf-2');
    session.run('.kill leaf-3');
    takeStepsTo(session, 5);
    lookAtStep(session, 1);
    backToStory(session);
    expect([leftStory(session), session.story?.done]).toEqual([null, 4]);
    session.redo();
    expect(leftStory(session)).toMatchObject({ statement: '.kill leaf-2' });
  });

  it('free play is no story', () => {
    const { session } = storyOf(null);
    session.run('.kill leaf-2');
    expect(leftStory(session)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { exerciseOf, pairExercise } from './exercise-for-tests.ts';
import { feedbackOf } from './feedback.ts';
import { gradePlayed } from './grade.ts';
import { playScripts } from './play-scripts.ts';
import { beginWith } from './start.ts';

const solve = ".start leaf-2\n.wait 10s\nATTACH LEAF 'leaf-2';";

function feedbackOn(script: string, text = pairExercise) {
  const exercise = exerciseOf(text);
  const play = playScripts(beginWith(exercise.start).history, [script]);
  return feedbackOf(exercise, gradePlayed(exercise, play), play);
}

describe('feedback', () => {
  test('who looks first, bets well, needs no hint and no more than par is told so, and nothing else to try', () => {
    expect(feedbackOn(`-- bet state: detached\nSHOW LEAVES;\n${solve}`)).toEqual({
      praise: [
        { kind: 'goalsMet', count: 2, of: 2 },
        { kind: 'lookedFirst', statement: 'SHOW LEAVES' },
        { kind: 'betsRight', count: 1, of: 1 },
        { kind: 'withinPar', steps: 2, par: 2 },
        { kind: 'noHints' },
      ],
      advice: [],
    });
  });

  test('who has broken a goal is led back to before the statement, or to a new start where undoing does not count', () => {
    const broken = '.kill leaf-1\n.wait 10s';
    expect(feedbackOn(broken).advice).toEqual([
      { kind: 'goBack', backToMs: 10_000, statement: '.kill leaf-1' },
      { kind: 'openGoal', sentence: 'leaf-2 is online.' },
      { kind: 'lookFirst' },
    ]);
    const fix = pairExercise.replace('points: 10', 'points: 10\nrepair: fix');
    expect(feedbackOn(broken, fix).advice[0]).toEqual({ kind: 'startAgain' });
  });

  test('a refused statement leads nobody back; too many steps and a bet that nobody placed are told', () => {
    const { advice } = feedbackOn("ATTACH LEAF 'leaf-2';");
    expect(advice.map(({ kind }) => kind)).toEqual(['openGoal']);
    expect(
      feedbackOn(`SHOW LEAVES;\n.start leaf-2\n.wait 10s\n.kill leaf-2\n.wait 5s\n${solve}`).advice,
    ).toEqual([{ kind: 'bet' }, { kind: 'fewerSteps', steps: 4, par: 2 }]);
  });

  test('who has done nothing is praised for nothing', () => {
    expect(feedbackOn('.wait 1s')).toEqual({
      praise: [],
      advice: [{ kind: 'openGoal', sentence: 'leaf-2 is online.' }],
    });
  });
});

import { recordWording } from '@ha-playground/engine/english';
import { askingForModel, gradePlayed, playSubmission, readSubmission } from '@ha-playground/engine/lessons';
import { describe, expect, test } from 'vitest';
import { Session } from '../session.ts';
import { textKept } from '../sharing/kept-text.ts';
import type { Start } from '../start.ts';
import { loadExtras } from '../statements/extras.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import { askForHint, placeBet, showModel, undoFrom } from './acts.ts';
import { exerciseEntries, startOfExercise } from './exercise-starts.ts';
import { goalMoments } from './goal-moments.ts';
import { LiveGrade } from './live-grade.ts';
import { choiceAt, pickableIn } from './picked.ts';

await loadExtras();

/** Somebody who does an exercise; `standing` is what is told when there has been time. */
function doing(id: string, changes: Partial<Start> = {}) {
  const found = startOfExercise(id);
  const start = found === null ? null : { ...found, ...changes };
  if (start?.exercise === undefined) throw new Error(`there is an exercise ${id}`);
  const { exercise } = start;
  const place = slowedSurroundings();
  const session = new Session(start, 'reduced', place);
  const live = new LiveGrade(session, exercise);
  const standing = async () => {
    for (let turn = 0; turn < 2_000; turn += 1) {
      live.follow();
      place.idle();
      await Promise.resolve();
    }
    const now = live.standing();
    if (now === null) throw new Error('it is told how one stands');
    return now;
  };
  const run = (script: string) => {
    session.run(script);
    place.playOut();
  };
  /** The grade that whoever replays what is handed in gives. */
  const replayed = () => {
    const read = readSubmission(textKept(session, {}), recordWording.fault);
    if (!read.ok) throw new Error('what is handed in can be read');
    const played = playSubmission(exercise, read.submission);
    if (!played.ok) throw new Error('what is handed in can be played');
    expect(played.difference).toBeNull();
    return gradePlayed(exercise, played.play);
  };
  return { exercise, session, place, run, standing, replayed };
}

/** Of a grade, what does not belong to the session it was found in. */
const told = ({
  score,
  passed,
  steps,
  hints,
  attempts,
  goals,
  bets,
  withinReach,
}: ReturnType<typeof gradePlayed>) => ({
  ...{ score, passed, steps, hints, attempts, withinReach },
  goals: goals.map(({ state }) => state),
  bets: bets.map(({ state, answer }) => `${state} ${answer}`),
});

describe('an exercise that is done in the page', () => {
  test('is graded while one works as what is handed in is graded', async () => {
    const { session, run, standing, replayed } = doing('two-failures');
    expect((await standing()).grade).toMatchObject({ score: 0, withinReach: 10 });
    placeBet(session, 'single', '8');
    askForHint(session, 1);
    run('.kill leaf-1\n.wait 10s');
    run('.kill leaf-5\n.wait 10s');
    const wrong = await standing();
    expect(told(wrong.grade)).toMatchObject({ score: 3, passed: false, hints: [1] });
    expect(told(wrong.grade)).toEqual(told(replayed()));
    session.undo();
    run('.kill leaf-2\n.wait 10s');
    const { grade } = await standing();
    expect(told(grade)).toMatchObject({ score: 9, passed: true, attempts: 2, bets: ['right 8'] });
    expect(told(grade)).toEqual(told(replayed()));
  });

  test('going back to before a mistake leaves it on another line of time', async () => {
    const { session, run, standing } = doing('quiet-maintenance');
    run('.kill leaf-3\n.wait 10s');
    const { grade } = await standing();
    const mistaken = grade.firstMistake?.statement;
    expect(mistaken?.text).toBe('.kill leaf-3');
    expect(goalMoments(grade.goals)).toMatchObject([{ isBroken: true, goals: [{ number: 2 }] }]);
    if (mistaken !== null && mistaken !== undefined) undoFrom(session, mistaken);
    const after = (await standing()).grade;
    expect([after.firstMistake, after.withinReach, after.attempts]).toEqual([null, 10, 2]);
  });

  test('the model stands beside one’s own line, and what counts is what was done before', async () => {
    const { session, exercise, place, run, standing, replayed } = doing('back-by-hand');
    run('.start leaf-8\n.wait 10s');
    const before = told((await standing()).grade);
    let isDone = false;
    void showModel(session, exercise).then(() => {
      isDone = true;
    });
    for (let turn = 0; turn < 5_000 && !isDone; turn += 1) {
      place.idle();
      await Promise.resolve();
    }
    expect(session.history.branches.map(({ name }) => name)).toEqual(['main', 'model']);
    expect(session.history.branch.name).toBe('main');
    run("ATTACH LEAF 'leaf-8':3306;\n.wait idle");
    const after = await standing();
    expect(after.isPractice).toBe(true);
    expect(told(after.grade)).toEqual(before);
    expect(told(replayed())).toEqual(before);
  });

  test('where what was done before the model cannot be played again, that is said, and nobody waits for ever', async () => {
    const { session, run, standing } = doing('back-by-hand', {
      recorded: { kind: 'story', id: 'gone', hash: '0' },
    });
    run('.start leaf-8\n.wait 10s');
    expect(await standing()).toMatchObject({ isPractice: false, isUnknown: false });
    session.run(askingForModel);
    expect(await standing()).toMatchObject({ isPractice: true, isUnknown: true });
  });

  test('every exercise of the project can be begun, by its id and by no other', () => {
    for (const { id, title } of exerciseEntries())
      expect(startOfExercise(id)).toMatchObject({ id: `exercise-${id}`, title: { title } });
    expect(startOfExercise('__proto__')).toBeNull();
  });

  test('a bet on a leaf or a partition can be placed in the picture', async () => {
    const { session, standing } = doing('which-partition');
    const { grade } = await standing();
    const { world } = session;
    const pickable = grade.bets.map(({ bet, choices }) => pickableIn(bet, choices, world));
    expect(pickable).toEqual(['partition', null, 'leaf']);
    const choices = ['leaf-1', 'leaf-2', 'nowhere'];
    const leaf = [...world.nodes].find(({ host }) => host === 'leaf-2');
    const picked = { node: leaf?.id ?? null, ordinal: null };
    expect(choiceAt(picked, 'leaf', { choices, world })).toBe('leaf-2');
    expect(choiceAt(picked, 'partition', { choices: ['0', '1'], world })).toBeNull();
  });
});

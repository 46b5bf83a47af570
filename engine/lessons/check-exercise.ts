import type { Play } from '../statements/index.ts';
import type { Unproved } from '../telling/index.ts';
import { type Answers, askOfAllTime } from './asked-of-all-time.ts';
import type { BetGrade } from './bets.ts';
import { type Grade, gradePlayed } from './grade.ts';
import { mutationsOf } from './mutations.ts';
import { playScripts } from './play-scripts.ts';
import { placementOf } from './said.ts';
import { beginWith } from './start.ts';
import type { Exercise } from './types.ts';

/** The proof of an exercise. */
export interface Proof {
  readonly unproved: readonly Unproved[];
  readonly solution: Grade;
  /** Changes of the solution that were tried, and those that failed, as they should. */
  readonly tried: number;
  readonly failed: number;
}

/**
 * Proves an exercise: its solution passes with all points and within par, doing nothing fails, every change of the solution
 * fails that the author does not call right, so does every wrong way, every bet is asked and settled with one of its choices,
 * every hint is offered, and every goal can be missed.
 */
export function checkExercise(exercise: Exercise): Proof {
  const steps = checkingExercise(exercise);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same way by way, for whoever has other things to do meanwhile: answers with how many have been tried. */
export function* checkingExercise(exercise: Exercise): Generator<number, Proof, void> {
  const unproved: Unproved[] = [];
  const solved = played(exercise, solutionScripts(exercise));
  const solution = gradePlayed(exercise, solved);
  unproved.push(...aboutSolution(exercise, solution, solved));
  const nothing = gradePlayed(exercise, played(exercise, ['.wait idle']));
  if (nothing.passed) unproved.push({ kind: 'nothingPasses' });
  const grades = [nothing];
  yield grades.length;
  let failed = 0;
  const { history } = beginWith(exercise.start);
  const mutations = mutationsOf(exercise, history.world);
  for (const { name, changed, scripts } of mutations) {
    const grade = gradePlayed(exercise, played(exercise, scripts));
    grades.push(grade);
    yield grades.length;
    const isRight = exercise.also.includes(name);
    if (!grade.passed) failed += 1;
    if (grade.passed && !isRight) unproved.push({ kind: 'changePasses', name, changed });
    if (!grade.passed && isRight) unproved.push({ kind: 'changeFails', name });
  }
  for (const name of exercise.also)
    if (mutations.every((one) => one.name !== name)) unproved.push({ kind: 'changeFails', name });
  for (const { script, line } of exercise.wrongWays) {
    const grade = gradePlayed(exercise, played(exercise, [script]));
    grades.push(grade);
    yield grades.length;
    if (grade.passed) unproved.push({ kind: 'wrongWayPasses', line });
  }
  for (const [index, { name }] of exercise.goals.entries())
    if (grades.every(({ goals }) => goals[index]?.state === 'met'))
      unproved.push({ kind: 'goalNeverMissed', name });
  return { unproved, solution, tried: mutations.length, failed };
}

const played = (exercise: Exercise, scripts: readonly string[]): Play =>
  playScripts(beginWith(exercise.start).history, scripts);

/**
 * The solution, with a bet on what comes of it placed before anything is done, where the author has placed none: he knows how
 * it goes, and the cluster says it.
 */
export function solutionScripts(exercise: Exercise): readonly string[] {
  const scripts = exercise.solution.blocks.map(({ script }) => script);
  const unplaced = exercise.bets.filter(
    ({ name }) => !scripts.some((script) => script.includes(placementOf(name, ''))),
  );
  if (unplaced.length === 0) return scripts;
  const { bets } = gradePlayed(exercise, played(exercise, scripts));
  const placing = unplaced.map(({ name }) => {
    const answer = bets.find(({ bet }) => bet.name === name)?.answer ?? null;
    return placementOf(name, answer ?? '?');
  });
  return [...placing, ...scripts];
}

function aboutSolution(exercise: Exercise, solution: Grade, play: Play): readonly Unproved[] {
  const { goals, score, steps, passed } = solution;
  const { points, par } = exercise;
  const found: Unproved[] = [];
  const open = goals.filter(({ state }) => state !== 'met').map(({ goal }) => goal.name);
  if (!passed) found.push({ kind: 'solutionFails', open });
  else if (score < points) found.push({ kind: 'solutionLosesPoints', score, of: points });
  const refused = play.statements.find(({ run }) => run.result?.ok === false)?.run;
  if (refused?.result?.ok === false)
    found.push({
      kind: 'solutionRefused',
      statement: refused.text,
      error: refused.result.error.message,
    });
  if (steps > par) found.push({ kind: 'overPar', steps, par });
  const answers = askOfAllTime(exercise, play);
  for (const bet of solution.bets) {
    const kind = whatIsWrongWith(bet, answers);
    if (kind !== null) found.push({ kind, name: bet.bet.name });
  }
  for (const [index, { when }] of exercise.hints.entries())
    if (when !== null && answers.standingOf(when)?.state !== 'met')
      found.push({ kind: 'hintNeverOffered', hint: index + 1 });
  return found;
}

function whatIsWrongWith({ bet, askedMs, settledMs, answer, choices }: BetGrade, answers: Answers) {
  if (askedMs === null) return 'betNeverAsked';
  if (settledMs === null || answer === null) return 'betNeverSettled';
  const rows = answers.rowsAt(bet.answer, settledMs);
  if (rows !== null && (rows.count > 1 || rows.columns.length > 1)) return 'betManyAnswers';
  return choices.some((choice) => choice.toLowerCase() === answer.toLowerCase()) ? null : 'answerNoChoice';
}

import type { SimMs } from '../base/index.ts';
import { effectOf } from '../language/index.ts';
import type { Play, StatementRun } from '../statements/index.ts';
import type { Grade } from './grade.ts';
import type { Exercise } from './types.ts';

/** What somebody has done well. */
export type Praise =
  | { readonly kind: 'goalsMet'; readonly count: number; readonly of: number }
  | { readonly kind: 'lookedFirst'; readonly statement: string }
  | { readonly kind: 'betsRight'; readonly count: number; readonly of: number }
  | { readonly kind: 'withinPar'; readonly steps: number; readonly par: number }
  | { readonly kind: 'noHints' };

/** What somebody could try next. `backToMs` is just before it went wrong. */
export type Advice =
  | { readonly kind: 'goBack'; readonly backToMs: SimMs; readonly statement: string }
  | { readonly kind: 'startAgain' }
  | { readonly kind: 'notAllowed'; readonly statement: string }
  | { readonly kind: 'openGoal'; readonly sentence: string }
  | { readonly kind: 'lookFirst' }
  | { readonly kind: 'bet' }
  | { readonly kind: 'fewerSteps'; readonly steps: number; readonly par: number };

export interface Feedback {
  readonly praise: readonly Praise[];
  readonly advice: readonly Advice[];
}

/** What was good in a session and what to try, the weightiest first; it follows from its grade and its statements. */
export function feedbackOf(exercise: Exercise, grade: Grade, play: Play): Feedback {
  return { praise: praiseOf(exercise, grade, play), advice: adviceOf(exercise, grade, play) };
}

function praiseOf(exercise: Exercise, grade: Grade, play: Play): readonly Praise[] {
  const { goals, bets, steps, hints, passed } = grade;
  if (steps === 0 && bets.every(({ placed }) => placed === null)) return [];
  const praise: Praise[] = [];
  const met = goals.filter(({ state }) => state === 'met').length;
  if (met > 0) praise.push({ kind: 'goalsMet', count: met, of: goals.length });
  const looked = lookBefore(play);
  if (looked !== null && steps > 0) praise.push({ kind: 'lookedFirst', statement: looked.text });
  const right = bets.filter(({ state }) => state === 'right').length;
  if (right > 0) praise.push({ kind: 'betsRight', count: right, of: bets.length });
  if (passed && steps <= exercise.par) praise.push({ kind: 'withinPar', steps, par: exercise.par });
  if (passed && hints.length === 0 && exercise.hints.length > 0) praise.push({ kind: 'noHints' });
  return praise;
}

function adviceOf(exercise: Exercise, grade: Grade, play: Play): readonly Advice[] {
  const { goals, bets, steps, passed, notAllowed } = grade;
  const advice: Advice[] = [];
  if (notAllowed !== null) advice.push({ kind: 'notAllowed', statement: notAllowed.text });
  // What was left and made good again needs no way back.
  const wrong = passed ? null : wrongTurnIn(grade);
  if (wrong !== null && exercise.repair === 'undo')
    advice.push({ kind: 'goBack', backToMs: wrong.startedAtMs, statement: wrong.text });
  else if (grade.isRetried || (goals.some(({ state }) => state === 'broken') && exercise.repair !== 'undo'))
    advice.push({ kind: 'startAgain' });
  const open = goals.find(({ state }) => state === 'notYet' || state === 'unknown');
  if (open !== undefined) advice.push({ kind: 'openGoal', sentence: open.goal.sentence });
  if (!passed && steps > 0 && lookBefore(play) === null) advice.push({ kind: 'lookFirst' });
  if (bets.some(({ state }) => state === 'notPlaced')) advice.push({ kind: 'bet' });
  if (passed && steps > exercise.par) advice.push({ kind: 'fewerSteps', steps, par: exercise.par });
  return advice;
}

/**
 * The statement with which it went wrong first, where going back to before it helps: a refused one has changed nothing. While
 * somebody still works, what was met and is not at present may come by itself: only `hasFinished` makes that a mistake.
 */
export function wrongTurnIn(
  { firstMistake }: Pick<Grade, 'firstMistake'>,
  hasFinished = true,
): StatementRun | null {
  if (firstMistake === null || firstMistake.kind === 'refused') return null;
  return firstMistake.kind === 'goalLeft' && !hasFinished ? null : firstMistake.statement;
}

/** What was looked at before anything was changed, on the line of time that counts. */
function lookBefore({ history, statements }: Play): StatementRun | null {
  for (const { run } of statements) {
    if (!history.leadsThrough(run.place)) continue;
    if (run.command !== null) return null;
    const looks = run.statement !== null && lookingEffects.has(effectOf(run.statement));
    if (looks && run.result?.ok === true) return run;
  }
  return null;
}

const lookingEffects: ReadonlySet<string> = new Set(['looks', 'looksAtRows', 'explains']);

import type { Play, StatementRun } from '../statements/index.ts';
import { isListed } from './allowed.ts';
import { type Answers, askOfAllTime } from './asked-of-all-time.ts';
import { type BetGrade, gradeBet, isStillOpen } from './bets.ts';
import { firstMistakeIn, type Mistaken } from './first-mistake.ts';
import type { GoalGrade } from './goal-grade.ts';
import { saidIn } from './said.ts';
import type { Exercise } from './types.ts';

/** What a session comes to. It follows from the exercise and the session alone. */
export interface Grade {
  readonly goals: readonly GoalGrade[];
  readonly bets: readonly BetGrade[];
  /** The weight of all that counts: bets that cannot be settled any more are no part of it. */
  readonly counts: number;
  /** Of the exercise's points, whole ones: all of them only where everything is met, and no hint was asked for. */
  readonly score: number;
  /** As many points can still be had on this line of time, if all goes well from here on. */
  readonly withinReach: number;
  /** The hints that were asked for, counted from 1, in that order. */
  readonly hints: readonly number[];
  /** All goals are met, and the rules were kept. */
  readonly passed: boolean;
  /** Statements that changed the cluster or settings of it, on the line of time that is graded. */
  readonly steps: number;
  /** The first one that was not allowed; null where the rules were kept. */
  readonly notAllowed: StatementRun | null;
  /** Lines of time that were tried: one more than were undone or left. The last one is graded. */
  readonly attempts: number;
  /** Were several tried where the exercise allows but one? */
  readonly isRetried: boolean;
  readonly firstMistake: Mistaken | null;
}

/**
 * Grades the line of time that a session is on, up to its end, by what the cluster answers. Where somebody has asked already,
 * as one does who grades while it goes on, `answers` are what is known.
 */
export function gradePlayed(
  exercise: Exercise,
  play: Play,
  answers: Answers = askOfAllTime(exercise, play),
): Grade {
  const said = saidIn(play);
  const steps = stepsIn(play);
  const notAllowed =
    steps.find(({ statement }) => statement !== null && !isListed(exercise, statement)) ?? null;
  const goals = exercise.goals.map((goal): GoalGrade => {
    const standing = answers.standingOf(goal.watch);
    const { firedMs = null, factMs = null } = standing ?? {};
    return {
      goal,
      state: standing?.state ?? 'unknown',
      decidedMs: firedMs === null ? null : (factMs ?? firedMs),
    };
  });
  const bets = exercise.bets.map((bet) => gradeBet(bet, { answers, play, bets: said.bets }));
  const attempts = play.history.branches.length;
  const isRetried = exercise.repair !== 'undo' && attempts > 1;
  const hasPlayed = steps.length > 0 || said.bets.length > 0;
  const hints = said.hints.filter((hint) => exercise.hints[hint - 1] !== undefined);
  const isWorth = notAllowed === null && !isRetried;
  // Nobody loses by a question that did not come up: one that cannot be settled any more, or was never put.
  const whole = wholeWeight(exercise);
  const counts =
    whole -
    weightOf(
      [],
      bets.filter(({ state }) => state === 'moot'),
    );
  const cameUp =
    counts -
    weightOf(
      [],
      bets.filter(({ state }) => state === 'notAsked'),
    );
  const got = weightOf(
    goals.filter(({ state }) => state === 'met'),
    bets.filter(({ state }) => state === 'right'),
  );
  const open = weightOf(
    goals.filter(({ state }) => state !== 'broken'),
    bets.filter((one) => withinReach.has(one.state) || isStillOpen(one)),
  );
  return {
    goals,
    bets,
    hints,
    counts,
    score: isWorth && hasPlayed ? pointsFor(exercise, { got, of: cameUp }, hints.length) : 0,
    withinReach: isWorth ? pointsFor(exercise, { got: open, of: counts }, hints.length) : 0,
    passed: goals.every(({ state }) => state === 'met') && notAllowed === null && !isRetried,
    steps: steps.length,
    notAllowed,
    attempts,
    isRetried,
    firstMistake: firstMistakeIn({ play, steps, goals, answers, notAllowed }),
  };
}

const withinReach: ReadonlySet<BetGrade['state']> = new Set(['notAsked', 'open', 'right'] as const);

/** What an exercise has to weigh. */
export const wholeWeight = ({ goals, bets }: Pick<Exercise, 'goals' | 'bets'>): number =>
  [...goals, ...bets].reduce((total, { weight }) => total + weight, 0);

const weightOf = (goals: readonly GoalGrade[], bets: readonly BetGrade[]): number =>
  wholeWeight({ goals: goals.map(({ goal }) => goal), bets: bets.map(({ bet }) => bet) });

/** Whole points for a part of the weight; hints take theirs. */
const pointsFor = (
  { points, hintCost }: Exercise,
  { got, of }: { readonly got: number; readonly of: number },
  hints: number,
): number => Math.max(0, Math.floor((points * got) / of) - hints * hintCost);

/** The statements that are commands of the history, in the order in which they began; refused ones changed nothing. */
function stepsIn({ history, statements }: Play): readonly StatementRun[] {
  return statements
    .map(({ run }) => run)
    .filter(({ command, place }) => command !== null && history.leadsThrough(place))
    .toSorted((one, other) => one.startedAtMs - other.startedAtMs);
}

/** The hints that tell what is done already, counted from 1: nobody is to pay for them. */
export const hintsPast = ({ hints }: Exercise, { history }: Play, answers: Answers): readonly number[] =>
  hints.flatMap(({ past }, index) =>
    past !== null && answers.holdsAt(past, history.endMs) ? [index + 1] : [],
  );

/** The hints whose time has come, counted from 1, in their order. */
export function hintsOffered(
  exercise: Exercise,
  play: Play,
  answers: Answers = askOfAllTime(exercise, play),
): readonly number[] {
  return exercise.hints.flatMap(({ when }, index) =>
    when === null || answers.standingOf(when)?.state === 'met' ? [index + 1] : [],
  );
}

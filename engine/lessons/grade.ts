import type { Play, StatementRun } from '../statements/index.ts';
import { type Answers, askOfAllTime } from './asked-of-all-time.ts';
import { type BetGrade, gradeBet } from './bets.ts';
import { firstMistakeIn, type Mistaken } from './first-mistake.ts';
import type { GoalGrade } from './goal-grade.ts';
import type { Played } from './play-scripts.ts';
import type { Exercise } from './types.ts';

/** What a session comes to. It follows from the exercise and the session alone. */
export interface Grade {
  readonly goals: readonly GoalGrade[];
  readonly bets: readonly BetGrade[];
  /** Of the exercise's points, whole ones: all of them only where everything is met. */
  readonly score: number;
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

/** Grades the line of time that a session is on, up to its end, by what the cluster answers. */
export function gradePlayed(exercise: Exercise, played: Played): Grade {
  const { play } = played;
  const answers = askOfAllTime(exercise, play);
  const steps = stepsIn(play);
  const notAllowed = steps.find((run) => !isAllowed(exercise, run)) ?? null;
  const goals = exercise.goals.map((goal): GoalGrade => {
    const standing = answers.standingOf(goal.watch);
    return { goal, state: standing?.state ?? 'unknown', standing };
  });
  const bets = exercise.bets.map((bet) => gradeBet(bet, { answers, play, bets: played.bets }));
  const attempts = play.history.branches.length;
  const isRetried = exercise.repair !== 'undo' && attempts > 1;
  const hasPlayed = steps.length > 0 || played.bets.length > 0;
  return {
    goals,
    bets,
    score: notAllowed === null && !isRetried && hasPlayed ? scoreOf(exercise, goals, bets) : 0,
    passed: goals.every(({ state }) => state === 'met') && notAllowed === null && !isRetried,
    steps: steps.length,
    notAllowed,
    attempts,
    isRetried,
    firstMistake: firstMistakeIn({ play, steps, goals, answers, notAllowed }),
  };
}

/** What an exercise has to weigh. */
export const wholeWeight = ({ goals, bets }: Pick<Exercise, 'goals' | 'bets'>): number =>
  [...goals, ...bets].reduce((total, { weight }) => total + weight, 0);

function scoreOf(exercise: Exercise, goals: readonly GoalGrade[], bets: readonly BetGrade[]): number {
  const got =
    goals.reduce((total, { goal, state }) => total + (state === 'met' ? goal.weight : 0), 0) +
    bets.reduce((total, { bet, state }) => total + (state === 'right' ? bet.weight : 0), 0);
  return Math.floor((exercise.points * got) / wholeWeight(exercise));
}

/** The statements that are commands of the history, in the order in which they began; refused ones changed nothing. */
function stepsIn({ history, statements }: Play): readonly StatementRun[] {
  return statements
    .map(({ run }) => run)
    .filter(({ command, place }) => command !== null && history.leadsThrough(place))
    .toSorted((one, other) => one.startedAtMs - other.startedAtMs);
}

function isAllowed({ allow }: Exercise, { statement }: StatementRun): boolean {
  if (allow === null || statement === null) return true;
  const { kind } = statement.kind === 'dotBackground' ? statement.statement : statement;
  return allow.some(({ kinds }) => kinds.includes(kind));
}

/** What may be shown of hints: those whose time has come, in their order. */
export function hintsOffered(exercise: Exercise, play: Play): readonly string[] {
  const answers: Answers = askOfAllTime(exercise, play);
  return exercise.hints
    .filter(({ when }) => when === null || answers.standingOf(when)?.state === 'met')
    .map(({ text }) => text);
}

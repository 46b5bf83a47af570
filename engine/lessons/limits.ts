import type { SimMs } from '../base/index.ts';

/** A longer text is no exercise. */
export const exerciseLengthLimit = 200_000;

/** An exercise has no more goals than this: each is asked at every instant. */
export const goalLimit = 12;

/** An exercise has no more bets than this. */
export const betLimit = 8;

/** A bet has no more choices than this. */
export const choiceLimit = 12;

/** An exercise has no more hints than this. */
export const hintLimit = 12;

/** A longer value of the front matter is refused. */
export const frontValueLimit = 500;

/** No goal and no bet weighs more. */
export const weightLimit = 100;

/** More mistakes than this are not told at once. */
export const toldMistakeLimit = 20;

/** A session that goes on for longer is not graded, simulated. */
export const gradedTimeLimitMs: SimMs = 7 * 86_400_000;

/** A session in which more was done is not graded. */
export const gradedActLimit = 5_000;

/** A session in which more statements were entered is not graded. */
export const gradedStatementLimit = 2_000;

/** A solution is changed in no more ways than this to see whether the goals notice. */
export const mutationLimit = 80;

/** Exercises that grade themselves: they are read, played, graded by replay and proved. A page loads it when one is opened. */
export { mayEnter } from './lessons/allowed.ts';
export { AskedOfAllTime } from './lessons/asked-of-all-time.ts';
export {
  type Because,
  type BetGrade,
  type BetState,
  isStillOpen,
  nowhere,
  tellBecause,
  tellBet,
} from './lessons/bets.ts';
export {
  checkExercise,
  checkingExercise,
  type Proof,
  solutionScripts,
} from './lessons/check-exercise.ts';
export {
  type DoneStatement,
  doneIn,
  type ExerciseDraft,
  scriptOfDone,
  writeExercise,
} from './lessons/draft-exercise.ts';
export { type Advice, type Feedback, feedbackOf, type Praise, wrongTurnIn } from './lessons/feedback.ts';
export { type Mistaken, tellMistake } from './lessons/first-mistake.ts';
export type { GoalGrade } from './lessons/goal-grade.ts';
export { type Grade, gradePlayed, hintsOffered, hintsPast, wholeWeight } from './lessons/grade.ts';
export {
  type BetsInSum,
  briefHeadings,
  type ClassWords,
  type GradedClass,
  gradingClass,
  type HandedInFile,
} from './lessons/graded-class.ts';
export { fingerprintOf, type Likeness, likenessesOf } from './lessons/likeness.ts';
export { gradedTimeLimitMs } from './lessons/limits.ts';
export { playScripts } from './lessons/play-scripts.ts';
export { type ReadExercise, readExercise } from './lessons/read-exercise.ts';
export {
  askingForHint,
  askingForModel,
  finishingLine,
  placementOf,
  type Said,
  saidIn,
} from './lessons/said.ts';
export { beginWith, startIdOf, startsOf } from './lessons/start.ts';
export { type AnswerOfStep, askOfStep } from './lessons/story-bet.ts';
export {
  type PlayedSubmission,
  playSubmission,
  type ReadSubmission,
  readSubmission,
  type Submission,
} from './lessons/submission.ts';
export { type SuggestedGoal, suggestedGoals } from './lessons/suggested-goals.ts';
export type { Bet, Exercise, Goal, Hint } from './lessons/types.ts';
export type {
  BetTold,
  ExerciseFault,
  ExerciseMistake,
  ExerciseWording,
  FirstMistake,
  SubmissionFault,
  Unproved,
  WhyAnswer,
} from './telling/index.ts';

export { tellEvent } from './events.ts';
export type {
  BetTold,
  ExerciseFault,
  ExerciseMistake,
  ExerciseWording,
  FirstMistake,
  PlaceInText,
  SubmissionFault,
  Unproved,
  WhyAnswer,
} from './exercises.ts';
export { nameOfNode } from './names.ts';
export type {
  Advice,
  FixedValue,
  LeftOutFunction,
  LeftOutView,
  Problem,
  ProblemWording,
  ProblemWords,
} from './problems.ts';
export type {
  Countable,
  DifferingPlace,
  DocumentWords,
  LineOfRecord,
  LostAfter,
  OtherwiseReason,
  OutsideStep,
  PassageSaid,
  RecordDifference,
  RecordFault,
  RecordWording,
  TimeOfStep,
} from './records.ts';

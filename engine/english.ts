/** The engine's English: a page that speaks English takes it into its own catalogue. */

export type {
  DurationUse,
  Expected,
  Instead,
  LeftOut,
  NodeRole,
  NumberUse,
  Opened,
  PlaceName,
  QuotedPlace,
  TextProblem,
} from './language/index.ts';
export { adviceWording } from './telling/english/advice.ts';
export { eventWording } from './telling/english/events.ts';
export { exerciseWording } from './telling/english/exercises.ts';
export { helpWording } from './telling/english/help.ts';
export { nameWording } from './telling/english/names.ts';
export { pasteWording } from './telling/english/pastes.ts';
export { planWording } from './telling/english/plans.ts';
export { errorHints, problemWording } from './telling/english/problems.ts';
export { documentWords, recordWording } from './telling/english/records.ts';
export { stateWording } from './telling/english/states.ts';
export {
  type Term,
  type TermFound,
  type TermLight,
  termList,
  termNamed,
  termsIn,
} from './telling/english/terms.ts';
export { type ErrorHint, hintOf } from './telling/hint-of.ts';
export type {
  Advice,
  FixedValue,
  LeftOutFunction,
  LeftOutView,
  Listed,
  ProblemWords,
} from './telling/problems.ts';

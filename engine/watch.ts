/** What is asked at every instant of a history, and how its answers go. A page loads it when something is watched. */
export { type Cause, causeAt, namedCauseAt } from './statements/watching/cause.ts';
export {
  type PhaseStretch,
  valueAt,
  type WatchCourse,
  type WatchStretch,
} from './statements/watching/course.ts';
export { rowsBehind } from './statements/watching/evidence.ts';
export type { ExpectationState, Expected, Gap, Phase, Standing } from './statements/watching/expected.ts';
export { isAlert, standingAt } from './statements/watching/standing.ts';
export { type Stretch, WatchCourses, type WatchedTime } from './statements/watching/watch-courses.ts';

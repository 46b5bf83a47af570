/** What is asked at every instant of a history, and how its answers go. A page loads it when something is watched. */
export { type Verdict, valueAt, type WatchCourse, type WatchStretch } from './statements/watching/course.ts';
export { rowsBehind } from './watch/evidence.ts';
export { type Stretch, WatchCourses, type WatchedTime } from './watch/watch-courses.ts';

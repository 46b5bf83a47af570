import { useEffect, useSyncExternalStore } from 'react';
import type { Session } from '../presentation/session.ts';
import { type CourseShown, coursesOf } from '../presentation/watches/courses.ts';

/** What is watched, as far as it is known; the component renders again when more is. */
export function useWatchCourses(session: Session): readonly CourseShown[] {
  const courses = coursesOf(session);
  useEffect(courses.follow);
  return useSyncExternalStore(courses.subscribe, courses.shown);
}

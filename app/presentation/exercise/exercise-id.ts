const before = 'exercise-';

/** How a start is called that is an exercise: `exercise-back-by-hand`. */
export const startIdOfExercise = (id: string): string => before + id;

/** The id of the exercise that a start is; null for another start. */
export const exerciseIn = (start: string | null): string | null =>
  start?.startsWith(before) ? start.slice(before.length) : null;

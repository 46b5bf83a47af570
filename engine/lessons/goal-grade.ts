import type { ExpectationState, Standing } from '../statements/watching/expected.ts';
import type { Goal } from './types.ts';

/** How a goal stands at the end of a session. */
export interface GoalGrade {
  readonly goal: Goal;
  /** Met, not yet, broken, or without an answer. */
  readonly state: ExpectationState;
  /** Since when, and how: what a lane and a sentence tell. */
  readonly standing: Standing | null;
}

import type { SimMs } from '../base/index.ts';
import type { ExpectationState } from '../statements/watching/expected.ts';
import type { Goal } from './types.ts';

/** How a goal stands at the end of a session. */
export interface GoalGrade {
  readonly goal: Goal;
  /** Met, not yet, broken, or without an answer. */
  readonly state: ExpectationState;
  /** Since when it has been broken, or met for good; null where no moment has decided it. */
  readonly decidedMs: SimMs | null;
}

import { benchAnswers } from './answers.ts';
import { benchFailover } from './failover.ts';
import type { Figure } from './figure.ts';
import { benchPlanTime } from './plan-time.ts';
import { benchHistories } from './seek.ts';
import { benchWatches } from './watching.ts';
import { benchWholes } from './whole.ts';

export type { Figure, Work } from './figure.ts';
export { benchGrowth, countGrowth } from './growth.ts';
export { countEngine } from './work.ts';

/** How long the engine takes for what people wait for, one after another: ratios and times of one run on one machine. */
export function* benchEngine(runs: number): Generator<Figure> {
  yield* benchPlanTime(runs);
  yield* benchFailover(runs);
  yield* benchHistories(runs);
  yield* benchWatches(runs);
  yield* benchAnswers(Math.min(runs, 7));
  yield* benchWholes(runs);
}

import { benchFailover } from './failover.ts';
import type { Effort, Figure } from './figure.ts';
import { benchPlanTime } from './plan-time.ts';
import { benchHistories } from './seek.ts';
import { benchWholes } from './whole.ts';

export type { Effort, Figure } from './figure.ts';

/** Everything that is measured of the engine, one after another: ratios and times of one run on one machine. */
export function* benchEngine(effort: Effort): Generator<Figure> {
  yield* benchPlanTime(effort);
  yield* benchFailover(effort);
  yield* benchHistories(effort);
  if (!effort.isQuick) yield* benchWholes(effort.runs);
}

import type { SimMs } from '../base/index.ts';
import { isLoss, type LossEvent } from './event-traits.ts';
import type { UndoneCount } from './undone-writes.ts';
import type { World } from './world.ts';

/** The rows that are gone and those that are back with a loss. */
export const rowsUndoneBy = (loss: LossEvent): UndoneCount =>
  loss.kind === 'writesUndone'
    ? { gone: loss.gone.length, back: loss.back.length }
    : { gone: loss.lostRows, back: 0 };

/** By database, in the order of their last losses: the rows that are gone and back since `sinceMs`. Costs what happened since. */
export function rowsUndoneSince({ events }: World, sinceMs: SimMs): ReadonlyMap<string, UndoneCount> {
  const undone = new Map<string, UndoneCount>();
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event.atMs < sinceMs) break;
    if (!isLoss(event)) continue;
    const { gone, back } = rowsUndoneBy(event);
    const before = undone.get(event.database) ?? { gone: 0, back: 0 };
    undone.set(event.database, { gone: before.gone + gone, back: before.back + back });
  }
  return undone;
}

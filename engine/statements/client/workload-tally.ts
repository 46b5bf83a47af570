import type { SimMs } from '../../base/index.ts';
import {
  failedAfterWaiting,
  type StatementCounts,
  type World,
  workloadBetween,
} from '../../cluster/index.ts';
import { counted } from '../../telling/english/index.ts';

/** How the workload that began last has fared until now: a line for its reads, one for its writes, and one for rows lost. */
export function talliesOfWorkload(world: World): readonly string[] {
  const begin = beginOfWorkload(world);
  const end = world.nowMs + 1;
  const { reads, writes, rowsLost } = workloadBetween(world, begin, end);
  const inVain = failedAfterWaiting(world, begin, end);
  return [
    tallyOf('read', reads, inVain.reads),
    tallyOf('write', writes, inVain.writes),
    ...(rowsLost === 0 ? [] : [`${counted(rowsLost, 'acknowledged row')} lost`]),
  ];
}

function beginOfWorkload({ events }: World): SimMs {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event.kind === 'workloadStarted') return event.atMs;
  }
  return 0;
}

/** Each statement counts once: answered at once, answered after waiting, or failed, at once or after waiting in vain. */
const tallyOf = (noun: string, { succeeded, waited, failed }: StatementCounts, inVain: number): string =>
  `${counted(succeeded, noun)} at once, ${Math.max(0, waited - inVain)} after waiting, ${failed} failed`;

import type { SimMs } from '../../base/index.ts';
import { type StatementCounts, type World, workloadBetween } from '../../cluster/index.ts';
import { counted } from '../naming.ts';

/** How the workload that began last has fared until now: a line for its reads, one for its writes, and one for rows lost. */
export function talliesOfWorkload(world: World): readonly string[] {
  const { reads, writes, rowsLost } = workloadBetween(world, beginOfWorkload(world), world.nowMs);
  return [
    tallyOf('read', reads),
    tallyOf('write', writes),
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

/** One that waited is told apart from those that were served at once; in the end it succeeded, unless it failed. */
const tallyOf = (noun: string, { succeeded, waited, failed }: StatementCounts): string =>
  `${counted(succeeded, noun)} at once, ${waited} after waiting, ${failed} failed`;

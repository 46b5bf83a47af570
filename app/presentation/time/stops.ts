import type { ClusterEvent, Entry, Sequence, SimMs } from '@ha-playground/engine';
import { rowOf } from './event-rows.ts';

/**
 * How far one step goes: to whatever is next, to the next change that a story would tell, to the next command, or to
 * the nearer of the last two: a chapter.
 */
export type Stride = 'step' | 'phase' | 'command' | 'chapter';

/** Does a step to whatever is next, or to the next change, stop at the event? */
function isStop(event: ClusterEvent, stride: 'step' | 'phase'): boolean {
  const longest = rowOf(event).stride;
  return longest === 'phase' || longest === stride;
}

/** What has happened, and what was told to happen, in order. */
export interface Stops {
  readonly events: Sequence<ClusterEvent>;
  readonly entries: readonly Entry[];
}

/** The latest instant before `beforeMs` at which a step stops, or `originMs`. */
export function previousStopMs(
  stops: Stops,
  where: { readonly beforeMs: SimMs; readonly originMs: SimMs; readonly stride: Stride },
): SimMs {
  const { stride } = where;
  if (stride === 'command') return previousCommandMs(stops, where);
  if (stride !== 'chapter') return previousEventMs(stops, { ...where, stride });
  return Math.max(previousCommandMs(stops, where), previousEventMs(stops, { ...where, stride: 'phase' }));
}

interface Where {
  readonly beforeMs: SimMs;
  readonly originMs: SimMs;
}

function previousCommandMs({ entries }: Stops, { beforeMs, originMs }: Where): SimMs {
  return Math.max(originMs, entries.findLast(({ atMs }) => atMs < beforeMs)?.atMs ?? originMs);
}

function previousEventMs(
  { events }: Stops,
  { beforeMs, originMs, stride }: Where & { readonly stride: 'step' | 'phase' },
): SimMs {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event.atMs <= originMs) break;
    if (event.atMs < beforeMs && isStop(event, stride)) return event.atMs;
  }
  return originMs;
}

/** Does what came after the first `events` and the first `entries` stop a step? `applied` entries have come by now. */
export function hasStop(
  { events, applied }: { readonly events: Sequence<ClusterEvent>; readonly applied: number },
  seen: { readonly events: number; readonly applied: number },
  stride: Stride,
): boolean {
  if ((stride === 'command' || stride === 'chapter') && applied > seen.applied) return true;
  if (stride === 'command') return false;
  for (let index = seen.events; index < events.length; index += 1)
    if (isStop(events.at(index), stride === 'step' ? 'step' : 'phase')) return true;
  return false;
}

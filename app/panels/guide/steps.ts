import {
  type ClusterEvent,
  leafIs,
  processAfter,
  processIs,
  type Sequence,
  unreachable,
} from '@ha-playground/engine';

/** The way of a first visit: lose a leaf, see its pair take over, start it again, see it come back, look at it again. */
export const guideSteps = ['lose', 'watch', 'restart', 'return', 'rewind'] as const;

export type GuideStep = (typeof guideSteps)[number];

/**
 * Which step comes next after what has happened since `start` in `events`; the last one lasts until it is put away.
 * Whoever goes another way stays at the step that was not taken.
 */
export function stepAfter(events: Sequence<ClusterEvent>, start: number): GuideStep {
  let reached = 0;
  for (let index = start; index < events.length && reached < guideSteps.length - 1; index += 1) {
    const step = guideSteps[reached];
    if (step !== undefined && isTaken(step, events.at(index))) reached += 1;
  }
  return guideSteps[reached] ?? 'rewind';
}

function isTaken(step: GuideStep, event: ClusterEvent): boolean {
  switch (step) {
    case 'lose': {
      const process = processAfter(event)?.process;
      return process !== undefined && processIs.stuck(process);
    }
    case 'watch':
      return event.kind === 'leafStateChanged' && leafIs.lost(event.to);
    case 'restart': {
      const process = processAfter(event)?.process;
      return process !== undefined && !processIs.stuck(process);
    }
    case 'return':
      // That which attaches the leaf; the one of the failover ended before the leaf was started.
      return event.kind === 'operationFinished';
    case 'rewind':
      return false;
    default:
      return unreachable(step);
  }
}

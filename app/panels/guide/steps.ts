import {
  type ClusterEvent,
  leafIs,
  masterIsUp,
  processAfter,
  processIs,
  type Sequence,
  unreachable,
  type World,
} from '@ha-playground/engine';
import { mattersOf } from '../../presentation/matters/matters.ts';

/** The way of a first visit: lose a leaf, see its pair take over, start it again, see it come back, look at it again. */
export const guideSteps = ['lose', 'watch', 'restart', 'return', 'rewind'] as const;

export type GuideStep = (typeof guideSteps)[number];

/**
 * The step of the moment shown: of what has happened up to `world` since event `start`. Whoever has come to the end may look
 * at any moment, as that is what it says.
 */
export function stepAt(world: World, tip: World, start: number): GuideStep {
  return stepAfter(tip.events, start) === 'rewind' ? 'rewind' : stepAfter(world.events, start);
}

/**
 * Why what the step tells to watch does not come, or comes later: the master aggregator is down · it does not watch the leaves
 * · nobody answers who could take over · a leaf that gives no answer at all is lost only after 30 s [DOC]. Null where it comes.
 */
export type Obstacle = 'masterDown' | 'unwatched' | 'noPair' | 'late';

export function obstacleAt(step: GuideStep, world: World): Obstacle | null {
  if (step !== 'watch' && step !== 'return') return null;
  if (!masterIsUp(world)) return 'masterDown';
  if (step === 'return') return null;
  const matters = mattersOf(world);
  if (matters.some(({ kind }) => kind === 'unwatched')) return 'unwatched';
  if (matters.some(({ kind }) => kind === 'noAnswer')) return 'noPair';
  return matters.some((matter) => matter.kind === 'unnoticed' && matter.isSilent) ? 'late' : null;
}

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

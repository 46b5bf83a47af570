import { type SimMs, unreachable } from '../../base/index.ts';
import { hasEnded, type Operation, type World } from '../../cluster/index.ts';
import { whyNotIdle } from '../../simulation/index.ts';
import { clockText, dated } from '../../telling/english/index.ts';
import type { WaitCondition } from '../binding/bound.ts';

/** What a `.wait` knows about when it began and what runs beside it. */
export interface WaitScene {
  readonly world: World;
  readonly startedAtMs: SimMs;
  /** Are statements running in the background of the same client? */
  readonly isBackgroundBusy: boolean;
}

/** Has what `.wait` waits for come about? */
export function isMet(condition: WaitCondition, scene: WaitScene): boolean {
  const { world, startedAtMs } = scene;
  switch (condition.kind) {
    case 'duration':
      return world.nowMs >= startedAtMs + condition.ms;
    case 'idle':
      return whyNotIdle(world) === null;
    case 'phase':
      return world.operations.some(
        (operation) =>
          (condition.database === null || operation.database === condition.database) &&
          (!hasEnded(operation) || operation.startedAtMs >= startedAtMs) &&
          hasBegunPhase(operation, condition.phase),
      );
    case 'statement':
      return !scene.isBackgroundBusy;
    default:
      return unreachable(condition);
  }
}

/** The line that a `.wait` prints when it is over. */
export function lineAfterWait(condition: WaitCondition, nowMs: SimMs): string {
  switch (condition.kind) {
    case 'duration':
      return `waited until ${clockText(nowMs)}`;
    case 'idle':
      return dated({ what: 'the cluster is idle' }, nowMs);
    case 'phase':
      return dated({ what: `phase ${condition.phase} has begun` }, nowMs);
    case 'statement':
      return dated({ what: 'no statement runs in the background' }, nowMs);
    default:
      return unreachable(condition);
  }
}

/** Has the first action of `phase` started? */
function hasBegunPhase(operation: Operation, phase: number): boolean {
  for (const action of operation.actions) {
    if (action.phase === phase && action.startedAtMs !== null) return true;
  }
  return false;
}

import { isSameSight, type Moment } from './moment.ts';
import type { PaceOptions, ViewMs } from './pace.ts';
import type { StageKind } from './stages.ts';

/** What decides whether a frame looks like another one. */
export interface SeenFrame {
  readonly moment: Moment;
  readonly viewMs: ViewMs;
}

/** How the frames follow each other. */
export interface Flow extends Pick<PaceOptions, 'motion'> {
  readonly speed: number;
}

/** In so much view time what fades or grows in a stage looks the same, and while a stage rests all of it. */
const unseenMs = { moving: 30, resting: 60 } as const;

/** Stages in which something travels, so that every frame of them is another one. */
const travels: ReadonlySet<StageKind> = new Set(['promotion', 'drop', 'layout']);

/**
 * Has the stage that was seen last come too little further for anything of it to be seen to have changed? Its end never looks like
 * what was before it, nobody waits longer at a low speed, and without motion a stage is over in a few frames: none looks alike.
 */
export function looksAlike(seen: SeenFrame, next: SeenFrame, { speed, motion }: Flow): boolean {
  const { stage, atMs } = next.moment;
  const before = seen.moment.stage;
  if (stage === null || before === null || motion !== 'full') return false;
  if (atMs !== seen.moment.atMs || !isSameSight(seen.moment, next.moment)) return false;
  const isResting = stage.kind === 'failure' || stage.progress === 1;
  if (stage.kind !== 'failure' && isResting !== (before.progress === 1)) return false;
  if (!isResting && travels.has(stage.kind)) return false;
  const passedMs = Math.abs(next.viewMs - seen.viewMs);
  return passedMs < unseenMs[isResting ? 'resting' : 'moving'] * Math.min(1, speed);
}

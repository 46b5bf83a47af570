import type { SimMs, World } from '@ha-playground/engine';
import { stageOf } from './event-rows.ts';
import { progressIn, type StageKind } from './stages.ts';

/**
 * What the picture shows: an instant, or a stage of it. During a stage simulated time stands still while `worldBefore`
 * becomes `world`; otherwise the two are the same world and `stage` is null.
 */
export interface Moment {
  /** The world just before anything happens at `atMs`. */
  readonly worldBefore: World;
  /** The world when everything of `atMs` has happened. */
  readonly world: World;
  /** `progress` goes from 0 to 1, linearly in view time. */
  readonly stage: { readonly kind: StageKind; readonly progress: number } | null;
  readonly atMs: SimMs;
}

/**
 * The world as far as a moment has shown it, for what is told in words: that before its instant until the last stage of
 * the instant has begun, so that no sentence is ahead of the picture.
 */
export function worldSeen({ worldBefore, world, stage }: Moment): World {
  if (stage === null) return world;
  const isToCome = world.events.slice(worldBefore.events.length).some((event) => {
    const kind = stageOf(event);
    return kind !== null && progressIn(stage.kind, kind) === 'toCome';
  });
  return isToCome ? worldBefore : world;
}

/** Is everything of the two worlds that is drawn the same? Then they differ in time alone. */
export const isDrawnTheSame = (left: World, right: World): boolean =>
  left === right ||
  (left.nodes === right.nodes &&
    left.databases === right.databases &&
    left.operations === right.operations &&
    left.brokenLinks === right.brokenLinks &&
    left.variables === right.variables);

/** Do the two moments differ in nothing but time and the progress of a stage? */
export const isSameSight = (left: Moment, right: Moment): boolean =>
  left.stage?.kind === right.stage?.kind &&
  isDrawnTheSame(left.world, right.world) &&
  (left.stage === null || isDrawnTheSame(left.worldBefore, right.worldBefore));

/** Gives the picture its moments: one a frame while time passes, one after every jump, none at rest. */
export interface PictureClock {
  readonly current: Moment;
  /** Calls `onFrame` with every moment from now on; returns the end of the subscription. */
  subscribe(onFrame: (moment: Moment) => void): () => void;
  /**
   * Does the work step by step while nothing is more urgent, and calls `onEnd`; until then no time passes. Other work takes
   * its place. Where there is none of it, all work is done at once.
   */
  readonly workOut?: (work: Iterator<unknown>, onEnd: () => void) => void;
}

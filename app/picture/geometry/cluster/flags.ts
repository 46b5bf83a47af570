import type { Ordinal } from '@ha-playground/engine';
import type { Rect } from '../shared/rect.ts';
import { cellRect } from './cluster-layout.ts';
import { type Curve, pointOf, weightsAt } from './curve.ts';
import { flagPath } from './flag-path.ts';
import type { Scene } from './scene.ts';

/** A flag with its way from the former primary to the next one. */
export interface FlagOnItsWay {
  readonly ordinal: Ordinal;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
}

/** The flags of a promotion whose leaves have a place. */
export function flagsOnTheirWay({ flags, layout }: Pick<Scene, 'flags' | 'layout'>): readonly FlagOnItsWay[] {
  return flags.flatMap(({ ordinal, from, to }) => {
    const start = cellRect(layout, from);
    const end = cellRect(layout, to);
    if (start === null || end === null) return [];
    const size = { width: Math.min(30, end.width * 0.5), height: Math.min(22, end.height * 0.62) };
    return [{ ordinal, curve: flagPath(layout, start, end), ...size }];
  });
}

/** Where the flags stand when they have come so far, `share` from 0 to 1. */
export function placesOfFlags(flags: readonly FlagOnItsWay[], share: number): readonly Rect[] {
  const weights = weightsAt(share);
  return flags.map(({ curve, width, height }) => {
    const { x, y } = pointOf(curve, weights);
    return { x: x - width / 2, y: y - height / 2, width, height };
  });
}

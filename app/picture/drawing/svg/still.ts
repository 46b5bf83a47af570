import type { History, SimMs } from '@ha-playground/engine';
import { createSceneMaker } from '../../geometry/cluster/scene.ts';
import type { Palette } from '../shared/palette.ts';
import { type SvgTold, svgOf } from './svg-of.ts';

/** An instant of a history, and how large it is drawn. */
export interface Still {
  readonly atMs: SimMs;
  readonly size: { readonly width: number; readonly height: number };
  readonly palette: Palette;
}

/** The cluster at an instant as an SVG, with no stage under way; null where it would have too many elements. */
export function stillOf(
  history: Pick<History, 'worldAt'>,
  { atMs, size, palette }: Still,
  told: SvgTold,
): string | null {
  const world = history.worldAt(atMs);
  const scene = createSceneMaker((at) => history.worldAt(at))({
    worldBefore: world,
    world,
    stage: null,
    atMs,
    database: null,
    explained: null,
    box: size,
  });
  return svgOf({ scene, world, instant: { atMs, progress: 1, isFlowing: true }, size, palette }, told);
}

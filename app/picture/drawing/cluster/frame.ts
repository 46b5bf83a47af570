import type { World } from '@ha-playground/engine';
import { easeCubicInOut } from 'd3-ease';
import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import type { ActionsOfDatabase } from '../../geometry/cluster/action-marks.ts';
import { betweenLayouts } from '../../geometry/cluster/between-layouts.ts';
import type { ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { detailOf } from '../../geometry/shared/detail.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Brush } from '../shared/paint-cell.ts';
import type { Palette } from '../shared/palette.ts';
import type { Pencil } from '../shared/pencil.ts';
import type { Surface, Zoom } from '../shared/surface.ts';
import type { Instant } from './paint-traffic.ts';

/** One frame: a scene, how far its stage and simulated time have come, and how it is looked at. */
export interface Frame {
  readonly scene: Scene;
  readonly instant: Instant;
  readonly zoom: Zoom;
  readonly palette: Palette;
  readonly selection: PictureSelection | null;
  /** Of which it is told what one more failure would cost. */
  readonly world: World;
  /** What a phase that is pointed at is about. */
  readonly lit: readonly ActionsOfDatabase[] | null;
  /** With `false` changes fade and nothing travels. */
  readonly isMoving: boolean;
}

/** Where things stand in this frame: on the way while leaves make room for each other, at rest otherwise. */
export function layoutOfFrame({
  scene,
  instant,
  isMoving,
}: Pick<Frame, 'scene' | 'instant' | 'isMoving'>): ClusterLayout {
  if (!scene.isLayoutMoving) return scene.layout;
  const share = isMoving ? easeCubicInOut(instant.progress) : Math.round(instant.progress);
  return betweenLayouts(scene.layoutBefore, scene.layout, share);
}

/** What a frame is painted with on `context`. */
export function brushOf(
  context: Pencil,
  { palette, zoom }: Pick<Frame, 'palette' | 'zoom'>,
  { grid }: ClusterLayout,
): Brush {
  const detail = detailOf(grid.cellWidth * zoom.k, grid.cellHeight * zoom.k);
  return { context, palette, detail, zoom: zoom.k, says: 'number' };
}

/** Is any of the place within the surface, as it is zoomed? */
export function isOnScreen(place: Rect, { size }: Pick<Surface, 'size'>, { k, x, y }: Zoom): boolean {
  const left = place.x * k + x;
  const top = place.y * k + y;
  return (
    left <= size.width && top <= size.height && left + place.width * k >= 0 && top + place.height * k >= 0
  );
}

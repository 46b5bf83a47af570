import { easeCubicInOut } from 'd3-ease';
import type { ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import { densityRect } from '../../geometry/cluster/leaf-bands.ts';
import { type LeafChange, leafChangesOf } from '../../geometry/cluster/leaf-changes.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { betweenDensities } from '../../geometry/cluster/shares.ts';
import type { Brush } from '../shared/paint-cell.ts';
import type { Surface } from '../shared/surface.ts';
import { brushOf, type Frame } from './frame.ts';
import { paintDensity } from './paint-density.ts';
import { createPromotionPainter } from './paint-promotion.ts';
import { laySheet, paintSheets, type Sheet } from './sheets.ts';

/** Cells on their way from one look to another, painted over what is on the surface. */
export interface ChangingLayer {
  paint(frame: Frame, layout: ClusterLayout): void;
  /** The surface has another size or sharpness. */
  forget(): void;
}

/**
 * Thousands of cells change within a stage, all of them in the same way. So each look is painted once, on a sheet that
 * is not seen, and a frame lays the sheets over each other; only cells that change their size or their place are laid
 * down one by one. Where cells are too small to be told apart, the shares of their leaves move.
 */
export function createChangingLayer(surface: Surface): ChangingLayer {
  const spare: Surface[] = [];
  const paintPromotion = createPromotionPainter();
  let painted: Frame | null = null;
  let sheets: readonly Sheet[] = [];
  let densities: { readonly scene: Scene; readonly changes: readonly LeafChange[] } | null = null;
  return {
    forget() {
      painted = null;
    },
    paint(frame, layout) {
      const { scene, instant } = frame;
      if (scene.changing.length === 0) return;
      const brush = brushOf(surface.context, frame, layout);
      if (brush.detail === 'density') {
        if (densities?.scene !== scene) densities = { scene, changes: leafChangesOf(scene, instant.atMs) };
        return paintDensities(brush, densities.changes, shareShown(frame), layout);
      }
      if (painted === null || !isPaintedAlike(painted, frame)) sheets = paintSheets(frame, surface, spare);
      painted = frame;
      for (const sheet of sheets) laySheet(brush, sheet, frame, layout);
      if (frame.isMoving && scene.stage === 'promotion') paintPromotion(brush, scene, instant.progress);
    },
  };
}

/** Are the sheets of the one frame those of the other? */
const isPaintedAlike = (left: Frame, right: Frame): boolean =>
  left.scene === right.scene &&
  left.zoom === right.zoom &&
  left.palette === right.palette &&
  left.isMoving === right.isMoving;

/** How far shares have moved, 0 to 1: a failure is a cut, and where nothing travels they change halfway. */
function shareShown({ scene, instant: { progress }, isMoving }: Frame): number {
  if (scene.stage === 'failure') return 1;
  return isMoving ? easeCubicInOut(progress) : Math.round(progress);
}

function paintDensities(
  brush: Brush,
  changes: readonly LeafChange[],
  share: number,
  layout: ClusterLayout,
): void {
  for (const { node, database, before, after, isTroubled } of changes) {
    const place = layout.leaves.get(node);
    if (place === undefined) continue;
    const density = betweenDensities(before, after, share);
    paintDensity(brush, densityRect(layout, place, database), density, isTroubled);
  }
}

import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import { type ClusterLayout, cellRect } from '../../geometry/cluster/cluster-layout.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { selectedCells } from '../../geometry/cluster/selected-cells.ts';
import type { Brush } from '../shared/paint-cell.ts';
import { outline } from '../shared/paint-change.ts';
import { createSurface, type Surface } from '../shared/surface.ts';
import { type ChangingLayer, createChangingLayer } from './changing-layer.ts';
import { brushOf, type Frame, layoutOfFrame } from './frame.ts';
import { paintGhosts } from './paint-ghosts.ts';
import { paintLit } from './paint-lit.ts';
import { paintRisk } from './paint-risk.ts';
import { paintCaption, paintRibbon, paintStream, trace } from './paint-traffic.ts';
import { createRestingLayer } from './resting-layer.ts';

/** Paints frames onto two canvases: what rests is kept on the lower one, what moves is drawn anew on the upper one. */
export interface Painter {
  paint(frame: Frame): void;
  resize(size: { readonly width: number; readonly height: number }): void;
}

export function createPainter(
  restingCanvas: HTMLCanvasElement,
  movingCanvas: HTMLCanvasElement,
): Painter | null {
  const resting = createSurface(restingCanvas);
  const moving = createSurface(movingCanvas);
  if (resting === null || moving === null) return null;
  const atRest = createRestingLayer(resting);
  const changing = createChangingLayer(moving);
  let isMovingEmpty = false;
  let last: Frame | null = null;
  return {
    resize(size) {
      if (resting.fit(size)) atRest.forget();
      if (!moving.fit(size)) return;
      changing.forget();
      last = null;
    },
    paint(frame) {
      // A stage rests before the next one, and a failure stands still.
      if (last !== null && isSameFrame(last, frame)) return;
      last = frame;
      const layout = layoutOfFrame(frame);
      atRest.paint(frame, layout);
      const isEmpty = hasNothingMoving(frame);
      if (isEmpty && isMovingEmpty) return;
      isMovingEmpty = isEmpty;
      paintMoving(moving, changing, frame, layout);
    },
  };
}

const isSameFrame = (left: Frame, right: Frame): boolean =>
  left.scene === right.scene &&
  left.zoom === right.zoom &&
  left.palette === right.palette &&
  left.selection === right.selection &&
  left.risk === right.risk &&
  left.lit === right.lit &&
  left.isMoving === right.isMoving &&
  left.instant.isFlowing === right.instant.isFlowing &&
  left.instant.atMs === right.instant.atMs &&
  (left.instant.progress === right.instant.progress || isStill(left));

/** A cut looks the same from its beginning to its end. */
const isStill = ({ scene, isMoving }: Frame): boolean => isMoving && scene.stage === 'failure';

/** Is there nothing to paint above the cells at rest? */
const hasNothingMoving = ({ scene, risk, lit, selection }: Frame): boolean =>
  risk.length === 0 &&
  lit.length === 0 &&
  (selection === null || selection.ordinal === null) &&
  [
    scene.changing,
    scene.flags,
    scene.streams,
    scene.ribbons,
    scene.captions,
    scene.ghosts,
    scene.ghostLinks,
  ].every((marks) => marks.length === 0);

function paintMoving(surface: Surface, changing: ChangingLayer, frame: Frame, layout: ClusterLayout): void {
  const { scene, instant, zoom, selection } = frame;
  const brush = brushOf(surface.context, frame, layout);
  surface.begin(zoom);
  for (const ribbon of scene.ribbons) paintRibbon(brush, ribbon, layout, instant);
  for (const stream of scene.streams) paintStream(brush, stream, instant);
  changing.paint(frame, layout);
  if (brush.detail !== 'density') paintGhosts(brush, { ...scene, layout });
  paintRisk(brush, frame.risk, layout);
  paintLit(brush, frame.lit, layout);
  if (selection !== null) paintSelection(brush, selection, scene, layout);
  for (const caption of scene.captions) paintCaption(brush, caption, instant);
}

/** Rings around the selected instances; a line joins those of one partition, whatever their leaves. */
function paintSelection(
  brush: Brush,
  selection: PictureSelection,
  scene: Scene,
  layout: ClusterLayout,
): void {
  const places = selectedCells(scene, selection).flatMap(({ cell, lit }) => {
    const rect = cellRect(layout, cell.node, cell.slot);
    return rect === null ? [] : [{ lit, rect }];
  });
  for (const { lit, rect } of places) outline(brush, rect, lit === 'itself' ? 1 : 0.55);
  const [first, ...others] = places;
  if (first === undefined || scene.isPaired) return;
  const { context, palette } = brush;
  context.strokeStyle = palette.muted;
  context.lineWidth = 1.5 / brush.zoom;
  for (const { rect } of others) {
    context.beginPath();
    trace(context, straight(first.rect, rect));
    context.stroke();
  }
}

function straight(from: { x: number; y: number; width: number; height: number }, to: typeof from) {
  const isBelow = to.y > from.y;
  const start = { x: from.x + from.width / 2, y: isBelow ? from.y + from.height : from.y };
  const end = { x: to.x + to.width / 2, y: isBelow ? to.y : to.y + to.height };
  const middle = (start.y + end.y) / 2;
  return { start, startControl: { x: start.x, y: middle }, endControl: { x: end.x, y: middle }, end };
}

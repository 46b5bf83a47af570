import type { NodeId } from '@ha-playground/engine';
import { easeCubicInOut } from 'd3-ease';
import { betweenLayouts } from '../geometry/between-layouts.ts';
import type { CellMark } from '../geometry/cells.ts';
import { shareArrived } from '../geometry/copies.ts';
import { detailOf } from '../geometry/detail.ts';
import { type ClusterLayout, cellRect } from '../geometry/layout.ts';
import type { RiskMark } from '../geometry/risk-marks.ts';
import type { Scene } from '../geometry/scene.ts';
import type { PictureSelection } from '../geometry/selection.ts';
import { type Brush, paintCell } from './paint-cell.ts';
import { outline, type Place, paintChange, paintFading, paintFlag } from './paint-change.ts';
import { paintDensity } from './paint-density.ts';
import { paintGhosts } from './paint-ghosts.ts';
import { paintRisk } from './paint-risk.ts';
import { type Instant, paintCaption, paintRibbon, paintStream, trace } from './paint-traffic.ts';
import type { Palette } from './palette.ts';
import { createSurface, type Surface, type Zoom } from './surface.ts';

/** One frame: a scene, how far its stage and simulated time have come, and how it is looked at. */
export interface Frame {
  readonly scene: Scene;
  readonly instant: Instant;
  readonly zoom: Zoom;
  readonly palette: Palette;
  readonly selection: PictureSelection | null;
  /** What one more failure would cost. */
  readonly risk: readonly RiskMark[];
  /** With `false` changes fade and nothing travels. */
  readonly isMoving: boolean;
}

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
  let kept: Frame | null = null;
  return {
    resize(size) {
      const isLowerEmpty = resting.fit(size);
      if (moving.fit(size) || isLowerEmpty) kept = null;
    },
    paint(frame) {
      const layout = layoutOfFrame(frame);
      if (!isKept(kept, frame)) {
        paintResting(resting, frame, layout);
        kept = frame;
      }
      paintMoving(moving, frame, layout);
    },
  };
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

/** Does the lower canvas still show what it should? */
const isKept = (kept: Frame | null, frame: Frame): boolean =>
  kept !== null &&
  kept.scene === frame.scene &&
  kept.palette === frame.palette &&
  kept.zoom === frame.zoom &&
  !frame.scene.isLayoutMoving;

function paintResting(surface: Surface, frame: Frame, layout: ClusterLayout): void {
  const { scene, zoom } = frame;
  const brush = brushFor(surface, frame, layout);
  surface.begin(zoom);
  if (brush.detail === 'density') {
    const troubled = new Set(scene.leaves.filter((leaf) => leaf.isTroubled).map(({ node }) => node));
    for (const [node, place] of layout.leaves) {
      const cells = scene.cellsByLeaf.get(node) ?? [];
      if (isOnScreen(place, surface, zoom))
        paintDensity(brush, place, layout.grid, cells, troubled.has(node));
    }
    return;
  }
  const visible = visibleLeaves(layout, surface, zoom);
  for (const cell of scene.resting) {
    if (cell.look === 'copying' || !visible.has(cell.node)) continue;
    const rect = cellRect(layout, cell.node, cell.slot);
    if (rect !== null) paintCell(brush, rect, cell);
  }
}

function paintMoving(surface: Surface, frame: Frame, layout: ClusterLayout): void {
  const { scene, instant, zoom, selection } = frame;
  const brush = brushFor(surface, frame, layout);
  surface.begin(zoom);
  for (const ribbon of scene.ribbons) paintRibbon(brush, ribbon, layout, instant);
  for (const stream of scene.streams) paintStream(brush, stream, instant);
  if (brush.detail !== 'density') paintMovingCells(brush, frame, layout, surface);
  if (brush.detail !== 'density') paintGhosts(brush, { ...scene, layout });
  paintRisk(brush, frame.risk, layout);
  if (selection !== null) paintSelection(brush, selection, scene, layout);
  for (const caption of scene.captions) paintCaption(brush, caption, instant);
}

function paintMovingCells(brush: Brush, frame: Frame, layout: ClusterLayout, surface: Surface): void {
  const { scene, instant, isMoving } = frame;
  const visible = visibleLeaves(layout, surface, frame.zoom);
  const place: Place = (cell) => (visible.has(cell.node) ? cellRect(layout, cell.node, cell.slot) : null);
  for (const cell of scene.resting)
    if (cell.look === 'copying') paintCopy(brush, scene, cell, instant, place);
  const paint = isMoving ? paintChange : paintFading;
  for (const change of scene.changing) paint(brush, change, instant.progress, place);
  if (isMoving) for (const flag of scene.flags) paintFlag(brush, flag, instant.progress, layout);
}

function paintCopy(brush: Brush, scene: Scene, cell: CellMark, { atMs }: Instant, place: Place): void {
  const rect = place(cell);
  const copy = scene.copyInto(cell);
  if (rect !== null) paintCell(brush, rect, cell, copy === null ? 0 : shareArrived(copy, atMs));
}

/** Rings around the selected instances; a line joins those of one partition, whatever their leaves. */
function paintSelection(
  brush: Brush,
  { node, ordinal }: PictureSelection,
  scene: Scene,
  layout: ClusterLayout,
): void {
  if (ordinal === null) return;
  const places = [...scene.cellsByLeaf.values()].flatMap((cells) =>
    cells
      .filter((cell) => cell.ordinal === ordinal)
      .flatMap((cell) => {
        const rect = cellRect(layout, cell.node, cell.slot);
        return rect === null ? [] : [{ cell, rect }];
      }),
  );
  for (const { cell, rect } of places) outline(brush, rect, node === null || node === cell.node ? 1 : 0.55);
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

function brushFor({ context }: Surface, { palette, zoom }: Frame, { grid }: ClusterLayout): Brush {
  const detail = detailOf(grid.cellWidth * zoom.k, grid.cellHeight * zoom.k);
  return { context, palette, detail, zoom: zoom.k, says: 'number' };
}

function visibleLeaves(layout: ClusterLayout, surface: Surface, zoom: Zoom): ReadonlySet<NodeId> {
  const visible = new Set<NodeId>();
  for (const [node, place] of layout.leaves) if (isOnScreen(place, surface, zoom)) visible.add(node);
  return visible;
}

function isOnScreen(
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { size }: Surface,
  { k, x, y }: Zoom,
): boolean {
  const left = place.x * k + x;
  const top = place.y * k + y;
  return (
    left <= size.width && top <= size.height && left + place.width * k >= 0 && top + place.height * k >= 0
  );
}

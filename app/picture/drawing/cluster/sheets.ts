import { unreachable } from '@ha-playground/engine';
import { easeCubicInOut } from 'd3-ease';
import { type ClusterLayout, cellRect } from '../../geometry/cluster/cluster-layout.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { type Track, tracksOf } from '../../geometry/cluster/tracks.ts';
import type { CellMark } from '../../geometry/shared/cells.ts';
import { hasShapes } from '../../geometry/shared/detail.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import { addCell, type Brush, paintCell } from '../shared/paint-cell.ts';
import { outline } from '../shared/paint-change.ts';
import type { Pencil } from '../shared/pencil.ts';
import { grown } from '../shared/shapes.ts';
import type { Surface } from '../shared/surface.ts';
import { brushOf, type Frame, isOnScreen } from './frame.ts';

/** A track with the picture of its cells, as they stand in the layout of the scene. */
export interface Sheet {
  readonly track: Track;
  readonly surface: Surface;
  /** The part that is painted, in whole device pixels: to lay down the rest would cost as much. */
  readonly part: Rect;
}

/** Paints the sheets of a stage as large as `target`; `spare` keeps their canvases from one stage to the next. */
export function paintSheets(
  { scene, zoom, palette, isMoving }: Pick<Frame, 'scene' | 'zoom' | 'palette' | 'isMoving'>,
  target: Surface,
  spare: Surface[],
): readonly Sheet[] {
  const { layout, changing } = scene;
  const { size } = target;
  const seen = new Set(
    [...layout.leaves].flatMap(([node, place]) => (isOnScreen(place, { size }, zoom) ? node : [])),
  );
  const style = { isMoving, hasShapes: hasShapes(brushOf(target.context, { palette, zoom }, layout).detail) };
  return tracksOf(changing, style).flatMap((track, index) => {
    const surface = spare[index] ?? target.another();
    if (surface === null) return [];
    spare[index] = surface;
    surface.fit(size);
    surface.begin(zoom);
    const brush = brushOf(surface.context, { palette, zoom }, layout);
    const painted: Rect[] = [];
    for (const cell of track.cells) {
      const rect = seen.has(cell.node) ? cellRect(layout, cell) : null;
      if (rect === null) continue;
      painted.push(rect);
      paintCell(brush, rect, cell, track.filled);
      // Where nothing travels, a ring tells what changes.
      if (!isMoving && style.hasShapes) outline(brush, rect, 1);
    }
    return painted.length === 0 ? [] : [{ track, surface, part: partAround(painted, surface) }];
  });
}

/** The part of the canvas that holds these places with the rings around them. */
function partAround(places: readonly Rect[], surface: Surface): Rect {
  const { width, height } = surface.pixels;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const place of places) {
    const at = surface.pixelsOf(grown(place, ringRoom));
    left = Math.min(left, at.x);
    top = Math.min(top, at.y);
    right = Math.max(right, at.x + at.width);
    bottom = Math.max(bottom, at.y + at.height);
  }
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  return {
    x,
    y,
    width: Math.min(width, Math.ceil(right)) - x,
    height: Math.min(height, Math.ceil(bottom)) - y,
  };
}

/** A ring and its stroke reach this far beyond their cell. CSS pixels. */
const ringRoom = 6;

/** Lays the cells of a sheet onto the picture. */
export function laySheet(brush: Brush, sheet: Sheet, { scene, instant }: Frame, layout: ClusterLayout): void {
  const { context } = brush;
  const { track, surface, part } = sheet;
  const alpha = track.alphaAt(instant.progress);
  if (alpha <= 0) return;
  context.save();
  context.globalAlpha = alpha;
  if (track.shape === 'still' && layout === scene.layout) {
    const { x, y, width, height } = part;
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (width > 0 && height > 0) context.drawImage(surface.image, x, y, width, height, x, y, width, height);
  } else {
    for (const cell of track.cells)
      layCell(context, sheet, cell, { scene, layout, progress: instant.progress });
  }
  context.restore();
  if (track.shape === 'shrinks') paintRims(brush, track, instant.progress, layout);
}

interface Placing {
  readonly scene: Scene;
  readonly layout: ClusterLayout;
  readonly progress: number;
}

function layCell(
  context: Pencil,
  { track, surface }: Sheet,
  cell: CellMark,
  { scene, layout, progress }: Placing,
): void {
  const painted = cellRect(scene.layout, cell);
  const slot = cellRect(layout, cell);
  if (painted === null || slot === null) return;
  const from = surface.pixelsOf(painted);
  const to = sized(track, slot, progress);
  context.drawImage(surface.image, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height);
}

/** How large a cell of the track is by now in its slot. */
function sized({ shape }: Track, slot: Rect, progress: number): Rect {
  const share = easeCubicInOut(progress);
  switch (shape) {
    case 'still':
      return slot;
    case 'shrinks':
      return grown(slot, -share * Math.min(slot.width, slot.height) * 0.5);
    case 'grows':
      return grown(slot, -(1 - share) * slot.height * 0.2);
    default:
      return unreachable(shape);
  }
}

/** The rims of cells that shrink: what goes is seen to the end. */
function paintRims({ context, palette }: Brush, track: Track, progress: number, layout: ClusterLayout): void {
  context.beginPath();
  for (const cell of track.cells) {
    const slot = cellRect(layout, cell);
    if (slot !== null) addCell(context, sized(track, slot, progress), cell);
  }
  context.strokeStyle = palette.trouble;
  context.lineWidth = 2;
  context.stroke();
}

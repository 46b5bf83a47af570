import {
  failureOf,
  isOfDatabase,
  isPartitionOf,
  type PictureSelection,
} from '../../../presentation/sight/selection.ts';
import { type ActionMark, createActionMarker } from '../../geometry/cluster/action-marks.ts';
import { type ClusterLayout, cellRect } from '../../geometry/cluster/cluster-layout.ts';
import { planShown, selectedGhosts } from '../../geometry/cluster/plan-sight.ts';
import { createRiskMarker, type RiskMark } from '../../geometry/cluster/risk-marks.ts';
import { runningIn } from '../../geometry/cluster/running-sight.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { selectedCells } from '../../geometry/cluster/selected-cells.ts';
import type { Brush } from '../shared/paint-cell.ts';
import { outline } from '../shared/paint-change.ts';
import type { Surface } from '../shared/surface.ts';
import { type ChangingLayer, createChangingLayer } from './changing-layer.ts';
import { brushOf, type Frame } from './frame.ts';
import { paintGhosts } from './paint-ghosts.ts';
import { paintLit } from './paint-lit.ts';
import { paintPlanRibbons } from './paint-plan-ribbons.ts';
import { paintRisk } from './paint-risk.ts';
import { paintCaption, paintRibbon, paintStream, trace } from './paint-traffic.ts';

/** What moves, and what is marked, on a canvas above the cells at rest: drawn anew with every frame that has any of it. */
export interface MovingLayer {
  paint(frame: Frame, layout: ClusterLayout): void;
  /** Works out what is marked, so that painting it takes less time. */
  prepare(frame: Frame): void;
  /** The canvas has another size or sharpness. */
  forget(): void;
}

export function createMovingLayer(surface: Surface): MovingLayer {
  const changing = createChangingLayer(surface);
  const markRisk = createRiskMarker();
  const markActions = createActionMarker();
  const marksOf = ({ scene, world, selection, lit }: Frame): Marks => ({
    risk: markRisk(world, failureOf(selection), scene),
    lit: markActions(lit, scene),
  });
  let isEmpty = false;
  return {
    forget: changing.forget,
    prepare: marksOf,
    paint(frame, layout) {
      const wasEmpty = isEmpty;
      const marks = marksOf(frame);
      isEmpty = hasNothingMoving(frame, marks);
      if (!isEmpty || !wasEmpty) paintMarks({ surface, changing, marks }, frame, layout);
    },
  };
}

interface Marks {
  /** What one more failure would cost. */
  readonly risk: readonly RiskMark[];
  readonly lit: readonly ActionMark[];
}

/** Is there nothing to paint above the cells at rest? */
function hasNothingMoving({ scene, selection }: Frame, { risk, lit }: Marks): boolean {
  if (risk.length > 0 || lit.length > 0 || (selection !== null && selection.ordinal !== null)) return false;
  const { streams, ribbons, captions } = runningIn(scene);
  const { changing, flags, ghosts, explained } = scene;
  return [changing, flags, streams, ribbons, captions, ghosts, explained ?? []].every(
    (marks) => marks.length === 0,
  );
}

interface Painted {
  readonly surface: Surface;
  readonly changing: ChangingLayer;
  readonly marks: Marks;
}

function paintMarks({ surface, changing, marks }: Painted, frame: Frame, layout: ClusterLayout): void {
  const { scene, instant, zoom, selection } = frame;
  const { streams, ribbons, captions } = runningIn(scene);
  const brush = brushOf(surface.context, frame, layout);
  surface.begin(zoom);
  for (const ribbon of ribbons) paintRibbon(brush, ribbon, layout, instant);
  for (const stream of streams) paintStream(brush, stream, instant);
  changing.paint(frame, layout);
  if (brush.detail !== 'density') paintGhosts(brush, scene.ghosts, layout);
  paintRisk(brush, marks.risk, layout);
  paintLit(brush, marks.lit, layout);
  if (selection !== null) paintSelection(brush, selection, scene, layout);
  // While leaves move, ways between them would lead nowhere.
  if (layout === scene.layout) paintPlan(brush, scene, selection);
  const seen = { atMs: instant.atMs, width: scene.layout.width };
  for (const caption of captions) paintCaption(brush, caption, seen);
}

/** The ways of a plan; while one of its partitions is pointed at, the ways of others step back. */
function paintPlan(brush: Brush, scene: Scene, selection: PictureSelection | null): void {
  const { ghosts, databaseName, leaves } = scene;
  const isSelected = (ordinal: number): boolean =>
    selection !== null && isPartitionOf(selection, ordinal) && isOfDatabase(selection, databaseName ?? '');
  const isAny = ghosts.some(({ ordinal }) => isSelected(ordinal));
  paintPlanRibbons(brush, planShown(scene), {
    nameOf: (node) => leaves.find((leaf) => leaf.node === node)?.short ?? '',
    isMeant: isAny ? ({ ordinals }) => ordinals.some(isSelected) : null,
  });
}

/** Rings around the selected instances; a line joins those of one partition, whatever their leaves. */
function paintSelection(
  brush: Brush,
  selection: PictureSelection,
  scene: Scene,
  layout: ClusterLayout,
): void {
  const places = selectedCells(scene, selection).flatMap(({ cell, lit }) => {
    const rect = cellRect(layout, cell);
    return rect === null ? [] : [{ lit, rect }];
  });
  // Where a plan will put something, nothing stands yet.
  const coming = selectedGhosts(scene, selection).flatMap((ghost) => cellRect(layout, ghost) ?? []);
  for (const rect of coming) outline(brush, rect, 1);
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

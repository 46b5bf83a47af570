import type { NodeId, SimMs } from '@ha-playground/engine';
import { type ClusterLayout, cellRect, type LeafPlace } from '../../geometry/cluster/cluster-layout.ts';
import { densityRect } from '../../geometry/cluster/leaf-bands.ts';
import {
  fillingOf,
  isSameContents,
  type LeafContents,
  leafContentsOf,
  type Steps,
  shareDrawn,
} from '../../geometry/cluster/leaf-contents.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { shareOfGroups } from '../../geometry/shared/copies.ts';
import { type Brush, paintCell } from '../shared/paint-cell.ts';
import type { Surface } from '../shared/surface.ts';
import { brushOf, type Frame, isOnScreen } from './frame.ts';
import { paintDensity } from './paint-density.ts';

/** What a leaf shows as it stands on the canvas. */
interface KeptLeaf {
  readonly contents: LeafContents;
  readonly filling: number;
}

/** Cells at rest, kept on a canvas of their own: of a frame only the leaves are painted that look different. */
export interface RestingLayer {
  paint(frame: Frame, layout: ClusterLayout): void;
  /** Works out what every leaf shows, so that painting it takes less time. */
  prepare(frame: Frame): void;
  /** The canvas is empty again. */
  forget(): void;
}

export function createRestingLayer(surface: Surface): RestingLayer {
  let last: { readonly frame: Frame; readonly layout: ClusterLayout } | null = null;
  const contentsOf = createContents();
  const kept = new Map<NodeId, KeptLeaf>();
  return {
    forget() {
      last = null;
    },
    prepare(frame) {
      const { detail } = brushOf(surface.context, frame, frame.scene.layout);
      contentsOf(frame.scene, detail === 'density');
    },
    paint(frame, layout) {
      const { scene, zoom, instant } = frame;
      const brush = brushOf(surface.context, frame, layout);
      const contents = contentsOf(scene, brush.detail === 'density');
      const isKept = last !== null && last.layout === layout && isSeenTheSame(last.frame, frame);
      last = { frame, layout };
      if (!isKept) {
        surface.begin(zoom);
        kept.clear();
      }
      for (const [node, place] of layout.leaves) {
        const shown = contents.get(node) ?? nothing;
        const steps = stepsOf(brush, layout, place);
        const filling = fillingOf(shown, instant.atMs, steps);
        const before = kept.get(node);
        if (before?.filling === filling && before.contents === shown) continue;
        if (!isOnScreen(place, surface, zoom)) continue;
        kept.set(node, { contents: shown, filling });
        if (before?.filling === filling && isSameContents(before.contents, shown)) continue;
        if (before !== undefined) erase(brush, place);
        paintLeaf(brush, { place, shown, layout, steps, atMs: instant.atMs });
      }
    },
  };
}

/** What the leaves of a scene show, worked out once for as long as it is looked at in the same detail. */
function createContents(): (scene: Scene, isDense: boolean) => LeafContentsOfAll {
  const [plain, dense] = [new WeakMap<Scene, LeafContentsOfAll>(), new WeakMap<Scene, LeafContentsOfAll>()];
  return (scene, isDense) => {
    const known = isDense ? dense : plain;
    const contents = known.get(scene) ?? leafContentsOf(scene, isDense);
    known.set(scene, contents);
    return contents;
  };
}

type LeafContentsOfAll = ReadonlyMap<NodeId, LeafContents>;

const nothing: LeafContents = { cells: [], copies: [], runs: [], densities: [], isTroubled: false };

const isSeenTheSame = (left: Frame, right: Frame): boolean =>
  left.palette === right.palette && left.zoom === right.zoom;

/** Where a percentage is written, it is right; elsewhere leaves take turns, so that no frame has to paint them all. */
function stepsOf(
  { detail, zoom }: Brush,
  { grid, databaseBands }: ClusterLayout,
  { column, row }: LeafPlace,
): Steps {
  if (detail === 'full') return { count: 100, offset: 0 };
  const rows = detail === 'density' ? Math.max(...databaseBands.map((band) => band.rows)) : 1;
  const height = rows * grid.cellHeight;
  const count = Math.max(4, Math.min(100, Math.round(height * zoom * 2)));
  return { count, offset: ((column * 2 + row) * turnShare) % 1 };
}

/** The golden section: however many leaves there are, their turns lie far apart. */
const turnShare = 0.618_034;

/** Cells never leave their leaf, and leaves stand apart. */
const erase = ({ context }: Brush, { x, y, width, height }: LeafPlace): void =>
  context.clearRect(x - 1, y - 1, width + 2, height + 2);

interface PaintedLeaf {
  readonly place: LeafPlace;
  readonly shown: LeafContents;
  readonly layout: ClusterLayout;
  readonly steps: Steps;
  readonly atMs: SimMs;
}

function paintLeaf(brush: Brush, { place, shown, layout, steps, atMs }: PaintedLeaf): void {
  const { cells, copies, densities, isTroubled } = shown;
  if (brush.detail === 'density') {
    for (const { database, shares, runs } of densities) {
      const density = { shares, arrived: shareOfGroups(runs, atMs) };
      paintDensity(brush, densityRect(layout, place, database), density, isTroubled);
    }
    return;
  }
  cells.forEach((cell, index) => {
    const rect = cellRect(layout, cell);
    const copy = copies[index] ?? null;
    if (rect !== null) paintCell(brush, rect, cell, copy === null ? 0 : shareDrawn(copy, atMs, steps));
  });
}

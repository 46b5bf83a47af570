import { shareArrived } from '@ha-playground/engine';
import type { LeafTone } from '../../../presentation/sight/leaf-tone.ts';
import { type PictureSelection, selectionAt } from '../../../presentation/sight/selection.ts';
import type { ColumnCells } from '../../geometry/matrix/matrix-cells.ts';
import {
  columnLeft,
  type MatrixLayout,
  type MatrixWindow,
  matrixCellRect,
  rowTop,
} from '../../geometry/matrix/matrix-layout.ts';
import type { MatrixModel } from '../../geometry/matrix/matrix-model.ts';
import type { CellMark } from '../../geometry/shared/cells.ts';
import type { CopyRun } from '../../geometry/shared/copies.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import { type Brush, paintCell } from '../shared/paint-cell.ts';
import { outline, paintFading } from '../shared/paint-change.ts';
import type { Palette } from '../shared/palette.ts';
import type { Pencil } from '../shared/pencil.ts';
import { hatch } from '../shared/shapes.ts';
import type { Surface } from '../shared/surface.ts';

/** One picture of the part of the matrix that can be seen. */
export interface MatrixFrame {
  readonly model: MatrixModel;
  readonly layout: MatrixLayout;
  readonly window: MatrixWindow;
  /** How far the matrix is scrolled. */
  readonly left: number;
  readonly top: number;
  readonly cells: readonly ColumnCells[];
  readonly copyInto: (cell: CellMark, database: string) => CopyRun | null;
  readonly atMs: number;
  /** Of the stage, 0 to 1. */
  readonly progress: number;
  readonly palette: Palette;
  readonly selection: PictureSelection | null;
  readonly selectedColumn: number | null;
}

/** Paints lanes and cells. Nothing travels here: what changes fades from one look to the next, in a ring. */
export function paintMatrix(surface: Surface, frame: MatrixFrame): void {
  const { layout, left, top, palette } = frame;
  const { context, size } = surface;
  const { cell } = layout.density;
  const detail = cell >= 16 ? 'full' : 'shape';
  const brush: Brush = { context, palette, detail, zoom: 1, says: 'word' };
  surface.begin({ k: 1, x: 0, y: -top });
  paintLanes(brush, frame, size.width);
  surface.context.save();
  context.beginPath();
  context.rect(
    layout.nameWidth,
    top + layout.headerHeight,
    size.width - layout.nameWidth - layout.countsWidth,
    size.height - layout.headerHeight,
  );
  context.clip();
  context.translate(-left, 0);
  paintSelectedColumn(brush, frame);
  paintCells(brush, frame);
  context.restore();
}

function paintLanes({ context, palette }: Brush, frame: MatrixFrame, width: number): void {
  const { model, layout, window, selection } = frame;
  const gap = Math.min(4, layout.density.rowHeight * 0.15);
  for (let row = window.firstRow; row < window.endRow; row += 1) {
    const leaf = model.rows[row];
    if (leaf === undefined) continue;
    const rect: Rect = {
      x: 1,
      y: rowTop(layout, row) + gap / 2,
      width: width - 2,
      height: layout.density.rowHeight - gap,
    };
    trace(context, rect);
    context.fillStyle = selection?.node === leaf.node ? palette.replica : palette.lane;
    context.fill();
    const { stroke, dash, isHatched } = laneStyles[leaf.face.tone];
    if (stroke === null || layout.density.rowHeight < 12) continue;
    if (isHatched) hatch(context, rect, palette.gone);
    context.setLineDash(dash);
    // The light blue alone would be too faint on a light page.
    if (stroke === 'attaching') strokeLane(context, rect, palette.muted, 2.75 * palette.strokeScale);
    strokeLane(context, rect, palette[stroke], 1.5 * palette.strokeScale);
    context.setLineDash([]);
  }
}

function strokeLane(context: Pencil, rect: Rect, colour: string, width: number): void {
  trace(context, rect);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

const trace = (context: Pencil, { x, y, width, height }: Rect): void => {
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(8, height / 3));
};

function paintSelectedColumn({ context, palette }: Brush, { layout, selectedColumn }: MatrixFrame): void {
  if (selectedColumn === null) return;
  const x = columnLeft(layout, selectedColumn);
  context.save();
  context.globalAlpha = 0.16;
  context.fillStyle = palette.primary;
  context.fillRect(x, layout.headerHeight, layout.density.columnWidth, layout.height - layout.headerHeight);
  context.restore();
}

function paintCells(brush: Brush, frame: MatrixFrame): void {
  const { model, layout, window, cells, copyInto, atMs, progress, selection } = frame;
  for (const { column, database, resting, changing } of cells) {
    const place = (cell: CellMark): Rect | null => {
      const row = model.rowOfNode.get(cell.node);
      const isSeen = row !== undefined && row >= window.firstRow && row < window.endRow;
      return isSeen ? matrixCellRect(layout, row, column) : null;
    };
    for (const cell of resting) {
      const rect = place(cell);
      if (rect === null) continue;
      const copy = cell.look === 'copying' ? copyInto(cell, database) : null;
      paintCell(brush, rect, cell, copy === null ? 0 : shareArrived(copy, atMs));
      const lit = selectionAt(selection, { ...cell, database });
      if (lit !== null && selection?.ordinal !== null) outline(brush, rect, lit === 'itself' ? 1 : 0.45);
    }
    for (const change of changing) {
      // A failure is a cut: what was is gone at once.
      if (change.kind === 'failure') paintFading(brush, { ...change, before: change.after }, 1, place);
      else paintFading(brush, change, progress, place);
    }
  }
}

interface LaneStyle {
  readonly stroke: 'attaching' | 'gone' | 'trouble' | null;
  readonly dash: number[];
  readonly isHatched: boolean;
}

const laneStyles: Readonly<Record<LeafTone, LaneStyle>> = {
  ok: { stroke: null, dash: [], isHatched: false },
  silent: { stroke: 'trouble', dash: [], isHatched: false },
  gone: { stroke: 'gone', dash: [6, 4], isHatched: true },
  attaching: { stroke: 'attaching', dash: [6, 4], isHatched: false },
  detached: { stroke: 'gone', dash: [2, 4], isHatched: false },
};

import type { NodeId } from '@ha-playground/engine';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { cellsInWindow, copiesSeen } from '../../geometry/matrix/cells.ts';
import { columnOfSelection, partitionAt } from '../../geometry/matrix/columns.ts';
import { densities, fittingDensity, stretched } from '../../geometry/matrix/density.ts';
import {
  clippedWindow,
  columnLeft,
  gapsBetween,
  type MatrixLayout,
  matrixHit,
  matrixLayout,
  roomForCells,
  rowTop,
  windowOf,
} from '../../geometry/matrix/layout.ts';
import { createMatrixMaker, type MatrixModel } from '../../geometry/matrix/model.ts';
import { type GridPlace, walked } from '../../geometry/matrix/walk.ts';
import { widthsBeside } from '../../geometry/matrix/writing.ts';
import type { Moment } from '../../geometry/moment.ts';
import { isSameSelection, type PictureSelection } from '../../geometry/selection.ts';
import { pictureWords } from '../../geometry/words.ts';
import type { LinkedViewProps } from '../linked-view.ts';
import { createSurface, type Surface } from '../surface.ts';
import { type Box, useBox } from '../use-box.ts';
import { useMoment } from '../use-moment.ts';
import { usePalette } from '../use-palette.ts';
import { useScroll } from '../use-scroll.ts';
import { MatrixFooter } from './matrix-footer.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { paintMatrix } from './paint-matrix.ts';
import '../picture.css';

/** Cells beyond this many rows and columns in sight are seen, but have no elements of their own. */
const mostElements = { rows: 16, columns: 32 };

/**
 * Leaves by partitions, of all databases: nothing moves, every cell keeps its place, and a grid says the same to a
 * screen reader. It scrolls in its box and is the same size whatever the size of the cluster.
 */
export function MatrixView(props: LinkedViewProps) {
  const { clock, theme, selection, target, onPoint, onChoose, onLeafActivate } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface | null>(null);
  const paint = useRef((_moment: Moment): void => {});
  const [makeModel] = useState(createMatrixMaker);
  const [asked, setAsked] = useState<number | null>(null);
  const [active, setActive] = useState<GridPlace>({ row: 1, column: 0 });
  const hasFocus = useRef(false);

  const moment = useMoment(clock, (next) => paint.current(next));
  const box = useBox(scroller);
  const scroll = useScroll(scroller);
  const palette = usePalette(scroller, theme);
  const model = useMemo(() => makeModel(moment), [makeModel, moment]);
  const { layout, level } = useMatrixLayout(model, box, asked);
  const window = useMemo(
    () => windowOf(layout, { ...scroll, width: box?.width ?? 0, height: box?.height ?? 0 }),
    [layout, scroll, box],
  );
  const grid = useMemo(
    () => clippedWindow(window, mostElements, { row: active.row - 1, column: active.column - 1 }),
    [window, active],
  );
  const cells = useMemo(() => cellsInWindow(moment, model.columns, window), [moment, model, window]);
  const cellsByColumn = useMemo(() => new Map(cells.map((column) => [column.column, column])), [cells]);
  const copyInto = useMemo(() => copiesSeen(moment), [moment]);
  const place = within(active, layout);

  useLayoutEffect(() => {
    paint.current = ({ atMs, stage }) => {
      if (box === null || palette === null || canvas.current === null) return;
      surface.current ??= createSurface(canvas.current);
      if (surface.current === null) return;
      surface.current.fit(box);
      paintMatrix(surface.current, {
        model,
        layout,
        window,
        ...scroll,
        cells,
        copyInto,
        atMs,
        progress: stage?.progress ?? 1,
        palette,
        selection,
        selectedColumn: columnOfSelection(model.columns, selection),
      });
    };
    paint.current(clock.current);
  });

  const reveal = (to: GridPlace): void => scroller.current?.scrollTo(scrollTo(layout, scroller.current, to));
  // The focus follows the active cell once it has an element.
  useEffect(() => {
    if (!hasFocus.current) return;
    const wanted = `[data-place="${place.row} ${place.column}"]`;
    scroller.current?.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
  }, [place.row, place.column]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new target is gone to, not a new layout.
  useEffect(() => {
    if (target === null) return;
    const to = placeOf(target, model);
    setActive(to);
    reveal(to);
  }, [target]);

  const subjectAt = (event: MouseEvent | PointerEvent): GridPlace | null => {
    const element = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    if (element !== null) return placeFrom(element);
    const { current } = scroller;
    if (current === null) return null;
    const { left, top } = current.getBoundingClientRect();
    const view = { ...scroll, width: current.clientWidth };
    const point = { x: event.clientX - left + scroll.left, y: event.clientY - top + scroll.top };
    const hit = matrixHit(layout, point, view);
    return hit === null ? null : { row: (hit.row ?? -1) + 1, column: (hit.column ?? -1) + 1 };
  };
  const pointAt = (to: GridPlace | null): void => {
    const next = to === null ? null : selectionOf(to, model);
    if (!isSameSelection(next, selection)) onPoint(next);
  };
  const activate = (to: GridPlace, anchor: DOMRect): void => {
    const chosen = selectionOf(to, model);
    if (chosen === null) return;
    if (chosen.ordinal === null && chosen.node !== null) onLeafActivate(chosen.node, anchor);
    else onChoose(chosen);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, window.endRow - window.firstRow - 1);
    const size = { lastRow: layout.rows, lastColumn: layout.columns.count + 1, page };
    const to = walked(place, event.key, event.ctrlKey, size);
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (to === null && !isPress) return;
    // The key has been used here: it neither scrolls the page nor steps through time.
    event.preventDefault();
    event.stopPropagation();
    if (to === null) return activate(place, (event.target as Element).getBoundingClientRect());
    setActive(to);
    reveal(to);
  };
  const onFocus = (event: FocusEvent): void => {
    hasFocus.current = true;
    const at = placeFrom(event.target);
    if (at === null) return;
    setActive(at);
    pointAt(at);
  };

  return (
    <div className="cluster-picture flex min-h-0 flex-1 flex-col gap-2">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointers are followed here for the cells of the grid within. */}
      <div
        ref={scroller}
        className="relative flex-1 cursor-default overflow-auto overscroll-contain max-lg:min-h-[min(var(--rows),75dvh)] lg:min-h-24"
        style={{ '--rows': `${layout.height + 16}px` } as CSSProperties}
        onPointerMove={(event) => pointAt(subjectAt(event))}
        onPointerLeave={() => pointAt(null)}
        onClick={(event) => {
          const at = subjectAt(event);
          if (at !== null) activate(at, (event.target as Element).getBoundingClientRect());
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => {
          hasFocus.current = false;
        }}
      >
        <div aria-hidden="true" className="sticky top-0 left-0 h-0 w-0">
          <canvas
            ref={canvas}
            className="pointer-events-none absolute top-0 left-0"
            style={{ width: box?.width ?? 0, height: box?.height ?? 0 }}
          />
        </div>
        {layout.columns.count === 0 && (
          <p className="absolute inset-0 grid place-items-center text-muted">
            {pictureWords.matrix.noPartitions}
          </p>
        )}
        <MatrixGrid
          model={model}
          layout={layout}
          window={window}
          grid={grid}
          cells={cellsByColumn}
          active={place}
        />
      </div>
      <MatrixFooter
        model={model}
        level={level}
        onLevel={(next) => setAsked(Math.max(0, Math.min(densities.length - 1, next)))}
      />
    </div>
  );
}

function useMatrixLayout(
  model: MatrixModel,
  box: Box | null,
  asked: number | null,
): { readonly layout: MatrixLayout; readonly level: number } {
  return useMemo(() => {
    const { rows, columns, groups, secondGroup } = model;
    const size = box ?? { width: 800, height: 500 };
    const guess = widthsBeside(rows, 13, size.width);
    const room = roomForCells(size, { ...guess, groups });
    const level = asked ?? fittingDensity({ rows: rows.length, columns: columns.count }, room);
    const chosen = densities[level] ?? densities[0];
    if (chosen === undefined) throw new Error('the matrix has no sizes');
    const beside = widthsBeside(rows, chosen.text, size.width);
    const gaps = gapsBetween(columns);
    const free = roomForCells(size, { ...beside, groups });
    const density = stretched(
      chosen,
      { rows: rows.length, columns: columns.count },
      { ...free, width: free.width - gaps },
    );
    const counted = { density, columns, rows: rows.length, secondGroup, leastWidth: size.width };
    return { layout: matrixLayout({ ...counted, ...beside }), level };
  }, [model, box, asked]);
}

/** Leaves come and go under the keyboard: the active place stays within the grid. */
const within = ({ row, column }: GridPlace, { rows, columns }: MatrixLayout): GridPlace => ({
  row: Math.min(row, rows),
  column: Math.min(column, columns.count + 1),
});

function placeFrom(element: Element): GridPlace | null {
  const place = element.closest('[data-place]')?.getAttribute('data-place')?.split(' ').map(Number);
  const [row, column] = place ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** What stands at a place of the grid: a leaf, a partition, or the meeting of both. */
function selectionOf({ row, column }: GridPlace, model: MatrixModel): PictureSelection | null {
  const node: NodeId | null = model.rows[row - 1]?.node ?? null;
  const subject = partitionAt(model.columns, column - 1);
  if (node === null && subject === null) return null;
  return {
    node,
    ordinal: subject?.partition.ordinal ?? null,
    database: subject?.database.name ?? null,
  };
}

function placeOf(selection: PictureSelection, model: MatrixModel): GridPlace {
  const column = (columnOfSelection(model.columns, selection) ?? -1) + 1;
  const row = selection.node === null ? -1 : (model.rowOfNode.get(selection.node) ?? -1);
  return { row: row + 1, column };
}

/** The least scrolling after which the place is in sight, beside what is always there. */
function scrollTo(layout: MatrixLayout, scroller: HTMLElement, { row, column }: GridPlace): ScrollToOptions {
  const { density, nameWidth, countsWidth, headerHeight, columns, rows } = layout;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
  const options: ScrollToOptions = {};
  if (column > 0 && column <= columns.count) {
    const x = columnLeft(layout, column - 1);
    const least = x + density.columnWidth - clientWidth + countsWidth;
    options.left = Math.max(least, Math.min(scrollLeft, x - nameWidth));
  }
  if (row > 0 && row <= rows) {
    const y = rowTop(layout, row - 1);
    options.top = Math.max(y + density.rowHeight - clientHeight, Math.min(scrollTop, y - headerHeight));
  }
  return options;
}

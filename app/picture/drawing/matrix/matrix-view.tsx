import { type CSSProperties, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Moment } from '../../../presentation/time/moment.ts';
import { lazily } from '../../../ui/later.ts';
import { densities } from '../../geometry/matrix/density.ts';
import { placeWithin } from '../../geometry/matrix/grid-places.ts';
import { cellsInWindow, copiesSeen } from '../../geometry/matrix/matrix-cells.ts';
import { columnOfSelection } from '../../geometry/matrix/matrix-columns.ts';
import { fittedLayout } from '../../geometry/matrix/matrix-fit.ts';
import { clippedWindow, type MatrixLayout, windowOf } from '../../geometry/matrix/matrix-layout.ts';
import { createMatrixMaker } from '../../geometry/matrix/matrix-model.ts';
import type { GridPlace } from '../../geometry/matrix/walk.ts';
import { hasRoomForOverview } from '../../geometry/shared/overview-room.ts';
import { pictureWords } from '../../geometry/words.ts';
import type { LinkedViewProps } from '../shared/linked-view.ts';
import { createSurface, type Surface } from '../shared/surface.ts';
import { type Box, useBox } from '../shared/use-box.ts';
import { useMoment } from '../shared/use-moment.ts';
import { usePalette } from '../shared/use-palette.ts';
import { useScroll } from '../shared/use-scroll.ts';
import { MatrixFooter } from './matrix-footer.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { paintMatrix } from './paint-matrix.ts';
import { useGridHands } from './use-grid-hands.ts';
import '../shared/picture.css';

/** It is wanted when the matrix is larger than its box, and not before. */
const MatrixOverview = lazily(
  () => import('./matrix-overview.tsx'),
  (module) => module.MatrixOverview,
);

/** Cells beyond this many rows and columns in sight are seen, but have no elements of their own. */
const mostElements = { rows: 16, columns: 32 };

/** The size that is assumed until the view has one. */
const unmeasured = { width: 800, height: 500 };

/**
 * Leaves by partitions, of all databases: nothing moves, every cell keeps its place, and a grid says the same to a
 * screen reader. It scrolls in its box and is the same size whatever the size of the cluster.
 */
export function MatrixView(props: LinkedViewProps) {
  const { clock, selection, target } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface | null>(null);
  const paint = useRef((_moment: Moment): void => {});
  const [makeModel] = useState(createMatrixMaker);
  const [asked, setAsked] = useState<number | null>(null);
  const [active, setActive] = useState<GridPlace>({ row: 1, column: 0 });

  const moment = useMoment(clock, (next) => paint.current(next));
  const box = useBox(scroller);
  const scroll = useScroll(scroller);
  const palette = usePalette(scroller);
  const model = useMemo(() => makeModel(moment), [makeModel, moment]);
  const { layout, level } = useMemo(() => fittedLayout(model, box ?? unmeasured, asked), [model, box, asked]);
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
  const place = placeWithin(active, layout);

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

  const { seek, ...hands } = useGridHands(
    { scroller, scroll, model, layout, window, view: props },
    place,
    setActive,
  );
  const isMeasured = box !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new target is gone to, not a new layout.
  useEffect(() => {
    if (target !== null && isMeasured) seek(target);
  }, [target, isMeasured]);

  return (
    <div className="cluster-picture flex min-h-0 flex-1 flex-col gap-2">
      <div className="relative flex min-h-0 flex-1 flex-col">
        <div
          ref={scroller}
          className="relative flex-1 cursor-default overflow-auto max-lg:min-h-[min(var(--rows),75dvh)] lg:min-h-24 print:min-h-[min(var(--rows),40rem)]"
          style={{ '--rows': `${layout.height + 16}px` } as CSSProperties}
          {...hands}
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
        {box !== null && palette !== null && isWorthAnOverview(layout, box) && (
          <Suspense>
            <MatrixOverview
              layout={layout}
              rows={model.rows}
              palette={palette}
              box={box}
              scroll={scroll}
              scroller={scroller}
            />
          </Suspense>
        )}
      </div>
      <MatrixFooter
        model={model}
        level={level}
        onLevel={(next) => setAsked(Math.max(0, Math.min(densities.length - 1, next)))}
      />
    </div>
  );
}

/** Much of the matrix is out of sight, and there is room to show where. */
const isWorthAnOverview = (layout: MatrixLayout, box: Box): boolean =>
  (layout.width > box.width * 1.3 || layout.height > box.height * 1.3) && hasRoomForOverview(box);

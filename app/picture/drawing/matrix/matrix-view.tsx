import { type CSSProperties, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { type Moment, worldSeen } from '../../../presentation/time/moment.ts';
import { lazily } from '../../../ui/later.ts';
import { laterWords } from '../../../words/index.ts';
import { densities } from '../../geometry/matrix/density.ts';
import { placeWithin } from '../../geometry/matrix/grid-places.ts';
import type { MatrixLayout } from '../../geometry/matrix/matrix-layout.ts';
import type { GridPlace } from '../../geometry/matrix/walk.ts';
import { hasRoomForOverview } from '../../geometry/shared/overview-room.ts';
import type { LinkedViewProps } from '../shared/linked-view.ts';
import type { Box } from '../shared/use-box.ts';
import { usePalette } from '../shared/use-palette.ts';
import { MatrixCanvas } from './matrix-canvas.tsx';
import { MatrixFooter } from './matrix-footer.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { useGridHands } from './use-grid-hands.ts';
import { useMatrixSeen } from './use-matrix-seen.ts';
import '../shared/picture.css';

/** It is wanted when the matrix is larger than its box, and not before. */
const MatrixOverview = lazily(
  () => import('./matrix-overview.tsx'),
  (module) => module.MatrixOverview,
);

/**
 * Leaves by partitions, of all databases: nothing moves, every cell keeps its place, and a grid says the same to a
 * screen reader. It scrolls in its box and is the same size whatever the size of the cluster.
 */
export function MatrixView(props: LinkedViewProps) {
  const { clock, selection, target } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const paint = useRef((_moment: Moment): void => {});
  const [level, setLevel] = useState<number | null>(null);
  const [active, setActive] = useState<GridPlace>({ row: 1, column: 0 });
  const palette = usePalette(scroller);
  const seen = useMatrixSeen({ clock, scroller, level, active }, (moment) => paint.current(moment));
  const { model, layout, box, scroll, window, cells } = seen;
  const cellsByColumn = useMemo(() => new Map(cells.map((column) => [column.column, column])), [cells]);
  const place = placeWithin(active, layout);

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
          <MatrixCanvas seen={seen} clock={clock} selection={selection} palette={palette} paint={paint} />
          {layout.columns.count === 0 && (
            <p className="absolute inset-0 grid place-items-center text-muted">
              {laterWords.matrix.noPartitions}
            </p>
          )}
          <MatrixGrid
            model={model}
            layout={layout}
            window={window}
            grid={seen.grid}
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
        world={worldSeen(clock.current)}
        model={model}
        level={seen.level}
        beside={props.beside}
        onLevel={(next) => setLevel(Math.max(0, Math.min(densities.length - 1, next)))}
      />
    </div>
  );
}

/** Much of the matrix is out of sight, and there is room to show where. */
const isWorthAnOverview = (layout: MatrixLayout, box: Box): boolean =>
  (layout.width > box.width * 1.3 || layout.height > box.height * 1.3) && hasRoomForOverview(box);

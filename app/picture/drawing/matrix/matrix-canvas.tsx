import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import type { Moment, PictureClock } from '../../../presentation/time/moment.ts';
import { columnOfSelection } from '../../geometry/matrix/matrix-columns.ts';
import type { Palette } from '../shared/palette.ts';
import { createSurface, type Surface } from '../shared/surface.ts';
import { paintMatrix } from './paint-matrix.ts';
import type { MatrixSeen } from './use-matrix-seen.ts';

interface MatrixCanvasProps {
  readonly seen: MatrixSeen;
  readonly clock: PictureClock;
  readonly selection: PictureSelection | null;
  readonly palette: Palette | null;
  /** Set here: to be called with every frame. */
  readonly paint: RefObject<(moment: Moment) => void>;
}

/** What the cells look like: a canvas that stays in sight while the matrix scrolls over it. */
export function MatrixCanvas({ seen, clock, selection, palette, paint }: MatrixCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface | null>(null);
  const { box } = seen;

  useLayoutEffect(() => {
    paint.current = ({ atMs, stage }) => {
      if (box === null || palette === null || canvas.current === null) return;
      surface.current ??= createSurface(canvas.current);
      if (surface.current === null) return;
      surface.current.fit(box);
      paintMatrix(surface.current, {
        ...seen,
        ...seen.scroll,
        atMs,
        progress: stage?.progress ?? 1,
        palette,
        selection,
        selectedColumn: columnOfSelection(seen.model.columns, selection),
      });
    };
    paint.current(clock.current);
  });

  return (
    <div aria-hidden="true" className="sticky top-0 left-0 h-0 w-0">
      <canvas
        ref={canvas}
        className="pointer-events-none absolute top-0 left-0"
        style={{ width: box?.width ?? 0, height: box?.height ?? 0 }}
      />
    </div>
  );
}

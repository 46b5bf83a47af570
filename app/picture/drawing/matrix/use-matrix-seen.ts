import { type RefObject, useMemo, useState } from 'react';
import type { Moment, PictureClock } from '../../../presentation/time/moment.ts';
import { words } from '../../../words/index.ts';
import { type ColumnCells, cellsInWindow, copiesSeen } from '../../geometry/matrix/matrix-cells.ts';
import { fittedLayout } from '../../geometry/matrix/matrix-fit.ts';
import {
  clippedWindow,
  type MatrixLayout,
  type MatrixWindow,
  windowOf,
} from '../../geometry/matrix/matrix-layout.ts';
import { createMatrixMaker, type MatrixModel } from '../../geometry/matrix/matrix-model.ts';
import type { GridPlace } from '../../geometry/matrix/walk.ts';
import { type Box, useBox } from '../shared/use-box.ts';
import { useMoment } from '../shared/use-moment.ts';
import { type Scroll, useScroll } from '../shared/use-scroll.ts';

/** A moment of the matrix as far as it can be seen in its box. */
export interface MatrixSeen {
  readonly model: MatrixModel;
  readonly layout: MatrixLayout;
  /** Index of the density in use. */
  readonly level: number;
  /** Null until it is measured. */
  readonly box: Box | null;
  readonly scroll: Scroll;
  /** What is in sight. */
  readonly window: MatrixWindow;
  /** What of it has elements. */
  readonly grid: MatrixWindow;
  /** The cells in sight. */
  readonly cells: readonly ColumnCells[];
  readonly copyInto: ReturnType<typeof copiesSeen>;
}

interface MatrixAsked {
  readonly clock: PictureClock;
  /** What the matrix scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Index of the density that a person has chosen; null for the one that fits. */
  readonly level: number | null;
  readonly active: GridPlace;
}

/** Cells beyond this many rows and columns in sight are seen, but have no elements of their own. */
const mostElements = { rows: 16, columns: 32 };

/** The size that is assumed until the view has one. */
const unmeasured = { width: 800, height: 500 };

/** What there is of the matrix at the clock's moment; `onFrame` is called after every render and with every frame. */
export function useMatrixSeen(asked: MatrixAsked, onFrame: (moment: Moment) => void): MatrixSeen {
  const { clock, scroller, active } = asked;
  const [makeModel] = useState(createMatrixMaker);
  const moment = useMoment(clock, onFrame);
  const box = useBox(scroller);
  const scroll = useScroll(scroller);
  const model = useMemo(() => makeModel(moment), [makeModel, moment]);
  const { layout, level } = useMemo(
    () => fittedLayout(model, box ?? unmeasured, { level: asked.level, stateLetters: mostStateLetters() }),
    [model, box, asked.level],
  );
  const window = useMemo(
    () => windowOf(layout, { ...scroll, width: box?.width ?? 0, height: box?.height ?? 0 }),
    [layout, scroll, box],
  );
  const grid = useMemo(
    () => clippedWindow(window, mostElements, { row: active.row - 1, column: active.column - 1 }),
    [window, active],
  );
  const cells = useMemo(() => cellsInWindow(moment, model.columns, window), [moment, model, window]);
  const copyInto = useMemo(() => copiesSeen(moment), [moment]);
  return { model, layout, level, box, scroll, window, grid, cells, copyInto };
}

const mostStateLetters = (): number =>
  Math.max(...Object.values(words.picture.conditions).map(({ length }) => length));

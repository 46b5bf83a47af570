import { type RefObject, useMemo, useRef } from 'react';
import type { MatrixLayout } from '../../geometry/matrix/matrix-layout.ts';
import type { MatrixRow } from '../../geometry/matrix/matrix-rows.ts';
import { overviewOfMatrix } from '../../geometry/matrix/overview-of-matrix.ts';
import { looksOf } from '../../geometry/shared/overview.ts';
import { OverviewCorner } from '../shared/overview-corner.tsx';
import type { Palette } from '../shared/palette.ts';
import type { Box } from '../shared/use-box.ts';
import type { Scroll } from '../shared/use-scroll.ts';

interface MatrixOverviewProps {
  readonly layout: MatrixLayout;
  readonly rows: readonly MatrixRow[];
  readonly palette: Palette;
  readonly box: Box;
  readonly scroll: Scroll;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The overview of the Matrix view: a row a leaf, and the part to which it is scrolled. */
export function MatrixOverview({ layout, rows, box, scroll, scroller, ...corner }: MatrixOverviewProps) {
  const looks = looksOf(rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the rows only their looks are seen from afar.
  const overview = useMemo(() => overviewOfMatrix(layout, rows, box), [layout, looks, box]);
  const follow = useRef((): void => undefined);
  return (
    <OverviewCorner
      {...corner}
      overview={overview}
      follow={follow}
      seen={() => ({ x: scroll.left, y: scroll.top, ...box })}
      onCentre={({ x, y }) =>
        scroller.current?.scrollTo({ left: x - box.width / 2, top: y - box.height / 2 })
      }
    />
  );
}

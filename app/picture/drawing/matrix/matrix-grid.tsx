import { memo } from 'react';
import { laterWords } from '../../../words/index.ts';
import { isolated } from '../../../words/isolated.ts';
import { labelStep } from '../../geometry/matrix/density.ts';
import type { ColumnCells } from '../../geometry/matrix/matrix-cells.ts';
import { columnLeft, rowTop } from '../../geometry/matrix/matrix-layout.ts';
import type { MatrixRow } from '../../geometry/matrix/matrix-rows.ts';
import { columnsShown, rowsShown } from '../../geometry/matrix/places-shown.ts';
import { lampShape } from '../shared/lamp-shape.ts';
import { conditionOf } from '../shared/leaf-said.ts';
import { Shapes } from '../shared/shape-elements.tsx';
import { Cell } from './grid-cell.tsx';
import { MatrixHeader, type MatrixHeaderProps } from './matrix-header.tsx';
import { cellText, tallyText } from './matrix-said.ts';

interface MatrixGridProps extends MatrixHeaderProps {
  /** By column. */
  readonly cells: ReadonlyMap<number, ColumnCells>;
}

const text = () => laterWords.matrix;

/**
 * The matrix as a grid of elements: names and counts can be read, cells can be walked and heard. What cells look like
 * is on the canvas below. Rows and columns out of sight have no elements; their numbers say where the others stand.
 */
export const MatrixGrid = memo(function MatrixGrid(props: MatrixGridProps) {
  const { model, layout, window, active } = props;
  const rows = rowsShown(window, active);
  const groups = model.groups === 2 ? ([1, 2] as const) : ([1] as const);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table that is placed freely loses its role.
    <div
      role="grid"
      aria-label={text().label}
      aria-description={text().keys}
      aria-readonly="true"
      aria-rowcount={model.rows.length + 1}
      aria-colcount={layout.columns.count + 2}
      className="absolute top-0 left-0"
      style={{ width: layout.width, height: layout.height }}
    >
      <MatrixHeader {...props} />
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: the grid is not a table, so its groups are not tbody elements.
        <div
          key={group}
          role="rowgroup"
          aria-label={model.groups === 2 ? text().groupLabel(group) : undefined}
        >
          {rows.map((row) => {
            const leaf = model.rows[row];
            return leaf === undefined || leaf.group !== group ? null : (
              <Row key={leaf.node} {...props} row={row} leaf={leaf} />
            );
          })}
        </div>
      ))}
      {layout.secondGroup < layout.rows && (
        <div
          aria-hidden="true"
          className="absolute left-0"
          style={{ top: rowTop(layout, layout.secondGroup) - 22, width: layout.width }}
        >
          <span className="sticky left-1 text-xs font-bold text-muted">{text().group(2)}</span>
        </div>
      )}
    </div>
  );
});

function Row({
  layout,
  grid,
  cells,
  active,
  row,
  leaf,
}: MatrixGridProps & { readonly row: number; readonly leaf: MatrixRow }) {
  const { density } = layout;
  const isNamed = row % labelStep(density.rowHeight, density.text + 3) === 0 || active.row === row + 1;
  const hasCells = row >= grid.firstRow && row < grid.endRow;
  const columns = hasCells
    ? columnsShown(grid, active, layout)
    : active.row === row + 1 && active.column > 0
      ? [active.column - 1]
      : [];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells of a grid take the focus, not its rows.
    // biome-ignore lint/a11y/useSemanticElements: a tr that is placed freely loses its role.
    <div
      role="row"
      aria-rowindex={row + 2}
      className="absolute left-0 flex"
      style={{ top: rowTop(layout, row), width: layout.width, height: density.rowHeight }}
    >
      <Cell
        place={{ row: row + 1, column: 0 }}
        active={active}
        role="rowheader"
        label={isolated(`${leaf.name}, ${conditionOf(leaf.face)}`)}
        leaf={leaf.node}
        className="sticky left-0 flex cursor-pointer items-center gap-2 overflow-visible pl-3 whitespace-nowrap"
        style={{ width: layout.nameWidth, fontSize: density.text }}
      >
        {isNamed && <LeafName leaf={leaf} hasState={layout.hasStates} />}
      </Cell>
      {columns.map((column) => {
        const subject = cells.get(column);
        return column >= 0 && column < layout.columns.count ? (
          <Cell
            key={column}
            place={{ row: row + 1, column: column + 1 }}
            active={active}
            role="gridcell"
            label={subject === undefined ? text().absent : cellText(cellsOf(subject), leaf.node)}
            className="absolute"
            style={{
              left: columnLeft(layout, column),
              width: density.columnWidth,
              height: density.rowHeight,
            }}
          />
        ) : null;
      })}
      <Cell
        place={{ row: row + 1, column: layout.columns.count + 1 }}
        active={active}
        role="gridcell"
        label={tallyText(leaf.tally)}
        {...(leaf.isTroubled && { title: tallyText(leaf.tally) })}
        className={`sticky right-0 ml-auto flex items-center justify-end pr-3 whitespace-nowrap tabular-nums ${leaf.isTroubled ? 'font-bold text-trouble-ink' : 'text-muted'}`}
        style={{ width: layout.countsWidth, fontSize: density.text * 0.92 }}
      >
        {isNamed && leaf.counts}
      </Cell>
    </div>
  );
}

interface LeafNameProps {
  readonly leaf: MatrixRow;
  readonly hasState: boolean;
}

function LeafName({ leaf: { name, short, face }, hasState }: LeafNameProps) {
  return (
    <>
      <svg width="12" height="12" aria-hidden="true" className="shrink-0">
        <Shapes shapes={[lampShape(face.tone, 6, 6, 4.5)]} />
      </svg>
      <span className="font-semibold" title={name === short ? undefined : name}>
        {short}
      </span>
      {hasState && face.tone !== 'ok' && (
        <span
          className={`text-[0.82em] ${face.tone === 'silent' ? 'font-bold text-trouble-ink' : 'text-muted'}`}
        >
          {conditionOf(face)}
        </span>
      )}
    </>
  );
}

const cellsOf = ({ resting, changing }: ColumnCells) => [
  ...resting,
  ...changing.flatMap(({ after }) => (after === null ? [] : [after])),
];

import { type CSSProperties, memo } from 'react';
import type { ColumnCells } from '../../geometry/matrix/cells.ts';
import { labelStep } from '../../geometry/matrix/density.ts';
import { columnLeft, type MatrixLayout, type MatrixWindow, rowTop } from '../../geometry/matrix/layout.ts';
import type { MatrixModel } from '../../geometry/matrix/model.ts';
import type { MatrixRow } from '../../geometry/matrix/rows.ts';
import type { GridPlace } from '../../geometry/matrix/walk.ts';
import { cellText } from '../../geometry/matrix/writing.ts';
import { pictureWords } from '../../geometry/words.ts';
import { Lamp } from '../leaf-writing.tsx';

interface MatrixGridProps {
  readonly model: MatrixModel;
  readonly layout: MatrixLayout;
  /** What can be seen. */
  readonly window: MatrixWindow;
  /** What has elements: the same, or a part of it where cells are too many and too small. */
  readonly grid: MatrixWindow;
  readonly cells: ReadonlyMap<number, ColumnCells>;
  readonly active: GridPlace;
}

const words = pictureWords.matrix;

/**
 * The matrix as a grid of elements: names and counts can be read, cells can be walked and heard. What cells look like
 * is on the canvas below. Rows and columns out of sight have no elements; their numbers say where the others stand.
 */
export const MatrixGrid = memo(function MatrixGrid(props: MatrixGridProps) {
  const { model, layout, window, active } = props;
  const rows = visibleRows(window, active);
  const groups = model.groups === 2 ? ([1, 2] as const) : ([1] as const);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table that is placed freely loses its role.
    <div
      role="grid"
      aria-label={words.label}
      aria-description={words.keys}
      aria-readonly="true"
      aria-rowcount={model.rows.length + 1}
      aria-colcount={layout.columns.count + 2}
      className="absolute top-0 left-0"
      style={{ width: layout.width, height: layout.height }}
    >
      <Header {...props} />
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: the grid is not a table, so its groups are not tbody elements.
        <div
          key={group}
          role="rowgroup"
          aria-label={model.groups === 2 ? words.groupLabel(group) : undefined}
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
          <span className="sticky left-1 text-xs font-bold text-muted">{words.group(2)}</span>
        </div>
      )}
    </div>
  );
});

function Header({ model, layout, window, grid, active }: MatrixGridProps) {
  const { columns, density } = layout;
  const size = Math.min(12, density.text);
  const most = String(Math.max(0, columns.count - 1)).length;
  const step = labelStep(density.columnWidth, 8 + most * size * 0.62);
  const shown = visibleColumns(grid, active.column - 1);
  const labelled = labelledColumns(layout, window, step).filter((column) => !shown.includes(column));
  const firstGroup = model.rows[window.firstRow]?.group ?? 1;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells of a grid take the focus, not its rows.
    // biome-ignore lint/a11y/useSemanticElements: a tr that is placed freely loses its role.
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-10 flex bg-card"
      style={{ width: layout.width, height: layout.headerHeight }}
    >
      <Cell
        place={{ row: 0, column: 0 }}
        active={active}
        role="columnheader"
        label={words.leaf}
        className="sticky left-0 z-20 flex items-center bg-card pl-1 text-xs font-bold text-muted"
        style={{ width: layout.nameWidth }}
      >
        {model.groups === 2 ? words.group(firstGroup) : words.leaf}
      </Cell>
      {[...shown, ...labelled]
        .sort((left, right) => left - right)
        .map((column) => {
          const span = columns.spans.findLast(({ first }) => first <= column);
          if (span === undefined) return null;
          const ordinal = column - span.first;
          const isShort = model.isShort(span.database.name, ordinal);
          const hasName = ordinal === 0 && columns.spans.length > 1;
          return (
            <Cell
              key={column}
              place={{ row: 0, column: column + 1 }}
              active={active}
              role="columnheader"
              label={words.partition(span.database.name, ordinal)}
              className={`absolute grid place-items-center overflow-visible whitespace-nowrap tabular-nums ${isShort ? 'font-bold text-trouble-ink' : 'text-muted'}`}
              style={{
                left: columnLeft(layout, column),
                width: density.columnWidth,
                height: layout.headerHeight,
                fontSize: size,
              }}
            >
              {ordinal % step === 0 ? (
                ordinal
              ) : (
                <span className="sr-only">{words.partition(span.database.name, ordinal)}</span>
              )}
              {hasName && (
                <span className="absolute -top-1 left-1 text-[10px] font-semibold text-muted">
                  {span.database.name}
                </span>
              )}
            </Cell>
          );
        })}
      <Cell
        place={{ row: 0, column: columns.count + 1 }}
        active={active}
        role="columnheader"
        label={words.counts}
        className="sticky right-0 z-20 ml-auto flex items-center justify-end bg-card pr-3 text-xs text-muted"
        style={{ width: layout.countsWidth }}
      >
        {words.counts}
      </Cell>
    </div>
  );
}

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
    ? visibleColumns(grid, active.column - 1)
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
        label={`${leaf.name}, ${leaf.face.text}`}
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
            label={subject === undefined ? words.absent : cellText(cellsOf(subject), leaf.node)}
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
        label={leaf.countsLabel}
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

function LeafName({ leaf: { name, face }, hasState }: LeafNameProps) {
  return (
    <>
      <svg width="12" height="12" aria-hidden="true" className="shrink-0">
        <Lamp tone={face.tone} x={6} y={6} radius={4.5} />
      </svg>
      <span className="font-semibold">{name}</span>
      {hasState && face.tone !== 'ok' && (
        <span
          className={`text-[0.82em] ${face.tone === 'silent' ? 'font-bold text-trouble-ink' : 'text-muted'}`}
        >
          {face.text}
        </span>
      )}
    </>
  );
}

interface CellProps {
  readonly place: GridPlace;
  readonly active: GridPlace;
  readonly role: 'columnheader' | 'rowheader' | 'gridcell';
  readonly label: string;
  readonly className: string;
  readonly style: CSSProperties;
  readonly children?: React.ReactNode;
}

/** A cell that the keyboard reaches; Tab leads to the active one alone. */
function Cell({ place, active, role, label, className, style, children }: CellProps) {
  const isActive = place.row === active.row && place.column === active.column;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the three roles that it may have support a name.
    <div
      role={role}
      aria-label={label}
      aria-colindex={place.column + 1}
      data-place={`${place.row} ${place.column}`}
      tabIndex={isActive ? 0 : -1}
      className={`-outline-offset-2 ${className}`}
      style={{ height: '100%', ...style }}
    >
      {children}
    </div>
  );
}

const cellsOf = ({ resting, changing }: ColumnCells) => [
  ...resting,
  ...changing.flatMap(({ after }) => (after === null ? [] : [after])),
];

/** The rows in sight and, wherever it is, the active one: an element that has the focus must stay. */
function visibleRows({ firstRow, endRow }: MatrixWindow, { row }: GridPlace): readonly number[] {
  return withActive(range(firstRow, endRow), row - 1);
}

const visibleColumns = ({ firstColumn, endColumn }: MatrixWindow, active: number): readonly number[] =>
  withActive(range(firstColumn, endColumn), active);

const withActive = (places: readonly number[], active: number): readonly number[] =>
  active < 0 || places.includes(active) ? places : [...places, active].sort((left, right) => left - right);

function labelledColumns(
  { columns }: MatrixLayout,
  { firstColumn, endColumn }: MatrixWindow,
  step: number,
): readonly number[] {
  if (step === 1) return [];
  return range(firstColumn, Math.min(endColumn, columns.count)).filter((column) => {
    const first = columns.spans.findLast((span) => span.first <= column)?.first ?? 0;
    return (column - first) % step === 0;
  });
}

const range = (first: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);

import { laterWords } from '../../../words/index.ts';
import { labelStep } from '../../geometry/matrix/density.ts';
import { columnLeft, type MatrixLayout, type MatrixWindow } from '../../geometry/matrix/matrix-layout.ts';
import type { MatrixModel } from '../../geometry/matrix/matrix-model.ts';
import { columnsLabelled, columnsShown } from '../../geometry/matrix/places-shown.ts';
import type { GridPlace } from '../../geometry/matrix/walk.ts';
import { Cell } from './grid-cell.tsx';

export interface MatrixHeaderProps {
  readonly model: MatrixModel;
  readonly layout: MatrixLayout;
  /** What can be seen. */
  readonly window: MatrixWindow;
  /** What has elements: the same, or a part of it where cells are too many and too small. */
  readonly grid: MatrixWindow;
  readonly active: GridPlace;
}

const text = () => laterWords.matrix;

/** The line of ordinals above the rows; where they are close together, some of them are written. */
export function MatrixHeader({ model, layout, window, grid, active }: MatrixHeaderProps) {
  const { columns, density } = layout;
  const size = Math.min(12, density.text);
  const most = String(Math.max(0, columns.count - 1)).length;
  const step = labelStep(density.columnWidth, 8 + most * size * 0.62);
  const shown = new Set([...columnsShown(grid, active, layout), ...columnsLabelled(layout, window, step)]);
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
        label={text().leaf}
        className="sticky left-0 z-20 flex items-end bg-card pb-1.5 pl-1 text-xs font-bold text-muted"
        style={{ width: layout.nameWidth }}
      >
        {model.groups === 2 ? text().group(firstGroup) : text().leaf}
      </Cell>
      {[...shown]
        .sort((left, right) => left - right)
        .map((column) => (
          <ColumnHead
            key={column}
            column={column}
            model={model}
            layout={layout}
            active={active}
            size={size}
            step={step}
          />
        ))}
      <Cell
        place={{ row: 0, column: columns.count + 1 }}
        active={active}
        role="columnheader"
        label={text().counts}
        className="sticky right-0 z-20 ml-auto flex items-end justify-end bg-card pr-3 pb-1.5 text-xs text-muted"
        style={{ width: layout.countsWidth }}
      >
        {text().counts}
      </Cell>
    </div>
  );
}

interface ColumnHeadProps extends Pick<MatrixHeaderProps, 'model' | 'layout' | 'active'> {
  readonly column: number;
  /** Of its text. CSS pixels. */
  readonly size: number;
  /** Of so many ordinals one is written. */
  readonly step: number;
}

/** The ordinal of a column and, above the first one of several databases, the name of the database. */
function ColumnHead({ column, model, layout, active, size, step }: ColumnHeadProps) {
  const { columns, density } = layout;
  const span = columns.spans.findLast(({ first }) => first <= column);
  if (span === undefined) return null;
  const { name } = span.database;
  const ordinal = column - span.first;
  const label = text().partition(name, ordinal);
  return (
    <Cell
      place={{ row: 0, column: column + 1 }}
      active={active}
      role="columnheader"
      label={label}
      className={`absolute grid items-end justify-items-center pb-1.5 overflow-visible whitespace-nowrap tabular-nums ${model.isShort(name, ordinal) ? 'font-bold text-trouble-ink' : 'text-muted'}`}
      style={{
        left: columnLeft(layout, column),
        width: density.columnWidth,
        height: layout.headerHeight,
        fontSize: size,
      }}
    >
      {ordinal % step === 0 ? ordinal : <span className="sr-only">{label}</span>}
      {ordinal === 0 && columns.spans.length > 1 && (
        <span className="absolute top-0.5 left-1 text-xs font-semibold text-ink">{name}</span>
      )}
    </Cell>
  );
}

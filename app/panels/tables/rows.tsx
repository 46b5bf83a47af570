import { type Cell, printCell, type ResultTable } from '@ha-playground/engine/console';
import type { KeyboardEvent, UIEvent } from 'react';
import { useState } from 'react';
import { useHighlight, useSession } from '../../hooks/use-session.tsx';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { identityOf } from '../../presentation/statements/same-rows.ts';
import { ExplainedColumn } from '../../terms/explained-column.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { laterWords } from '../../words/index.ts';
import { subjectsOf } from './row-subject.ts';

const text = () => laterWords.tables;

/** Every row is as high as this, so that those out of sight need not be drawn. */
const rowPx = 26;
/** Rows drawn at once; of a longer table, those in sight and some around them. */
const mostRows = 120;
/** The rows drawn change when so many have been scrolled by. */
const strideRows = 20;

interface RowsProps {
  readonly label: string;
  readonly table: ResultTable;
  /** What changed cells were before, by `${row} ${column}`; null in new rows. */
  readonly changed: ReadonlyMap<string, string | null>;
  readonly database: string | null;
}

/** The rows; one that is about a leaf or a partition lights it everywhere, and is lit from everywhere. */
export function Rows({ label, table, changed, database }: RowsProps) {
  const { world } = useSession();
  const { lit, point, choose } = useHighlight();
  const [scrolled, setScrolled] = useState(0);
  const { columns, rows } = table;
  const subjectOf = subjectsOf(columns, world, database);
  const identity = identityOf(columns);
  const isLong = rows.length > mostRows;
  const first = isLong ? Math.max(0, Math.min(scrolled - strideRows, rows.length - mostRows)) : 0;
  const drawn = rows.slice(first, first + mostRows);
  const onScroll = ({ currentTarget }: UIEvent) => {
    if (!isLong) return;
    setScrolled(Math.floor(currentTarget.scrollTop / rowPx / strideRows) * strideRows);
  };
  if (rows.length === 0) return <p className="text-muted">{text().empty}</p>;
  return (
    <ScrollArea label={label} onScroll={onScroll} onKeyDown={keepScrollKeys} className="max-lg:max-h-[70dvh]">
      <table
        aria-rowcount={rows.length + 1}
        // Room for the rows that are not drawn.
        style={{ marginTop: first * rowPx, marginBottom: (rows.length - first - drawn.length) * rowPx }}
        className="w-full border-separate border-spacing-0 text-left text-xs whitespace-nowrap"
      >
        <thead className="sticky top-0 z-10 bg-card text-muted">
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={`border-b border-line py-1 pr-4 font-semibold ${column.align === 'right' ? 'text-right' : ''}`}
              >
                <ExplainedColumn>{column.name}</ExplainedColumn>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {drawn.map((row, index) => {
            const place = first + index;
            const subject = subjectOf(row);
            return (
              <tr
                key={identity(row, place)}
                aria-rowindex={place + 2}
                onPointerEnter={() => point(subject)}
                onPointerLeave={() => point(null)}
                onClick={() => choose(subject)}
                style={{ height: rowPx }}
                className={`hover:bg-lane ${isAbout(subject, lit) ? 'bg-replica' : ''}`}
              >
                {columns.map((column, at) => (
                  <td key={column.name} className={`pr-4 ${column.align === 'right' ? 'text-right' : ''}`}>
                    <CellText cell={row[at] ?? null} before={changed.get(`${place} ${at}`)} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** Keys that elsewhere on the page seek in time scroll here. */
function keepScrollKeys(event: KeyboardEvent): void {
  if (['Home', 'End', 'PageUp', 'PageDown'].includes(event.key)) event.stopPropagation();
}

interface CellTextProps {
  readonly cell: Cell;
  /** Undefined where the cell is as it was; null in a row that is new. */
  readonly before: string | null | undefined;
}

function CellText({ cell, before }: CellTextProps) {
  if (before === undefined) return printCell(cell);
  const note = before === null ? text().newRow : text().changedCell(before);
  return (
    <mark title={note} className="-mx-1 rounded bg-lane-copy px-1 font-semibold text-ink">
      {printCell(cell)}
      <span className="sr-only"> ({note})</span>
    </mark>
  );
}

/** Is the row about what is lit? A row of a leaf is not about each of its partitions. */
function isAbout(subject: PictureSelection | null, lit: PictureSelection | null): boolean {
  if (subject === null || lit === null) return false;
  if (lit.ordinal === null || subject.ordinal === null) {
    return (
      lit.node !== null && subject.node === lit.node && (lit.ordinal === null || subject.ordinal === null)
    );
  }
  const isOfSameDatabase = (lit.database ?? subject.database) === subject.database;
  const isOnSameLeaf = lit.node === null || subject.node === null || lit.node === subject.node;
  return lit.ordinal === subject.ordinal && isOfSameDatabase && isOnSameLeaf;
}

import { type Cell, printCell, printLines, type ResultTable as Table } from '@ha-playground/engine/console';
import { type KeyboardEvent, type ReactNode, type UIEvent, useState } from 'react';
import { useHighlight, useSession } from '../hooks/use-session.tsx';
import { subjectsOf } from '../presentation/sight/row-subject.ts';
import type { PictureSelection } from '../presentation/sight/selection.ts';
import { identityOf } from '../presentation/statements/same-rows.ts';
import { ExplainedColumn } from '../terms/explained-column.tsx';
import { ScrollArea } from '../ui/scroll-area.tsx';
import { laterWords } from '../words/index.ts';
import { Written } from '../words/written.tsx';
import { Sideways } from './sideways.tsx';

const text = () => laterWords.tables;

/** Every row is as high as this, so that those out of sight need not be drawn. */
const rowPx = 26;
/** Rows drawn at once; of a longer table, those in sight and some around them. */
const mostRows = 120;
/** The rows drawn change when so many have been scrolled by. */
const strideRows = 20;
/** A table of more rows than this scrolls by itself in the console, below its head. */
const mostAtOnce = 20;
/** A longer text in a report stands on several lines. */
const longCharacters = 36;

interface ResultTableProps {
  readonly label: string;
  readonly table: Table;
  /** All columns by their places, in the order in which they stand; that of the table where none is given. */
  readonly order?: readonly number[];
  /** What changed cells were before, by `${row} ${column}`; null in new rows. */
  readonly changed: ReadonlyMap<string, string | null>;
  /** The one that ordinals belong to where no column says it. */
  readonly database: string | null;
  /** `panel`: it fills what is left of a panel; `console`: it is as high as it is, and part of what the console shows. */
  readonly look: 'panel' | 'console';
  /** Sentences may stand on several lines: it is no result set, of which each row is a line. */
  readonly wraps?: boolean;
}

/**
 * A table of a result; a row that is about a leaf or a partition lights it everywhere, and is lit from everywhere. Its head stays
 * in sight, and of very many rows those in sight are there.
 */
export function ResultTable({
  label,
  table,
  order,
  changed,
  database,
  look,
  wraps = false,
}: ResultTableProps) {
  const { world } = useSession();
  const { lit, point, choose } = useHighlight();
  const [scrolled, setScrolled] = useState(0);
  const { columns, rows } = table;
  const places = order ?? columns.map((_, at) => at);
  const subjectOf = subjectsOf(columns, world, database);
  const identity = identityOf(columns);
  const isLong = rows.length > mostRows;
  const isConsole = look === 'console';
  const first = isLong ? Math.max(0, Math.min(scrolled - strideRows, rows.length - mostRows)) : 0;
  const drawn = rows.slice(first, first + mostRows);
  const onScroll = ({ currentTarget }: UIEvent) => {
    if (!isLong) return;
    setScrolled(Math.floor(currentTarget.scrollTop / rowPx / strideRows) * strideRows);
  };
  // Of a long table each row is one line.
  const contentOf = (cell: Cell): string => (isLong ? printCell(cell) : printLines(cell));
  const longOf = (at: number, content: string) =>
    wraps && !isLong && columns[at]?.align !== 'right' && content.length > longCharacters
      ? 'min-w-60 py-1 font-sans wrap-anywhere whitespace-normal'
      : '';
  return (
    <Frame look={look} label={label} onScroll={onScroll} isHigh={rows.length > mostAtOnce}>
      <table
        aria-rowcount={rows.length + 1}
        // Room for the rows that are not drawn.
        style={{ marginTop: first * rowPx, marginBottom: (rows.length - first - drawn.length) * rowPx }}
        className={`border-separate border-spacing-0 text-left whitespace-nowrap ${isConsole ? 'text-sm' : 'w-full text-xs'}`}
      >
        <caption className="sr-only">{label}</caption>
        <Head columns={columns} places={places} look={look} />
        <tbody className="tabular-nums">
          {drawn.map((row, index) => {
            const place = first + index;
            const subject = subjectOf(row);
            return (
              <tr
                // An answer stays as it is; a table that is read again and again has its rows wherever they are.
                key={isConsole ? place : identity(row, place)}
                aria-rowindex={place + 2}
                onPointerEnter={() => point(subject)}
                onPointerLeave={() => point(null)}
                onClick={() => {
                  // Whoever selects what is written wants to copy it.
                  if (getSelection()?.isCollapsed !== false) choose(subject);
                }}
                style={{ height: rowPx }}
                className={rowLooks[look](isAbout(subject, lit))}
              >
                {places.map((at) => {
                  const content = contentOf(row[at] ?? null);
                  return (
                    <td
                      key={at}
                      className={`pr-4 ${alignOf(columns, at)} ${longOf(at, content)} ${content.includes('\n') ? 'py-1 whitespace-pre' : ''}`}
                    >
                      <CellText content={content} before={changed.get(`${place} ${at}`)} look={look} />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Frame>
  );
}

interface HeadProps {
  readonly columns: Table['columns'];
  readonly places: readonly number[];
  readonly look: ResultTableProps['look'];
}

const Head = ({ columns, places, look }: HeadProps) => (
  <thead className={`sticky top-0 z-10 ${headLooks[look]}`}>
    <tr aria-rowindex={1} className="border-inherit">
      {places.map((at) => (
        <th
          key={at}
          scope="col"
          className={`border-b border-inherit py-1 pr-4 font-semibold ${alignOf(columns, at)}`}
        >
          <ExplainedColumn>{columns[at]?.name ?? ''}</ExplainedColumn>
        </th>
      ))}
    </tr>
  </thead>
);

const headLooks: Readonly<Record<ResultTableProps['look'], string>> = {
  panel: 'border-line bg-card text-muted',
  console: 'border-console-muted/50 bg-console text-console-muted',
};

const alignOf = (columns: Table['columns'], at: number): string =>
  columns[at]?.align === 'right' ? 'text-right' : '';

interface FrameProps {
  readonly look: ResultTableProps['look'];
  readonly label: string;
  readonly isHigh: boolean;
  readonly onScroll: (event: UIEvent) => void;
  readonly children: ReactNode;
}

/** What scrolls: a table in a panel has all of it; one in the console is a region of its own where it is wider or longer than that. */
const Frame = ({ look, label, isHigh, onScroll, children }: FrameProps) =>
  look === 'panel' ? (
    <ScrollArea label={label} onScroll={onScroll} onKeyDown={keepScrollKeys} className="max-lg:max-h-[70dvh]">
      {children}
    </ScrollArea>
  ) : (
    <Sideways
      label={label}
      onScroll={onScroll}
      onKeyDown={keepScrollKeys}
      className={isHigh ? 'max-h-[75cqh]' : ''}
    >
      {children}
    </Sideways>
  );

const rowLooks: Readonly<Record<ResultTableProps['look'], (isLit: boolean) => string>> = {
  panel: (isLit) => `hover:bg-lane ${isLit ? 'bg-replica' : ''}`,
  console: (isLit) => `hover:bg-console-ink/10 ${isLit ? 'bg-console-ink/20' : ''}`,
};

/** Keys that elsewhere on the page seek in time scroll here. */
function keepScrollKeys(event: KeyboardEvent): void {
  if (['Home', 'End', 'PageUp', 'PageDown'].includes(event.key)) event.stopPropagation();
}

interface CellTextProps {
  readonly content: string;
  /** Undefined where the cell is as it was; null in a row that is new. */
  readonly before: string | null | undefined;
  readonly look: ResultTableProps['look'];
}

function CellText({ content, before, look }: CellTextProps) {
  if (before === undefined) return <Written>{content}</Written>;
  const note = before === null ? text().newRow : text().changedCell(before);
  return (
    <mark title={note} className={`-mx-1 rounded px-1 font-semibold ${markLooks[look]}`}>
      <Written>{content}</Written>
      <span className="sr-only"> ({note})</span>
    </mark>
  );
}

const markLooks: Readonly<Record<ResultTableProps['look'], string>> = {
  panel: 'bg-lane-copy text-ink',
  console: 'bg-console-prompt/25 text-console-ink',
};

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

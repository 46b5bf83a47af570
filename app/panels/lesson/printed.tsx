import { printCell, type ResultTable, type StatementRun } from '@ha-playground/engine/console';
import { useState } from 'react';
import { decisiveOf, mostCellCharacters } from '../../presentation/lesson/decisive.ts';
import { answerBefore } from '../../presentation/statements/cell-changes.ts';
import { ExplainedColumn } from '../../terms/explained-column.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { StatementText } from '../../words/statement-text.tsx';
import { Written } from '../../words/written.tsx';

const text = () => laterWords.lesson;

interface PrintedProps {
  readonly run: StatementRun;
  /** The picture has not come to the instant of its answer. */
  readonly isAhead: boolean;
  /** The columns that the story names. */
  readonly named: readonly string[];
  /** Every statement of the session, in the order of entering. */
  readonly earlier: readonly { readonly run: StatementRun }[];
}

/** A statement and what it printed: of a table what decides, and all of it on request. */
export function Printed({ run, isAhead, named, earlier }: PrintedProps) {
  const result = isAhead ? null : run.result;
  const terminator = run.kind === 'dot' ? '' : run.vertical ? '\\G' : ';';
  return (
    <figure className="m-0 overflow-clip rounded-lg border border-line">
      <figcaption className="flex flex-wrap items-baseline gap-x-3 bg-lane px-4 py-2 text-sm">
        <code className="min-w-0 flex-1 font-mono break-words whitespace-pre-wrap">
          <StatementText>{`${run.text}${terminator}`}</StatementText>
        </code>
        <span className="ml-auto shrink-0 text-muted">{isAhead ? laterWords.places.ahead : whenOf(run)}</span>
      </figcaption>
      {result?.ok === true && result.table !== null && result.table.rows.length > 0 && (
        <Table
          label={text().printed(isolated(run.text))}
          table={result.table}
          named={named}
          before={answerBefore(run, earlier)}
        />
      )}
      {result?.ok === true && result.table?.rows.length === 0 && (
        <p className="px-4 py-2 text-sm text-muted">{text().emptySet}</p>
      )}
      {result?.ok === true && result.table === null && <Lines printed={result.text} />}
      {result?.ok === false && (
        <p role="alert" className="px-4 py-2 font-mono text-sm break-words text-trouble-ink">
          <Written>{result.text}</Written>
        </p>
      )}
    </figure>
  );
}

function whenOf(run: StatementRun): string {
  if (run.state === 'queued') return text().waiting;
  if (run.state === 'running' || run.endedAtMs === null) return text().running;
  const tookMs = run.endedAtMs - run.startedAtMs;
  const clock = formats.shortClockWithTenths(run.endedAtMs);
  return tookMs > 0 && run.kind === 'statement'
    ? text().after(formats.seconds(tookMs), clock)
    : text().at(clock);
}

interface TableProps {
  readonly label: string;
  readonly table: ResultTable;
  readonly named: readonly string[];
  readonly before: ResultTable | null;
}

function Table({ label, table, named, before }: TableProps) {
  const [hasAllColumns, setAllColumns] = useState(false);
  const [hasAllRows, setAllRows] = useState(false);
  const decisive = decisiveOf(table, { before, named });
  const columns = hasAllColumns ? table.columns.map((_, at) => at) : decisive.columns;
  const rows = hasAllRows ? table.rows.map((_, index) => index) : decisive.rows;
  const hiddenColumns = table.columns.length - decisive.columns.length;
  const hiddenRows = table.rows.length - decisive.rows.length;
  return (
    <>
      <ScrollArea label={label} className="max-h-96 flex-none!">
        <table className="w-full text-sm">
          <thead className="text-muted">
            <tr>
              {columns.map((at) => (
                <th
                  key={at}
                  scope="col"
                  className={`px-2 py-1.5 font-semibold first:pl-4 last:pr-4 sm:px-3 ${lookOf(table, at)}`}
                >
                  <ExplainedColumn>{table.columns[at]?.name ?? ''}</ExplainedColumn>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="font-mono tabular-nums">
            {rows.map((index) => (
              <tr key={index} className="border-t border-line">
                {columns.map((at) => (
                  <td
                    key={at}
                    className={`px-2 py-1 align-top first:pl-4 last:pr-4 sm:px-3 ${lookOf(table, at)}`}
                  >
                    <Cell content={printCell(table.rows[index]?.[at] ?? null)} isCut={!hasAllColumns} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {(hiddenColumns > 0 || hiddenRows > 0) && (
        <div className="flex gap-4 border-t border-line px-4">
          {hiddenRows > 0 && (
            <More onClick={() => setAllRows(!hasAllRows)} isOpen={hasAllRows}>
              {hasAllRows ? text().fewerRows : text().moreRows(hiddenRows)}
            </More>
          )}
          {hiddenColumns > 0 && (
            <More onClick={() => setAllColumns(!hasAllColumns)} isOpen={hasAllColumns}>
              {hasAllColumns ? text().fewerColumns : text().moreColumns(hiddenColumns)}
            </More>
          )}
        </div>
      )}
    </>
  );
}

/** Words may stand on several lines, so that every column of a narrow table is in sight; numbers and names stay whole. */
const lookOf = ({ columns, rows }: ResultTable, at: number): string =>
  columns[at]?.align === 'right'
    ? 'text-right whitespace-nowrap'
    : `text-left ${rows.some((row) => String(row[at] ?? '').includes(' ')) ? '' : 'whitespace-nowrap'}`;

function Cell({ content, isCut }: { readonly content: string; readonly isCut: boolean }) {
  const isLong = isCut && content.length > mostCellCharacters;
  return (
    <span title={isLong ? content : undefined}>
      <Written>{isLong ? `${content.slice(0, mostCellCharacters - 1)}…` : content}</Written>
    </span>
  );
}

/** So many lines of what is no table are shown at first. */
const mostLines = 4;

function Lines({ printed }: { readonly printed: string }) {
  const [isWhole, setWhole] = useState(false);
  const lines = printed.split('\n');
  const hidden = lines.length - mostLines;
  if (printed === '') return null;
  return (
    <>
      <p className="px-4 py-2 font-mono text-sm break-words whitespace-pre-wrap">
        <Written>{isWhole ? printed : lines.slice(0, mostLines).join('\n')}</Written>
      </p>
      {hidden > 0 && (
        <div className="border-t border-line px-4">
          <More onClick={() => setWhole(!isWhole)} isOpen={isWhole}>
            {isWhole ? text().fewerLines : text().moreLines(hidden)}
          </More>
        </div>
      )}
    </>
  );
}

interface MoreProps {
  readonly isOpen: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

const More = ({ isOpen, onClick, children }: MoreProps) => (
  <button
    type="button"
    aria-expanded={isOpen}
    onClick={onClick}
    className="hit-target cursor-pointer text-sm text-muted hover:text-ink hover:underline"
  >
    {children}
  </button>
);

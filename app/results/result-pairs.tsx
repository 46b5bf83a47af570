import { printLines, type ResultTable } from '@ha-playground/engine/console';
import { Fragment, useState } from 'react';
import { ExplainedColumn } from '../terms/explained-column.tsx';
import { Button } from '../ui/button.tsx';
import { laterWords } from '../words/index.ts';
import { Written } from '../words/written.tsx';

/** So many cells are there at first, and so many more come whenever somebody asks for them. */
const cellsAtOnce = 600;

interface ResultPairsProps {
  readonly label: string;
  readonly table: ResultTable;
  /** What changed cells were before, by `${row} ${column}`; null in new rows. */
  readonly changed: ReadonlyMap<string, string | null>;
}

/** A result row by row, each as pairs of a column's name and what the row has there (`\G`). */
export function ResultPairs({ label, table: { columns, rows }, changed }: ResultPairsProps) {
  const [cells, setCells] = useState(cellsAtOnce);
  const shown = Math.max(1, Math.floor(cells / columns.length));
  return (
    <section aria-label={label} className="flex max-w-full flex-col items-start gap-1">
      {rows.slice(0, shown).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it is.
        <Fragment key={index}>
          <p data-heading="" className="text-console-muted">
            {laterWords.tables.rowNumber(index + 1)}
          </p>
          <dl className="grid max-w-full grid-cols-[auto_minmax(0,1fr)] gap-x-3 pl-4">
            {columns.map(({ name }, at) => {
              const before = changed.get(`${index} ${at}`);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name.
                <Fragment key={at}>
                  <dt className="text-right text-console-muted">
                    <ExplainedColumn>{name}</ExplainedColumn>
                  </dt>
                  <dd
                    className={`m-0 whitespace-pre-wrap wrap-anywhere ${before === undefined ? '' : 'font-semibold'}`}
                    {...(before != null && { title: laterWords.tables.changedCell(before) })}
                  >
                    <Written>{printLines(row[at] ?? null)}</Written>
                  </dd>
                </Fragment>
              );
            })}
          </dl>
        </Fragment>
      ))}
      {rows.length > shown && (
        <Button look="bare" className="underline" onClick={() => setCells(cells + cellsAtOnce)}>
          {laterWords.lesson.moreRows(rows.length - shown)}
        </Button>
      )}
    </section>
  );
}

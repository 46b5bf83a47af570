import type { History } from '@ha-playground/engine';
import { Client, printLines, type StatementResult } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { useSession } from '../../hooks/use-session.tsx';
import { useMedia, useTheme } from '../../ui/appearance.tsx';
import { formats, laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { Written } from '../../words/written.tsx';
import { printedStatements } from './printed-statements.ts';

/** Below the picture on paper: who is in the cluster, and where every partition is, at the moment shown. */
export function PrintedTables() {
  const { history, world } = useSession();
  const isPrinting = useMedia('print');
  const isOnScreen = useTheme() === 'print';
  if (!isOnScreen && !isPrinting) return null;
  const statements = printedStatements(world);
  return (
    <section aria-label={laterWords.tables.label} className="flex flex-col gap-4 py-4">
      {statements.map((statement) => (
        <PrintedTable key={statement} statement={statement} history={history} />
      ))}
    </section>
  );
}

interface PrintedTableProps {
  readonly statement: string;
  readonly history: History;
}

function PrintedTable({ statement, history }: PrintedTableProps) {
  const result = answerTo(statement, history);
  const table = result?.ok === true ? result.table : null;
  if (table === null) return <NoTable statement={statement} result={result} />;
  if (table.rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a screen that it is too wide for, the keyboard scrolls it.
    <section aria-label={isolated(statement)} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table className="border-collapse text-left text-xs whitespace-nowrap">
        <caption className="pb-1 text-left font-semibold">
          {laterWords.tables.caption(statement, formats.clock(history.cursor.atMs))}
        </caption>
        <thead>
          <tr>
            {table.columns.map(({ name }) => (
              <th key={name} scope="col" className="border-b border-ink py-0.5 pr-4 font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {table.rows.map((row) => (
            <tr key={row.join(' ')} className="break-inside-avoid border-b border-line">
              {table.columns.map(({ name, align }, index) => (
                <td
                  key={name}
                  className={`py-0.5 pr-4 whitespace-pre ${align === 'right' ? 'text-right' : ''}`}
                >
                  {printLines(row[index] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** In place of a table: why there is none. */
function NoTable({
  statement,
  result,
}: {
  readonly statement: string;
  readonly result: StatementResult | null;
}) {
  return (
    <p>
      <strong>
        <Written>{statement}</Written>
      </strong>
      <br />
      {result === null ? words.console.waiting : words.console.printed(result.text)}
    </p>
  );
}

/** Null where nobody answers yet. */
function answerTo(statement: string, history: History): StatementResult | null {
  const [run] = new Client(history, { extras: () => extras }).enqueue(`${statement};`);
  return run?.result ?? null;
}

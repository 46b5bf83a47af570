import { printLines, type StatementResult } from '@ha-playground/engine/console';
import { useSession } from '../../hooks/use-session.tsx';
import { useMedia, useTheme } from '../../ui/appearance.tsx';
import { formats, laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { Written } from '../../words/written.tsx';
import { type Printed, printedOf, tableOf } from './printed.ts';

const text = () => laterWords.tables;

/** Below the picture on paper: who is in the cluster, and where partitions are, at the moment shown. */
export function PrintedTables() {
  const { history } = useSession();
  const isPrinting = useMedia('print');
  const isOnScreen = useTheme() === 'print';
  if (!isOnScreen && !isPrinting) return null;
  const { tables, left } = printedOf(history);
  const clock = formats.clock(history.cursor.atMs);
  return (
    <section aria-label={text().label} className="flex flex-col gap-4 py-4">
      {tables.map((printed) => (
        <PrintedTable key={printed.statement} printed={printed} clock={clock} />
      ))}
      {left > 0 && <p className="text-xs">{text().databasesLeft(left)}</p>}
    </section>
  );
}

interface PrintedTableProps {
  readonly printed: Printed;
  readonly clock: string;
}

function PrintedTable({ printed: { statement, result, rows }, clock }: PrintedTableProps) {
  const table = tableOf(result);
  if (table === null) return <NoTable statement={statement} result={result} />;
  if (rows === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a screen that it is too wide for, the keyboard scrolls it.
    <section aria-label={isolated(statement)} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table className="border-collapse text-left text-xs whitespace-nowrap">
        <caption className="pb-1 text-left font-semibold">{text().caption(statement, clock)}</caption>
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
          {table.rows.slice(0, rows).map((row) => (
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
      {rows < table.rows.length && (
        <p className="pt-1 text-xs">{text().rowsLeft(table.rows.length - rows, isolated(statement))}</p>
      )}
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

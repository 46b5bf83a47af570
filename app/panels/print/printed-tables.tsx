import { printLines, type StatementResult } from '@ha-playground/engine/console';
import { useSession } from '../../hooks/use-session.tsx';
import { useTheme } from '../../ui/appearance.tsx';
import { formats, laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { Written } from '../../words/written.tsx';
import { type Printed, printedOf, tableOf } from './printed.ts';
import { useIsPrinted } from './use-is-printed.ts';

const text = () => laterWords.tables;

/** Below the picture on paper: who is in the cluster, and where partitions are, at the moment shown. */
export function PrintedTables() {
  const { history } = useSession();
  const isPrinted = useIsPrinted();
  const isOnScreen = useTheme() === 'print';
  if (!isOnScreen && !isPrinted) return null;
  const { tables, left } = printedOf(history);
  const clock = formats.clock(history.cursor.atMs);
  return (
    // Nothing of it has a style on the way back to a screen.
    <section aria-label={text().label} className="hidden flex-col gap-4 py-4 print:flex">
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

function PrintedTable({ printed: { statement, result, rows, left, amiss }, clock }: PrintedTableProps) {
  const table = tableOf(result);
  if (table === null) return <NoTable statement={statement} result={result} />;
  if (rows.length === 0) return null;
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
          {rows.map((row) => (
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
      {left > 0 && (
        <p className="pt-1 text-xs">
          {amiss.count > 0 && `${text().amissFirst[amiss.of](amiss.count)} `}
          {text().rowsLeft(left, isolated(statement))}
        </p>
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

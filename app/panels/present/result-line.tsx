import type { StatementRun } from '@ha-playground/engine/console';
import { useSession } from '../../hooks/use-session.tsx';
import { answerOf, isTelling, type ShortTable, shortTable } from '../../presentation/lesson/answer.ts';
import { runsOf, stepTaken } from '../../presentation/lesson/steps.ts';
import type { Session } from '../../presentation/session.ts';
import { answerBefore } from '../../presentation/statements/cell-changes.ts';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';

/** A hall reads so many rows in passing. */
const mostRows = 2;
/** Below a question a table of no more rows than these is seen whole; of a longer one the row that changed. */
const seenWhole = 3;

/** What a step has run last, of what tells something; undefined for none. */
export function lastRunOf(session: Session, step: number): StatementRun | undefined {
  const taken = session.story === null ? null : stepTaken(session, step);
  return taken === null ? undefined : runsOf(session, taken).findLast(isTelling);
}

interface ResultLineProps {
  readonly run: StatementRun;
  /** The step that ran it, from 0. */
  readonly step: number;
  /** Does it stand below what a hall was asked? */
  readonly isAnswer: boolean;
}

/** What came of a statement: of a table the columns that decide, by their names, and the rows that changed; of all else its first line. */
export function ResultLine({ run, step, isAnswer }: ResultLineProps) {
  const session = useSession();
  const table = run.result?.ok === true ? run.result.table : null;
  const isList = table !== null && table.rows.length > 0 && table.rows.length * table.columns.length > 1;
  if (isList) {
    const named = session.start.lesson?.told[step]?.columns ?? [];
    const before = answerBefore(run, session.play.statements);
    const most = isAnswer ? (table.rows.length > seenWhole ? 1 : seenWhole) : mostRows;
    return <Rows {...shortTable(table, { before, named, mostRows: most })} />;
  }
  return (
    <strong className="block min-w-0 font-mono wrap-anywhere text-ink">
      {'→ '}
      <Written>{answerOf(run)}</Written>
    </strong>
  );
}

/** A few rows below the names of their columns. */
function Rows({ headings, rows, more }: ShortTable) {
  return (
    <table className="shrink-0 font-mono text-ink">
      <thead className="text-muted">
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className="pr-[1.2em] text-left font-normal whitespace-nowrap">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="font-bold">
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike.
          <tr key={row}>
            {headings.map((heading, at) => (
              <td key={heading} className="pr-[1.2em] whitespace-nowrap">
                <Written>{cells[at] ?? ''}</Written>
              </td>
            ))}
            {more > 0 && row === rows.length - 1 && (
              <td className="font-normal whitespace-nowrap text-muted">{laterWords.lesson.moreRows(more)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { StatementRun } from '@ha-playground/engine/console';
import { useSession } from '../../hooks/use-session.tsx';
import { answerOf, isTelling, shortTable } from '../../presentation/lesson/answer.ts';
import { runsOf, stepTaken } from '../../presentation/lesson/steps.ts';
import type { Session } from '../../presentation/session.ts';
import { answerBefore } from '../../presentation/statements/cell-changes.ts';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';

/** So many rows, and so many characters of them, are read by a hall in passing. */
const mostRows = 3;
const mostCharacters = 54;

/** What a step has run last, of what tells something; undefined for none. */
export function lastRunOf(session: Session, step: number): StatementRun | undefined {
  const taken = session.story === null ? null : stepTaken(session, step);
  return taken === null ? undefined : runsOf(session, taken).findLast(isTelling);
}

interface ResultLineProps {
  readonly run: StatementRun;
  /** The step that ran it, from 0. */
  readonly step: number;
}

/** What came of a statement, on one line: of a table the columns that decide and the rows that changed, of all else its first line. */
export function ResultLine({ run, step }: ResultLineProps) {
  const session = useSession();
  const line = resultOf(run, {
    before: answerBefore(run, session.play.statements),
    named: session.start.lesson?.told[step]?.columns ?? [],
    mostRows,
  });
  return (
    <strong title={line} data-sheds="" className="block min-w-0 truncate font-mono text-ink">
      {'→ '}
      <Written>{line}</Written>
    </strong>
  );
}

function resultOf(run: StatementRun, hints: Parameters<typeof shortTable>[1]): string {
  const table = run.result?.ok === true ? run.result.table : null;
  const isList = table !== null && table.rows.length > 0 && table.rows.length * table.columns.length > 1;
  if (!isList) return answerOf(run);
  const [first = '', ...others] = shortTable(table, hints).rows.map((cells) => cells.join(' '));
  let told = first;
  let more = table.rows.length - 1;
  for (const row of others) {
    if (told.length + row.length > mostCharacters) break;
    told += ` · ${row}`;
    more -= 1;
  }
  return more === 0 ? told : `${told}  ${laterWords.lesson.moreRows(more)}`;
}

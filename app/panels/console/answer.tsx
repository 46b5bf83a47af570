import {
  printFooter,
  type StatementResult,
  type StatementRun,
  type ResultTable as Table,
} from '@ha-playground/engine/console';
import { useMemo } from 'react';
import { useSession, useSight } from '../../hooks/use-session.tsx';
import { columnOrder } from '../../presentation/lesson/decisive.ts';
import { answerBefore, cellChanges, noChanges } from '../../presentation/statements/cell-changes.ts';
import { databaseOf } from '../../presentation/statements/explained.ts';
import { failureBefore } from '../../presentation/statements/failure-before.ts';
import { HelpSections } from '../../results/help-sections.tsx';
import { ResultPairs } from '../../results/result-pairs.tsx';
import { ResultTable } from '../../results/result-table.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { formats, laterWords, words } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { printedIn } from './copied-as-text.tsx';
import { Late } from './late.tsx';

type Answered = Extract<StatementResult, { readonly ok: true }>;

interface AnswerProps {
  readonly run: StatementRun;
  readonly result: Answered;
}

/**
 * What a statement has answered that is more than a line: laid out as what it is, a table, pairs, a list; or, for whoever
 * wants to see that, as the client prints it. What is copied is what the client prints.
 */
export function Answer({ run, result }: AnswerProps) {
  const { asText } = useSight(useSession());
  if (asText) return <Late result={result} />;
  const { table, report, help } = result;
  return (
    <div
      data-printed=""
      ref={(element) => {
        if (element !== null) printedIn.set(element, result);
      }}
      className="flex flex-col items-start gap-1"
    >
      {report != null && report.heading !== null && (
        <p data-heading="" className="font-sans font-semibold">
          <Written>{report.heading}</Written>
        </p>
      )}
      {help !== undefined && <HelpSections sections={help} />}
      {table !== null && table.rows.length > 0 && <Rows run={run} table={table} isReport={report != null} />}
      {report != null && report.remarks.length > 0 && (
        <ul className="flex list-disc flex-col gap-0.5 pl-5 font-sans marker:text-console-muted">
          {report.remarks.map((remark, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a remark is where it is.
            <li key={place} className="wrap-anywhere">
              <Written>{remark}</Written>
            </li>
          ))}
        </ul>
      )}
      <FailedBefore run={run} />
      <Foot run={run} result={result} />
    </div>
  );
}

interface RowsProps {
  readonly run: StatementRun;
  readonly table: Table;
  readonly isReport: boolean;
}

/** Of a longer table it takes too long to say what has changed. */
const mostCompared = 5_000;

function Rows({ run, table, isReport }: RowsProps) {
  const { play } = useSession();
  const { statement, database } = run;
  // What was entered before it does not change any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as long as it is the same answer.
  const changes = useMemo(
    () =>
      table.rows.length > mostCompared ? noChanges : cellChanges(answerBefore(run, play.statements), table),
    [table],
  );
  const label = laterWords.tables.caption(run.text, formats.clock(run.endedAtMs ?? run.startedAtMs));
  if (run.vertical && !isReport) return <ResultPairs label={label} table={table} changed={changes.cells} />;
  return (
    <ResultTable
      label={label}
      table={table}
      order={columnOrder(table)}
      changed={changes.cells}
      database={statement === null ? null : databaseOf([statement], database)}
      look="console"
      wraps={isReport}
    />
  );
}

/** What the rows do not show any more: that an operation failed before the one that has taken its place. */
function FailedBefore({ run: { statement, startedAtMs } }: Pick<AnswerProps, 'run'>) {
  const { world } = useSession();
  const database = statement?.kind === 'showRebalanceStatus' ? (statement.database?.text ?? null) : null;
  const failed = useMemo(
    () => (database === null ? null : failureBefore(world.events, database, startedAtMs)),
    [world.events, database, startedAtMs],
  );
  if (failed === null) return null;
  const kind = words.operations[failed.kind];
  return (
    <p className="font-sans text-sm">{laterWords.tables.failedBefore(kind, formats.clock(failed.atMs))}</p>
  );
}

/** How many rows there are and how long it took, as the client says it, and all of that as a text to take along. */
function Foot({ run, result }: AnswerProps) {
  const { table, report } = result;
  const isInOrder = table === null || run.vertical || columnOrder(table).every((at, place) => at === place);
  const content = useMemo(() => () => words.console.printed(result.text), [result]);
  return (
    <div className="flex max-w-full flex-wrap items-center gap-x-3 text-console-muted">
      {table !== null && report == null && (
        <p>{printFooter(table.rows.length, (run.endedAtMs ?? run.startedAtMs) - run.startedAtMs)}</p>
      )}
      <CopyButton
        look="bare"
        className="px-0! font-sans text-xs hover:text-console-ink hover:underline"
        label={laterWords.tables.copy}
        content={content}
        said={laterWords.tables}
      />
      {!isInOrder && <span className="font-sans text-xs">{laterWords.tables.reordered}</span>}
    </div>
  );
}

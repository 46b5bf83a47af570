import { visibleLines } from '@ha-playground/engine';
import { printFooter, type StatementRun } from '@ha-playground/engine/console';
import { useAnswersAhead, useSession } from '../../hooks/use-session.tsx';
import { whereIs } from '../../presentation/time/whereabouts.ts';
import { laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { Written } from '../../words/written.tsx';
import { NothingRun } from './nothing-run.tsx';

/** What was run last on the line of time that is shown, and the line of its answer that says most: the console in one line. */
export function LastRun() {
  const { connections, history } = useSession();
  const isAhead = useAnswersAhead();
  const last = connections.active.log.findLast(({ run }) => whereIs(history, run.place).kind === 'here');
  if (last === undefined) return <NothingRun />;
  const { run } = last;
  const [line = ''] = visibleLines(run.text).split('\n');
  const answer = isAhead(run) ? laterWords.places.ahead : answerOf(run);
  const isRefused = !isAhead(run) && run.result?.ok === false;
  return (
    <>
      <code
        title={isolated(line)}
        className={`max-w-[60%] min-w-12 truncate font-mono ${run.kind === 'dot' ? 'text-console-prompt' : 'text-console-statement'}`}
      >
        <Written>{line}</Written>
      </code>
      <span
        aria-live="polite"
        title={isolated(answer)}
        data-sheds=""
        className={`min-w-0 truncate font-mono ${isRefused ? 'text-console-error' : 'text-console-muted'}`}
      >
        <Written>{answer}</Written>
      </span>
    </>
  );
}

/** Of a table how many rows it has, of all else its first line. */
function answerOf({ state, result, startedAtMs, endedAtMs }: StatementRun): string {
  if (state !== 'done') return words.console[state === 'running' ? 'running' : 'waiting'];
  if (result?.ok === true && result.table !== null && result.report === undefined)
    return printFooter(result.table.rows.length, (endedAtMs ?? startedAtMs) - startedAtMs);
  return words.console
    .printed(result?.text ?? '')
    .trim()
    .split('\n', 1)
    .join();
}

import { visibleLines } from '@ha-playground/engine';
import type { StatementRun } from '@ha-playground/engine/console';
import { Suspense } from 'react';
import type { Whereabouts } from '../../presentation/time/whereabouts.ts';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { cut, sentences } from './cut.ts';
import { promptText } from './prompt-text.ts';

/** What comes after the first picture, in one file. */
export const loadParts = () => import('./run-parts.tsx');

/** Nothing runs before the first picture. */
const Pending = lazily(loadParts, (module) => module.Pending);

/** What is more than a line is laid out by what is loaded later. */
const Answer = lazily(loadParts, (module) => module.Answer);

/** No answer is ahead of the first picture. */
const Ahead = lazily(loadParts, (module) => module.Ahead);

/** With it come what helps to write statements and the words of what is wrong with them. */
const Explanation = lazily(
  () => import('./explanation.tsx'),
  (module) => module.Explanation,
);

/** At first everything is of the moment shown, and alone. */
const RunMarks = lazily(loadParts, (module) => module.RunMarks);

interface RunViewProps {
  readonly run: StatementRun;
  readonly onStop: () => void;
  /** The picture has not come to the instant of its answer, and what makes it do so. */
  readonly isAhead: boolean;
  readonly onShow: () => void;
  /** What it printed is of this moment, or of another one. */
  readonly where: Whereabouts;
  readonly onVisit: () => void;
  /** What it runs beside, if it has not waited for that. */
  readonly beside: string | null;
}

/** A statement as it was entered, and beneath it what the client printed or how far it has got. */
export function RunView({ run, where, onVisit, beside, isAhead, onShow, onStop }: RunViewProps) {
  // In a quotation without an end stands the semicolon that was to end the statement.
  const isEnded = run.kind === 'dot' || run.text.endsWith(';');
  const terminator = isEnded ? '' : run.vertical ? '\\G' : ';';
  return (
    <div className={`pb-2 ${where.kind === 'here' ? '' : ofAnotherMoment}`}>
      {(where.kind !== 'here' || beside !== null) && (
        <Suspense>
          <RunMarks where={where} atMs={run.place.atMs} onVisit={onVisit} beside={beside} />
        </Suspense>
      )}
      <pre className={sentences}>
        <span className={run.kind === 'dot' ? 'text-console-prompt' : 'text-console-statement'}>
          <Written>{`${promptText(run.node)} ${cut(visibleLines(run.text))}${terminator}`}</Written>
        </span>
      </pre>
      {run.state === 'done' && !isAhead ? (
        <Outcome run={run} />
      ) : (
        <Suspense>
          {isAhead ? <Ahead run={run} onShow={onShow} /> : <Pending run={run} onStop={onStop} />}
        </Suspense>
      )}
    </div>
  );
}

/** A bar beside all that it printed, however much of that is in sight, and no colour that what holds has. */
const ofAnotherMoment =
  '-ml-2.5 border-l-3 border-dashed border-console-muted pl-[calc(0.625rem-3px)] text-console-muted';

function Outcome({ run }: Pick<RunViewProps, 'run'>) {
  const { result } = run;
  if (result === null) return null;
  if (result.ok) {
    if (result.table !== null || result.help !== undefined || result.report !== undefined)
      return (
        <Suspense>
          <Answer run={run} result={result} />
        </Suspense>
      );
    return (
      <pre className={`${sentences} ${run.kind === 'dot' ? 'text-console-muted' : ''}`}>
        <Written>{cut(words.console.printed(result.text))}</Written>
      </pre>
    );
  }
  const { error, diagnostic } = result;
  return (
    <>
      <pre className={`${sentences} text-console-error`}>
        <Written>{cut(words.console.printed(result.text))}</Written>
      </pre>
      {diagnostic !== null && (
        <Suspense>
          <Explanation text={run.text} place={run.place} refusal={{ error, diagnostic }} />
        </Suspense>
      )}
    </>
  );
}

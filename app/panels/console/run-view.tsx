import { visibleLines } from '@ha-playground/engine';
import {
  type Diagnostic,
  explainDiagnostic,
  isSyntaxError,
  type StatementRun,
} from '@ha-playground/engine/console';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { lazily } from '../../ui/later.ts';
import { formats, words } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { assistance, loadAssistance } from './assistance.ts';
import { promptText } from './prompt-text.ts';

/** A result longer than this is cut: the rest is in the table panel, or behind a LIMIT. */
const mostLines = 400;
const mostCharacters = 60_000;

/** Nothing runs before the first picture. */
const Pending = lazily(
  () => import('./pending.tsx'),
  (module) => module.Pending,
);

interface RunViewProps {
  readonly run: StatementRun;
  readonly onStop: () => void;
  /** It was run at an instant after the one that is shown: what it printed is not of this moment. */
  readonly isLater: boolean;
}

/** A statement as it was entered, and beneath it what the client printed or how far it has got. */
export function RunView({ run, isLater, onStop }: RunViewProps) {
  const terminator = run.kind === 'dot' ? '' : run.vertical ? '\\G' : ';';
  return (
    <div className="pb-2">
      {isLater && <p className="text-console-muted">{words.console.later(formats.clock(run.startedAtMs))}</p>}
      <pre className="break-words whitespace-pre-wrap">
        <span className={run.kind === 'dot' ? 'text-console-prompt' : 'text-console-statement'}>
          <Written>{`${promptText(run.node)} ${cut(visibleLines(run.text))}${terminator}`}</Written>
        </span>
      </pre>
      {run.state === 'done' ? (
        <Outcome run={run} />
      ) : (
        <Suspense>
          <Pending run={run} onStop={onStop} />
        </Suspense>
      )}
    </div>
  );
}

function Outcome({ run }: { readonly run: StatementRun }) {
  const { result } = run;
  if (result === null) return null;
  if (result.ok) {
    // Tables keep their lines, and the log scrolls sideways; sentences wrap.
    const look = run.kind === 'dot' ? 'whitespace-pre-wrap text-console-muted' : '';
    return (
      <pre className={look}>
        <Written>{cut(words.console.printed(result.text))}</Written>
      </pre>
    );
  }
  return (
    <>
      <pre className="break-words whitespace-pre-wrap text-console-error">
        <Written>{cut(words.console.printed(result.text))}</Written>
      </pre>
      {result.diagnostic !== null && (
        <Explanation
          text={run.text}
          diagnostic={result.diagnostic}
          isUnreadable={isSyntaxError(result.error)}
        />
      )}
    </>
  );
}

interface ExplanationProps {
  readonly text: string;
  readonly diagnostic: Diagnostic;
  /** It could not be parsed, so that there may be better advice. */
  readonly isUnreadable: boolean;
}

/** The place of the mistake, marked beneath its line, and what to do about it; better advice when it is loaded. */
function Explanation({ text, diagnostic, isUnreadable }: ExplanationProps) {
  const [advisor, setAdvisor] = useState(assistance);
  useEffect(() => {
    if (advisor === null) void loadAssistance().then(setAdvisor);
  }, [advisor]);
  const lines = useMemo(() => {
    const advice = isUnreadable ? advisor?.adviseOn(text) : null;
    return explainDiagnostic(text, advice ?? diagnostic).split('\n');
  }, [text, diagnostic, isUnreadable, advisor]);
  return (
    <div className="text-console-muted">
      <pre>
        <Written>{lines.slice(0, -1).join('\n')}</Written>
      </pre>
      <p>
        <Written>{lines.at(-1) ?? ''}</Written>
      </p>
    </div>
  );
}

function cut(text: string): string {
  const lines = text.slice(0, mostCharacters).split('\n');
  const isWhole = lines.length <= mostLines && text.length <= mostCharacters;
  if (isWhole) return text;
  const hidden = text.split('\n').length - Math.min(lines.length, mostLines);
  return [...lines.slice(0, mostLines), words.console.moreLines(hidden)].join('\n');
}

import type { Diagnostic, StatementRun } from '@ha-playground/engine/console';
import { useEffect, useMemo, useRef, useState } from 'react';
import { clockText } from '../../session/clock-text.ts';
import { explainDiagnostic, printed } from '../../session/engine-words.ts';
import { useFrame, useSession } from '../../session/hooks.tsx';
import { words } from '../../ui/words.ts';
import { writeText } from '../../ui/write-text.ts';
import { assistance, loadAssistance } from './assistance.ts';
import { promptText } from './prompt-text.ts';
import { shareDone } from './share-done.ts';

/** A result longer than this is cut: the rest is in the table panel, or behind a LIMIT. */
const mostLines = 400;
const mostCharacters = 60_000;

interface RunProps {
  readonly run: StatementRun;
  readonly onStop: () => void;
}

interface RunViewProps extends RunProps {
  /** It was run at an instant after the one that is shown: what it printed is not of this moment. */
  readonly isLater: boolean;
}

/** A statement as it was entered, and beneath it what the client printed or how far it has got. */
export function RunView({ run, isLater, onStop }: RunViewProps) {
  const terminator = run.kind === 'dot' ? '' : run.vertical ? '\\G' : ';';
  return (
    <div className="pb-2">
      {isLater && <p className="text-console-muted">{words.console.later(clockText(run.startedAtMs))}</p>}
      <pre className="break-words whitespace-pre-wrap">
        <span className={run.kind === 'dot' ? 'text-console-prompt' : 'text-console-statement'}>
          {promptText(run.node)} {cut(run.text)}
          {terminator}
        </span>
      </pre>
      {run.state === 'done' ? <Outcome run={run} /> : <Pending run={run} onStop={onStop} />}
    </div>
  );
}

function Outcome({ run }: { readonly run: StatementRun }) {
  const { result } = run;
  if (result === null) return null;
  if (result.ok) {
    // Tables keep their lines, and the log scrolls sideways; sentences wrap.
    const look = run.kind === 'dot' ? 'whitespace-pre-wrap text-console-muted' : '';
    return <pre className={look}>{cut(printed(result))}</pre>;
  }
  return (
    <>
      <pre className="break-words whitespace-pre-wrap text-console-error">{cut(printed(result))}</pre>
      {result.diagnostic !== null && <Explanation text={run.text} diagnostic={result.diagnostic} />}
    </>
  );
}

interface ExplanationProps {
  readonly text: string;
  readonly diagnostic: Diagnostic;
}

/** The place of the mistake, marked beneath its line, and what to do about it; better advice when it is loaded. */
function Explanation({ text, diagnostic }: ExplanationProps) {
  const [advisor, setAdvisor] = useState(assistance);
  useEffect(() => {
    if (advisor === null) void loadAssistance().then(setAdvisor);
  }, [advisor]);
  const lines = useMemo(
    () => explainDiagnostic(text, advisor?.adviseOn(text) ?? diagnostic).split('\n'),
    [text, diagnostic, advisor],
  );
  return (
    <div className="text-console-muted">
      <pre>{lines.slice(0, -1).join('\n')}</pre>
      <p>{lines.at(-1)}</p>
    </div>
  );
}

function Pending({ run, onStop }: RunProps) {
  const session = useSession();
  const bar = useRef<HTMLProgressElement>(null);
  const elapsed = useRef<HTMLSpanElement>(null);
  useFrame(session, () => {
    const { world, history } = session;
    const share = run.state === 'running' ? shareDone(run, world) : null;
    // The bar has no more steps than pixels.
    const steps = share === null ? null : Math.floor(share * 100) / 100;
    if (bar.current !== null && steps !== null && bar.current.value !== steps) bar.current.value = steps;
    writeText(elapsed.current, clockText(Math.max(0, history.cursor.atMs - run.startedAtMs)));
  });
  const isRunning = run.state === 'running';
  return (
    <div className="flex items-center gap-3 text-console-muted">
      <span>{isRunning ? words.console.running : words.console.waiting}</span>
      {isRunning && <span ref={elapsed} className="tabular-nums" />}
      {isRunning && run.command !== null && (
        <progress ref={bar} max={1} aria-label={run.text} className={progressLook} />
      )}
      <button
        type="button"
        aria-label={words.console.stopWhat(run.text)}
        onClick={onStop}
        className="hit-target cursor-pointer rounded-lg border border-console-muted px-3 text-console-ink hover:border-console-ink"
      >
        {words.console.stop}
      </button>
    </div>
  );
}

const progressLook =
  'h-2 w-28 appearance-none overflow-hidden rounded-full bg-console-muted/40 forced-colors:appearance-auto [&::-moz-progress-bar]:bg-copy [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-copy';

function cut(text: string): string {
  const lines = text.slice(0, mostCharacters).split('\n');
  const isWhole = lines.length <= mostLines && text.length <= mostCharacters;
  if (isWhole) return text;
  const hidden = text.split('\n').length - Math.min(lines.length, mostLines);
  return [...lines.slice(0, mostLines), words.console.moreLines(hidden)].join('\n');
}

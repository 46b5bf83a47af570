import { visibleLines } from '@ha-playground/engine';
import type { StatementRun } from '@ha-playground/engine/console';
import { Suspense } from 'react';
import type { Whereabouts } from '../../presentation/time/whereabouts.ts';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { promptText } from './prompt-text.ts';

/** A result longer than this is cut: the rest is in the table panel, or behind a LIMIT. */
const mostLines = 400;
const mostCharacters = 60_000;

/** Nothing runs before the first picture. */
const Pending = lazily(
  () => import('./pending.tsx'),
  (module) => module.Pending,
);

/** With it come what helps to write statements and the words of what is wrong with them. */
const Explanation = lazily(
  () => import('./explanation.tsx'),
  (module) => module.Explanation,
);

/** At first everything is of the moment shown. */
const PlaceMark = lazily(
  () => import('../../words/place-mark.tsx'),
  (module) => module.PlaceMark,
);

interface RunViewProps {
  readonly run: StatementRun;
  readonly onStop: () => void;
  /** What it printed is of this moment, or of another one. */
  readonly where: Whereabouts;
  readonly onVisit: () => void;
  /** Called when more of it is shown than there was at first. */
  readonly onGrown: () => void;
}

/** A statement as it was entered, and beneath it what the client printed or how far it has got. */
export function RunView({ run, where, onVisit, onStop, onGrown }: RunViewProps) {
  const terminator = run.kind === 'dot' ? '' : run.vertical ? '\\G' : ';';
  return (
    <div className="pb-2">
      {where.kind !== 'here' && (
        <Suspense>
          <PlaceMark where={where} atMs={run.place.atMs} onVisit={onVisit} />
        </Suspense>
      )}
      <pre className="break-words whitespace-pre-wrap">
        <span className={run.kind === 'dot' ? 'text-console-prompt' : 'text-console-statement'}>
          <Written>{`${promptText(run.node)} ${cut(visibleLines(run.text))}${terminator}`}</Written>
        </span>
      </pre>
      {run.state === 'done' ? (
        <Outcome run={run} onGrown={onGrown} />
      ) : (
        <Suspense>
          <Pending run={run} onStop={onStop} />
        </Suspense>
      )}
    </div>
  );
}

function Outcome({ run, onGrown }: Pick<RunViewProps, 'run' | 'onGrown'>) {
  const { result } = run;
  if (result === null) return null;
  if (result.ok) {
    // Tables keep their lines, and the log scrolls sideways; sentences wrap.
    const wraps = result.table === null ? 'whitespace-pre-wrap' : '';
    const look = run.kind === 'dot' ? `${wraps} text-console-muted` : '';
    return (
      <pre className={look}>
        <Written>{cut(words.console.printed(result.text))}</Written>
      </pre>
    );
  }
  const { error, diagnostic } = result;
  return (
    <>
      <pre className="break-words whitespace-pre-wrap text-console-error">
        <Written>{cut(words.console.printed(result.text))}</Written>
      </pre>
      {diagnostic !== null && (
        <Suspense>
          <Explanation text={run.text} refusal={{ error, diagnostic }} onGrown={onGrown} />
        </Suspense>
      )}
    </>
  );
}

function cut(text: string): string {
  const lines = text.slice(0, mostCharacters).split('\n');
  const isWhole = lines.length <= mostLines && text.length <= mostCharacters;
  if (isWhole) return text;
  const hidden = text.split('\n').length - Math.min(lines.length, mostLines);
  return [...lines.slice(0, mostLines), words.console.moreLines(hidden)].join('\n');
}

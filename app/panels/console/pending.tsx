import type { StatementRun } from '@ha-playground/engine/console';
import { useRef } from 'react';
import { useFrame, useSession } from '../../hooks/use-session.tsx';
import { writeText } from '../../ui/write-text.ts';
import { formats, laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { shareDone } from './share-done.ts';

interface PendingProps {
  readonly run: StatementRun;
  readonly onStop: () => void;
}

/** How far a statement has got that has not ended yet, and how to stop it. */
export function Pending({ run, onStop }: PendingProps) {
  const session = useSession();
  const bar = useRef<HTMLProgressElement>(null);
  const elapsed = useRef<HTMLSpanElement>(null);
  useFrame(session, () => {
    const { world, history } = session;
    const share = run.state === 'running' ? shareDone(run, world) : null;
    // The bar has no more steps than pixels.
    const steps = share === null ? null : Math.floor(share * 100) / 100;
    if (bar.current !== null && steps !== null && bar.current.value !== steps) bar.current.value = steps;
    writeText(elapsed.current, formats.clock(Math.max(0, history.cursor.atMs - run.startedAtMs)));
  });
  const isRunning = run.state === 'running';
  return (
    <div className="flex items-center gap-3 text-console-muted">
      <span>
        {!isRunning && words.console.waiting}
        {isRunning &&
          (session.transport.state === 'paused' ? laterWords.places.stands : words.console.running)}
      </span>
      {isRunning && <span ref={elapsed} className="tabular-nums" />}
      {isRunning && run.command !== null && (
        <progress ref={bar} max={1} aria-label={isolated(run.text)} className={progressLook} />
      )}
      <button
        type="button"
        aria-label={laterWords.log.stopWhat(run.text)}
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

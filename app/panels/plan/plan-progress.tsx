import { actionIs, shareArrived } from '@ha-playground/engine';
import { useRef } from 'react';
import { useFrame, useSession } from '../../hooks/use-session.tsx';
import { writeText } from '../../ui/write-text.ts';
import type { PlanRow } from './plan-rows.ts';

/** The action's state; while it runs also how far it has got, frame by frame. */
export function Progress({ progress }: { readonly progress: NonNullable<PlanRow['progress']> }) {
  const session = useSession();
  const share = useRef<HTMLSpanElement>(null);
  const { state } = progress;
  const isRunning = actionIs.running(state);
  useFrame(session, () => {
    if (!isRunning || share.current === null) return;
    const done = shareArrived(progress, session.history.cursor.atMs);
    writeText(share.current, ` ${Math.floor(done * 100)} %`);
  });
  return (
    <span
      className={
        actionIs.failed(state) ? 'font-semibold text-trouble-ink' : isRunning ? 'font-semibold' : 'text-muted'
      }
    >
      {state}
      {isRunning && <span ref={share} className="tabular-nums" />}
    </span>
  );
}

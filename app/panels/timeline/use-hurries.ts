import { useMemo, useRef } from 'react';
import { createPace, type Pace } from '../../picture/index.ts';
import type { Session } from '../../session/session.ts';
import { type Hurry, hurriesOf } from './hurries.ts';

/** The waits that are shortened when the history is played; none where idle waits are not skipped. */
export function useHurries({ history, transport }: Session): readonly Hurry[] {
  const pace = useRef<Pace | null>(null);
  const { skipsIdle } = transport;
  const { events, nowMs } = history.tip;
  return useMemo(() => {
    if (!skipsIdle) return [];
    pace.current = createPace({ events, endMs: nowMs }, { skipsIdle, motion: 'full' }, pace.current);
    return hurriesOf(pace.current).filter(({ endMs }) => endMs > history.originMs);
  }, [events, nowMs, skipsIdle, history]);
}

import { useMemo, useRef } from 'react';
import type { Session } from '../../presentation/session.ts';
import { createPace, type Pace } from '../../presentation/time/pace.ts';
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

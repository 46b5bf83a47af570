import { firstIndex, type SimMs } from '../../base/index.ts';
import type { WatchKind } from '../client/watches.ts';
import type { WatchValue } from './question.ts';

/** A watch answers the same from `fromMs` on, until before `toMs`; the last stretch lasts to the end and includes it. */
export interface WatchStretch {
  readonly fromMs: SimMs;
  readonly toMs: SimMs;
  /** As the kind of the watch says; null where there is no answer, or the answer is unknown. */
  readonly value: WatchValue;
}

/** `notYet` may still be met when time goes on; `unknown` has had no answer so far. */
export type Verdict = 'met' | 'notYet' | 'broken' | 'unknown';

/** The answers to a watch over one line of time, as far as they have been worked out. */
export interface WatchCourse {
  readonly name: string;
  readonly kind: WatchKind;
  /** The statement that made the watch. */
  readonly text: string;
  /** In order. Where two do not meet, what lies between has not been worked out yet. Another array after every change. */
  readonly stretches: readonly WatchStretch[];
  /** Does it read what changes by itself, so that it is asked at fixed intervals besides? */
  readonly isSampled: boolean;
  /** Has it been asked at every instant of the line? */
  readonly isComplete: boolean;
  /** Null for a watch that expects nothing. */
  readonly verdict: Verdict | null;
  /** When something that is to hold always was first known to be broken, or something at the end is; null if it is not. */
  readonly firstBrokenMs: SimMs | null;
  /** When something that is to hold ever did first: when an alert fired; null if it has not. */
  readonly firedMs: SimMs | null;
  /** How long it had been so by then: what FOR and EVERY cost. Null where it neither broke nor fired. */
  readonly lateByMs: SimMs | null;
}

/** The answer at an instant; undefined where it has not been worked out. */
export function valueAt({ stretches }: Pick<WatchCourse, 'stretches'>, atMs: SimMs): WatchValue | undefined {
  const next = firstIndex(stretches.length, (index) => (stretches[index]?.fromMs ?? 0) > atMs);
  const stretch = stretches[next - 1];
  if (stretch === undefined) return undefined;
  const isWithin = atMs < stretch.toMs || (atMs === stretch.toMs && next === stretches.length);
  return isWithin ? stretch.value : undefined;
}

import { firstIndex, type SimMs } from '../../base/index.ts';
import type { WatchKind } from '../client/watches.ts';
import type { Expected, Phase, Standing } from './expected.ts';
import type { WatchValue } from './question.ts';

/** A watch answers the same from `fromMs` on, until before `toMs`; the last stretch lasts to the end and includes it. */
export interface WatchStretch {
  readonly fromMs: SimMs;
  readonly toMs: SimMs;
  /** As the kind of the watch says; null where there is no answer, or the answer is unknown. */
  readonly value: WatchValue;
}

export interface PhaseStretch {
  readonly fromMs: SimMs;
  readonly toMs: SimMs;
  readonly phase: Phase;
  /** Since when that has been so which counts or is pending, whatever FOR and EVERY say; null for any other phase. */
  readonly soFromMs: SimMs | null;
  /** When that happened which led to it; null where nothing counts or is pending. */
  readonly soHappenedMs: SimMs | null;
  /** Up to this stretch: when it counted first that the condition was broken (always), or held (ever). */
  readonly firedMs: SimMs | null;
  /** Since when that had been so; where nothing has counted yet, when it was so first. */
  readonly factMs: SimMs | null;
  /** When that happened which led to the fact: the death of a node that was noticed then. Otherwise the fact itself. */
  readonly happenedMs: SimMs | null;
}

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
  readonly expected: Expected | null;
  /** Of an expectation, in order, as the stretches are. */
  readonly phases: readonly PhaseStretch[];
  /** How an expectation stands at the last instant that is known; null where none is, and for any other watch. */
  readonly standing: Standing | null;
}

/** The answer at an instant; undefined where it has not been worked out. */
export function valueAt<Value>(
  { stretches }: { readonly stretches: readonly (Omit<WatchStretch, 'value'> & { readonly value: Value })[] },
  atMs: SimMs,
): Value | undefined {
  const next = firstIndex(stretches.length, (index) => (stretches[index]?.fromMs ?? 0) > atMs);
  const stretch = stretches[next - 1];
  if (stretch === undefined) return undefined;
  const isWithin = atMs < stretch.toMs || (atMs === stretch.toMs && next === stretches.length);
  return isWithin ? stretch.value : undefined;
}

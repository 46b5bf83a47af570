import type { SimMs } from '../../base/index.ts';

/** What is expected of a condition: when it must hold, for how long something lasts until it counts, how often it is asked. */
export interface Expected {
  readonly when: 'always' | 'ever' | 'atEnd';
  readonly forMs: SimMs | null;
  readonly everyMs: SimMs | null;
}

/**
 * How an expectation goes, seen from within the stretch: later instants say nothing about it. `pending` is what would
 * break it, or meet it, but has not lasted for long enough, or has not been asked about; `metAgain` is after a break.
 */
export type Phase = 'met' | 'notYet' | 'pending' | 'broken' | 'metAgain' | 'unknown';

/**
 * What has become of an expectation by an instant. `always` is met until it is broken, and stays broken; `ever` is not
 * yet met until it is, and stays met; `at end` is met or not yet, as the instant itself says. What may still be met is
 * never broken: time can go on. While there is no answer it is unknown, unless it was broken, or met, for good before.
 */
export type ExpectationState = 'met' | 'notYet' | 'broken' | 'unknown';

/** It had no answer from an instant on, until before another. */
export interface Gap {
  readonly fromMs: SimMs;
  readonly toMs: SimMs;
}

/** How an expectation stands at an instant. */
export interface Standing {
  readonly expected: Expected;
  /** Is it an alert, which fires when it is broken? */
  readonly fires: boolean;
  readonly state: ExpectationState;
  /** How it goes at that very instant, and since when. */
  readonly phase: Phase;
  readonly sinceMs: SimMs;
  /** Since when that has been so which counts or is pending; null where nothing is. */
  readonly soFromMs: SimMs | null;
  /** When it was broken first (always), or met first (ever): an alert fired then. Null while it has not been. */
  readonly firedMs: SimMs | null;
  /** Since when that had been so; where nothing has counted yet, when it was so first. */
  readonly factMs: SimMs | null;
  /** When that happened which led to the fact: the death of a node that was noticed then. Otherwise the fact itself. */
  readonly happenedMs: SimMs | null;
  /** From what happened to the firing: what noticing it, FOR and EVERY cost. */
  readonly lateByMs: SimMs | null;
  /** When it had no answer, in order. The last one reaches to this instant while there is none. */
  readonly gaps: readonly Gap[];
}

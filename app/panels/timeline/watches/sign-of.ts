import type { ExpectationState, Standing } from '@ha-playground/engine/watch';

export const noAnswer = '–';

/** Told apart by their shape. */
const signs: Readonly<Record<ExpectationState, string>> = {
  met: '✓',
  notYet: '○',
  broken: '✕',
  unknown: noAnswer,
};

/** It is met as far as anybody knows: for some time there was no answer. */
const metWhereAnswered = '?';

/** Of an alert: it has fired, it has slept through what it is there for, or that lasts. */
const alertSigns = { fired: '!', missed: '⊘', pending: '…' } as const;

/** How an expectation or an alert stands, in one sign: full words stand in the lane and its title. */
export function signOf(standing: Standing | null): string {
  if (standing === null) return noAnswer;
  const { state, fires, firedMs, factMs, phase, gaps } = standing;
  if (fires && firedMs !== null) return alertSigns.fired;
  if (state === 'unknown') return signs.unknown;
  if (fires && factMs !== null) return phase === 'pending' ? alertSigns.pending : alertSigns.missed;
  if (state === 'met' && firedMs === null && gaps.length > 0) return metWhereAnswered;
  return signs[state];
}

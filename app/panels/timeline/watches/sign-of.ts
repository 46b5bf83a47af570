import type { ExpectationState, Standing } from '@ha-playground/engine/watch';

export const noAnswer = '–';

/** Told apart by their shape. */
const signs: Readonly<Record<ExpectationState, string>> = {
  met: '✓',
  notYet: '○',
  broken: '✕',
  unknown: noAnswer,
};

/** Of an alert: it has fired, it has slept through what it is there for, that lasts, or there was nothing. */
const alertSigns = { fired: '!', missed: '✕', pending: '…', silent: '○' } as const;

/** How an expectation or an alert stands, in one sign: full words stand in the lane and its title. */
export function signOf(standing: Standing | null): string {
  if (standing === null) return noAnswer;
  if (!standing.fires || standing.state === 'unknown') return signs[standing.state];
  if (standing.firedMs !== null) return alertSigns.fired;
  if (standing.factMs === null) return alertSigns.silent;
  return standing.phase === 'pending' ? alertSigns.pending : alertSigns.missed;
}

import type { Cell } from '../../types.ts';
import { dayMicros, modulo, momentOf } from './calendar.ts';

/** A TIME: microseconds, which may be more than a day and less than none. */
export interface TimeSpan {
  readonly micros: number;
  readonly hasFraction: boolean;
}

/** A TIME reaches so far in both directions. */
const mostMicros = (838 * 3_600 + 59 * 60 + 59) * 1_000_000;

const pattern = /^(-)?(?:(\d+) )?(\d+):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6})\d*)?)?$/;
/** `123005` is 12:30:05. */
const joined = /^(-)?(\d{1,7})(?:\.(\d{1,6})\d*)?$/;

/** Of a TIME as it is written, and of a date with a time the time of its day; null for anything else. */
export function timeSpanOf(time: Cell): TimeSpan | null {
  const moment = momentOf(time);
  if (moment !== null) return { micros: modulo(moment.micros, dayMicros), hasFraction: moment.hasFraction };
  return ownTimeOf(time);
}

/** The same of a TIME alone. */
export function ownTimeOf(time: Cell): TimeSpan | null {
  const written = String(time ?? '').trim();
  const parts = pattern.exec(written);
  if (parts !== null) {
    const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction] = parts;
    return spanOf([Number(days) * 24 + Number(hours), Number(minutes), Number(seconds)], { sign, fraction });
  }
  const [, sign, digits, fraction] = joined.exec(written) ?? [];
  if (digits === undefined) return null;
  const whole = digits.padStart(6, '0');
  const read = [whole.slice(0, -4), whole.slice(-4, -2), whole.slice(-2)].map(Number);
  return spanOf(read, { sign, fraction });
}

function spanOf(
  [hours = 0, minutes = 0, seconds = 0]: readonly number[],
  { sign, fraction }: { readonly sign: string | undefined; readonly fraction: string | undefined },
): TimeSpan | null {
  if (minutes > 59 || seconds > 59) return null;
  const micros =
    (hours * 3_600 + minutes * 60 + seconds) * 1_000_000 + Number((fraction ?? '').padEnd(6, '0'));
  return { micros: within(sign === undefined ? micros : -micros), hasFraction: fraction !== undefined };
}

const within = (micros: number): number => Math.max(-mostMicros, Math.min(mostMicros, micros)) + 0;

/** As a column of TIME prints it. */
export function timeSpanText({ micros, hasFraction }: TimeSpan): string {
  const length = Math.abs(within(micros));
  const seconds = Math.floor(length / 1_000_000);
  const parts = [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  const fraction = hasFraction ? `.${String(length % 1_000_000).padStart(6, '0')}` : '';
  return `${micros < 0 ? '-' : ''}${parts.join(':')}${fraction}`;
}

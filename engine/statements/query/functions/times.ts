import { clockText } from '../../../telling/english/index.ts';
import type { Cell } from '../../types.ts';
import { integer, text } from '../value-type.ts';
import { gives, ofValues } from './definition.ts';
import type { SqlFunction } from './sql-function.ts';

/** The simulated clock, as MV_EVENTS writes it: a history has no date. [MODEL] */
const clock: SqlFunction = {
  least: 0,
  most: 1,
  type: () => text(),
  takes: 'values',
  seesNull: true,
  of: (_values, { session }) => clockTimeOf(session.nowMs),
};

/** What NOW() is. */
export const clockTimeOf = clockText;

/** They say another value whenever time passes. */
const clockFunctions: Readonly<Record<string, SqlFunction>> = {
  NOW: clock,
  CURRENT_TIMESTAMP: clock,
  SYSDATE: clock,
  UTC_TIMESTAMP: clock,
  CURTIME: clock,
  UNIX_TIMESTAMP: {
    ...clock,
    type: () => integer(true),
    // Of the time that is given, or else of now.
    of: ([time], { session }) => inSeconds(time === undefined ? session.nowMs : clockMs(time)),
  },
};

/** Of one of its units, in milliseconds. [MODEL] Months and years have no fixed length, and a history has no date. */
const unitMs: Readonly<Record<string, number>> = {
  MICROSECOND: 0.001,
  SECOND: 1_000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: 86_400_000,
  WEEK: 604_800_000,
};

/** Moves a time by so many milliseconds, but not to before the history began; NULL for what is no time. */
const moving = (by: 1 | -1): SqlFunction =>
  ofValues(2, gives.maybeText, ([time = null, ms]) => clockOf(clockMs(time), by * Number(ms)));

const part = (of: (ms: number) => number): SqlFunction =>
  ofValues(1, gives.maybeInteger, ([time = null]) => {
    const ms = clockMs(time);
    return ms === null ? null : of(ms);
  });

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** Of a unit, however it is called: `SECOND`, `SQL_TSI_SECOND`. */
const unitOf = (unit: Cell | undefined): number | undefined =>
  unitMs[
    String(unit)
      .toUpperCase()
      .replace(/^SQL_TSI_/, '')
  ];

const timesInText: Readonly<Record<string, SqlFunction>> = {
  /** `INTERVAL 5 MINUTE`: milliseconds; NULL for a unit that there is not. */
  INTERVAL: ofValues(2, gives.maybeInteger, ([amount, unit]) => {
    const ms = unitMs[String(unit).toUpperCase()];
    return ms === undefined ? null : Math.round(Number(amount) * ms);
  }),
  DATE_ADD: moving(1),
  ADDDATE: moving(1),
  DATE_SUB: moving(-1),
  SUBDATE: moving(-1),
  TIME_TO_SEC: ofValues(1, gives.maybeInteger, ([time = null]) => inSeconds(clockMs(time))),
  SEC_TO_TIME: ofValues(1, gives.maybeText, ([seconds]) => clockOf(Number(seconds) * 1_000, 0)),
  TIMEDIFF: ofValues(2, gives.maybeText, ([to = null, from = null]) =>
    clockOf(clockMs(to), -(clockMs(from) ?? Number.NaN)),
  ),
  /** In whole units, with the sign of the way from the first time to the second. */
  TIMESTAMPDIFF: ofValues(3, gives.maybeInteger, ([unit, from = null, to = null]) => {
    const [start, end, ms] = [clockMs(from), clockMs(to), unitOf(unit)];
    return start === null || end === null || ms === undefined ? null : Math.trunc((end - start) / ms) + 0;
  }),
  TIMESTAMPADD: ofValues(3, gives.maybeText, ([unit, amount, time = null]) =>
    clockOf(clockMs(time), Number(amount) * (unitOf(unit) ?? Number.NaN)),
  ),
  HOUR: part((ms) => Math.floor(ms / 3_600_000)),
  MINUTE: part((ms) => Math.floor(ms / 60_000) % 60),
  SECOND: part((ms) => Math.floor(ms / 1_000) % 60),
  MICROSECOND: part((ms) => (ms % 1_000) * 1_000),
  // A history has times and no dates.
  DATE: ofValues(1, gives.maybeText, () => null),
  TIME: ofValues(1, gives.maybeText, ([time = null]) => clockOf(clockMs(time), 0)),
  DATE_FORMAT: ofValues(2, gives.maybeText, ([time = null, format]) =>
    formatted(clockMs(time), String(format)),
  ),
  TIME_FORMAT: ofValues(2, gives.maybeText, ([time = null, format]) =>
    formatted(clockMs(time), String(format)),
  ),
};

/** What a sign of DATE_FORMAT stands for. */
const signs: Readonly<Record<string, (ms: number) => string>> = {
  H: (ms) => twoDigits(ms / 3_600_000),
  k: (ms) => String(Math.floor(ms / 3_600_000)),
  i: (ms) => twoDigits((ms / 60_000) % 60),
  s: (ms) => twoDigits((ms / 1_000) % 60),
  S: (ms) => twoDigits((ms / 1_000) % 60),
  f: (ms) => String((ms % 1_000) * 1_000).padStart(6, '0'),
  T: (ms) => [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1_000) % 60].map(twoDigits).join(':'),
  '%': () => '%',
};

/** NULL where a format asks for a date, which a history has not. */
function formatted(ms: number | null, format: string): string | null {
  if (ms === null) return null;
  const asked = [...format.matchAll(/%(.)/gsu)].map(([, sign = '']) => sign);
  if (asked.some((sign) => /[a-zA-Z]/.test(sign) && !Object.hasOwn(signs, sign))) return null;
  return format.replace(
    /%(.)/gsu,
    (_written, sign: string) => (Object.hasOwn(signs, sign) ? signs[sign]?.(ms) : sign) ?? sign,
  );
}

export const timeFunctions: Readonly<Record<string, SqlFunction>> = { ...clockFunctions, ...timesInText };

/** Does a function of this name say another value whenever time passes? */
export const readsClock = (name: string): boolean => Object.hasOwn(clockFunctions, name.toUpperCase());

/** The milliseconds of a time as the simulated clock writes it, hours before it where there are some; null for anything else. */
function clockMs(time: Cell): number | null {
  const parts = /^(?:(\d+):)?(\d+):(\d\d(?:\.\d+)?)$/.exec(String(time ?? ''));
  if (parts === null) return null;
  const [, hours = 0, minutes, seconds] = parts;
  return Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Math.round(Number(seconds) * 1_000);
}

function clockOf(ms: number | null, by: number): string | null {
  const at = ms === null ? Number.NaN : ms + by;
  return Number.isFinite(at) ? clockText(Math.max(0, Math.round(at))) : null;
}

const inSeconds = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms / 1_000));

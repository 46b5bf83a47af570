import { clockText } from '../../../telling/english/index.ts';
import type { Cell } from '../../types.ts';
import { integer, text } from '../value-type.ts';
import {
  type CalendarDate,
  type Distance,
  dateOf,
  dayMicros,
  dayNames,
  distanceOf,
  lastDay,
  type Moment,
  modulo,
  momentOf,
  momentText,
  monthNames,
  moved,
  startOfDay,
  wholeUnits,
} from './calendar.ts';
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
    of: ([time], { session }) =>
      inSeconds(time === undefined ? session.nowMs : (anyMoment(time)?.micros ?? Number.NaN) / 1_000),
  },
};

/** Moves a time, one of the clock not to before the history began; NULL for what is no time. */
const moving = (by: 1 | -1): SqlFunction =>
  ofValues(2, gives.maybeText, ([time = null, written]) => {
    const distance = writtenDistance(written);
    if (distance === null) return null;
    const moment = momentOf(time);
    if (moment !== null) return momentText(moved(moment, distance, by));
    // A history has no date, so months have no length in it [MODEL].
    return distance.months === 0 ? clockOf(clockMs(time), (by * distance.micros) / 1_000) : null;
  });

/** What INTERVAL gives to the function that it stands in; a bare number is so many days. */
function writtenDistance(written: Cell | undefined): Distance | null {
  const [amount = '', unit = 'DAY'] = String(written).split(' ');
  return amount === '' || Number.isNaN(Number(amount)) ? null : distanceOf(amount, unit);
}

/** A part of the time of the day. */
const part = (of: (ms: number) => number): SqlFunction =>
  ofValues(1, gives.maybeInteger, ([time = null]) => {
    const ms = dayMs(time);
    return ms === null ? null : of(ms);
  });

/** Milliseconds of the clock, or since the midnight of a date. */
function dayMs(time: Cell): number | null {
  const moment = momentOf(time);
  return moment === null ? clockMs(time) : modulo(moment.micros, dayMicros) / 1_000;
}

/** A part of a date; NULL for a time of the clock, for a history has no date. */
const ofDate = (of: (date: CalendarDate) => number | string): SqlFunction =>
  ofValues(1, gives.maybeInteger, ([time = null]) => {
    const moment = momentOf(time);
    return moment === null ? null : of(dateOf(moment.micros));
  });
const nameOfDate = (of: (date: CalendarDate) => string): SqlFunction => ({
  ...ofDate(of),
  type: gives.maybeText,
});

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

const formatting = ofValues(2, gives.maybeText, ([time = null, format]) => formatted(time, String(format)));

const timesInText: Readonly<Record<string, SqlFunction>> = {
  /** `INTERVAL 5 MINUTE`, for the function that it stands in; NULL for a unit that there is not. */
  INTERVAL: ofValues(2, gives.maybeText, ([amount = null, unit]) =>
    distanceOf(amount, unit) === null ? null : `${amount} ${unit}`,
  ),
  DATE_ADD: moving(1),
  ADDDATE: moving(1),
  DATE_SUB: moving(-1),
  SUBDATE: moving(-1),
  TIME_TO_SEC: ofValues(1, gives.maybeInteger, ([time = null]) => inSeconds(dayMs(time))),
  SEC_TO_TIME: ofValues(1, gives.maybeText, ([seconds]) => clockOf(Number(seconds) * 1_000, 0)),
  TIMEDIFF: ofValues(2, gives.maybeText, ([to = null, from = null]) =>
    clockOf(clockMs(to), -(clockMs(from) ?? Number.NaN)),
  ),
  DATEDIFF: ofValues(2, gives.maybeInteger, ([to = null, from = null]) => {
    const [end, start] = [momentOf(to), momentOf(from)];
    return end === null || start === null
      ? null
      : (startOfDay(end.micros) - startOfDay(start.micros)) / dayMicros;
  }),
  /** In whole units, with the sign of the way from the first time to the second. */
  TIMESTAMPDIFF: ofValues(3, gives.maybeInteger, ([unit, from = null, to = null]) => {
    const distance = distanceOf(1, unit);
    const [start, end] = [anyMoment(from), anyMoment(to)];
    if (distance === null || start === null || end === null) return null;
    const isOfClock = momentOf(from) === null;
    if (isOfClock !== (momentOf(to) === null) || (isOfClock && distance.months > 0)) return null;
    return wholeUnits(start, end, distance);
  }),
  TIMESTAMPADD: ofValues(3, gives.maybeText, ([unit, amount = null, time = null], given) =>
    moving(1).of([time, `${amount} ${unit}`], given),
  ),
  YEAR: ofDate((date) => date.year),
  QUARTER: ofDate((date) => Math.ceil(date.month / 3)),
  MONTH: ofDate((date) => date.month),
  DAY: ofDate((date) => date.day),
  DAYOFMONTH: ofDate((date) => date.day),
  DAYOFWEEK: ofDate((date) => date.dayOfWeek + 1),
  DAYOFYEAR: ofDate((date) => date.dayOfYear),
  WEEKDAY: ofDate((date) => (date.dayOfWeek + 6) % 7),
  MONTHNAME: nameOfDate((date) => monthNames[date.month - 1] ?? ''),
  DAYNAME: nameOfDate((date) => dayNames[date.dayOfWeek] ?? ''),
  LAST_DAY: ofValues(1, gives.maybeText, ([time = null]) => {
    const moment = momentOf(time);
    return moment === null ? null : momentText(lastDay(moment));
  }),
  HOUR: part((ms) => Math.floor(ms / 3_600_000)),
  MINUTE: part((ms) => Math.floor(ms / 60_000) % 60),
  SECOND: part((ms) => Math.floor(ms / 1_000) % 60),
  MICROSECOND: part((ms) => Math.round((ms % 1_000) * 1_000)),
  // A time of the clock has no date.
  DATE: ofValues(1, gives.maybeText, ([time = null]) => {
    const moment = momentOf(time);
    return moment === null ? null : momentText({ ...moment, isDay: true });
  }),
  TIME: ofValues(1, gives.maybeText, ([time = null]) => {
    const moment = momentOf(time);
    return moment === null
      ? clockOf(clockMs(time), 0)
      : (momentText({ ...moment, isDay: false })?.slice(11) ?? null);
  }),
  DATE_FORMAT: formatting,
  TIME_FORMAT: formatting,
};

const hoursOfTwelve = (ms: number): number => ((Math.floor(ms / 3_600_000) + 11) % 12) + 1;
const halfOfDay = (ms: number): string => (Math.floor(ms / 3_600_000) % 24 < 12 ? 'AM' : 'PM');

/** What a sign of DATE_FORMAT stands for. */
const signs: Readonly<Record<string, (ms: number) => string>> = {
  H: (ms) => twoDigits(ms / 3_600_000),
  h: (ms) => twoDigits(hoursOfTwelve(ms)),
  I: (ms) => twoDigits(hoursOfTwelve(ms)),
  l: (ms) => String(hoursOfTwelve(ms)),
  p: (ms) => halfOfDay(ms),
  r: (ms) =>
    `${[hoursOfTwelve(ms), (ms / 60_000) % 60, (ms / 1_000) % 60].map(twoDigits).join(':')} ${halfOfDay(ms)}`,
  k: (ms) => String(Math.floor(ms / 3_600_000)),
  i: (ms) => twoDigits((ms / 60_000) % 60),
  s: (ms) => twoDigits((ms / 1_000) % 60),
  S: (ms) => twoDigits((ms / 1_000) % 60),
  f: (ms) => String(Math.round((ms % 1_000) * 1_000)).padStart(6, '0'),
  T: (ms) => [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1_000) % 60].map(twoDigits).join(':'),
  '%': () => '%',
};

/** What more of them stand for in a date. */
const signsOfDates: Readonly<Record<string, (date: CalendarDate) => string>> = {
  Y: (date) => String(date.year).padStart(4, '0'),
  y: (date) => twoDigits(date.year % 100),
  m: (date) => twoDigits(date.month),
  c: (date) => String(date.month),
  d: (date) => twoDigits(date.day),
  e: (date) => String(date.day),
  j: (date) => String(date.dayOfYear).padStart(3, '0'),
  M: (date) => monthNames[date.month - 1] ?? '',
  b: (date) => (monthNames[date.month - 1] ?? '').slice(0, 3),
  W: (date) => dayNames[date.dayOfWeek] ?? '',
  a: (date) => (dayNames[date.dayOfWeek] ?? '').slice(0, 3),
  w: (date) => String(date.dayOfWeek),
};

/** NULL where a format asks for the date of a time of the clock, which has none. */
function formatted(time: Cell, format: string): string | null {
  const [ms, moment] = [dayMs(time), momentOf(time)];
  if (ms === null) return null;
  const asked = [...format.matchAll(/%(.)/gsu)].map(([, sign = '']) => sign);
  const isOf = (table: object, sign: string): boolean => Object.hasOwn(table, sign);
  if (moment === null && asked.some((sign) => /[a-zA-Z]/.test(sign) && !isOf(signs, sign))) return null;
  return format.replace(/%(.)/gsu, (_written, sign: string) => {
    if (isOf(signs, sign)) return signs[sign]?.(ms) ?? sign;
    if (moment === null || !isOf(signsOfDates, sign)) return sign;
    return signsOfDates[sign]?.(dateOf(moment.micros)) ?? sign;
  });
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

/** A time of either kind: a date since 1970, one of the clock since its beginning. */
function anyMoment(time: Cell): Moment | null {
  const ms = clockMs(time);
  return momentOf(time) ?? (ms === null ? null : { micros: ms * 1_000, isDay: false, hasFraction: false });
}

const inSeconds = (ms: number | null): number | null =>
  ms === null || Number.isNaN(ms) ? null : Math.floor(ms / 1_000);

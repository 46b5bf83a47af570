import { numberOf } from '../../../cluster/index.ts';
import type { Cell, TimeKind } from '../../types.ts';
import { integer, timeText, type ValueType } from '../value-type.ts';
import {
  type CalendarDate,
  dateOf,
  dayMicros,
  dayNames,
  dayNumber,
  distanceOf,
  lastDay,
  type Moment,
  momentAt,
  momentOf,
  momentText,
  monthNames,
  moved,
  startOfDay,
  wholeUnits,
} from './calendar.ts';
import { formatted, readBy } from './date-formats.ts';
import { gives, ofValues } from './definition.ts';
import type { SqlFunction } from './sql-function.ts';
import { ownTimeOf, timeSpanOf, timeSpanText } from './time-of-day.ts';
import { weekOf } from './weeks.ts';

/** The simulated clock, from `start` to `end` of a DATETIME; what stands in the brackets are digits of the fraction. */
const clock = (kind: 'date' | 'time' | 'datetime', start: number, end?: number): SqlFunction => ({
  least: 0,
  most: 1,
  type: (_types, [places]) =>
    timeText(kind !== 'date' && Number(places ?? 0) > 0 ? `${kind}(6)` : kind, false),
  takes: 'values',
  seesNull: true,
  of: ([places], { session }) =>
    momentAt(session.nowMs, Math.max(0, Math.min(6, Number(places ?? 0)))).slice(start, end),
});

const now = clock('datetime', 0);
const today = clock('date', 0, 10);
const timeOfDay = clock('time', 11);

/** They say another value whenever time passes. */
const clockFunctions: Readonly<Record<string, SqlFunction>> = {
  NOW: now,
  CURRENT_TIMESTAMP: now,
  LOCALTIME: now,
  LOCALTIMESTAMP: now,
  SYSDATE: now,
  UTC_TIMESTAMP: now,
  CURDATE: today,
  CURRENT_DATE: today,
  UTC_DATE: today,
  CURTIME: timeOfDay,
  CURRENT_TIME: timeOfDay,
  UTC_TIME: timeOfDay,
  UNIX_TIMESTAMP: {
    ...now,
    type: (types) => integer(types.length > 0),
    // Of the time that is given, or else of now.
    of: ([time], { session }) => {
      const moment = momentOf(time === undefined ? momentAt(session.nowMs) : time);
      return moment === null ? null : Math.floor(moment.micros / 1_000_000);
    },
  },
};

/** A time of this kind or NULL. */
const maybe =
  (kind: TimeKind): SqlFunction['type'] =>
  () =>
    timeText(kind, true);

/** What is moved stays what it is, but for a date that is moved by less than days; a text may be any of them. */
function typeOfMoved([time, by]: readonly (ValueType | undefined)[]): ValueType {
  return timeText(time?.time === 'date' ? by?.time : time?.time, true);
}

/** Moves a date or a TIME; NULL for what is neither. */
const moving = (by: 1 | -1): SqlFunction =>
  ofValues(2, typeOfMoved, ([time = null, written]) => {
    const distance = writtenDistance(written);
    if (distance === null) return null;
    const moment = momentOf(time);
    if (moment !== null) return momentText(moved(moment, distance, by));
    const span = ownTimeOf(time);
    // A time of the day has no months.
    if (span === null || distance.months > 0) return null;
    const micros = span.micros + by * distance.micros;
    return timeSpanText({ micros, hasFraction: span.hasFraction || distance.micros % 1_000_000 !== 0 });
  });

/** What INTERVAL gives to the function that it stands in; a bare number is so many days. */
function writtenDistance(written: Cell | undefined): ReturnType<typeof distanceOf> {
  const [, amount = '', unit = 'DAY'] = /^(.*?)(?: ([A-Z_]+))?$/is.exec(String(written)) ?? [];
  if (amount === '' || (!unit.includes('_') && Number.isNaN(Number(amount)))) return null;
  return distanceOf(amount, unit);
}

/** Of a date; NULL for what is none. */
const ofMoment = (
  type: SqlFunction['type'],
  of: (moment: Moment, more: Cell) => Cell,
  most = 1,
): SqlFunction =>
  ofValues([1, most], type, ([time = null, more = null]) => {
    const moment = momentOf(time);
    return moment === null ? null : of(moment, more);
  });

const ofDate = (of: (date: CalendarDate) => number): SqlFunction =>
  ofMoment(gives.maybeInteger, ({ micros }) => of(dateOf(micros)));
const nameOfDate = (of: (date: CalendarDate) => string): SqlFunction =>
  ofMoment(gives.text, ({ micros }) => of(dateOf(micros)));

/** A part of the time of the day, or of a TIME. */
const part = (of: (micros: number) => number): SqlFunction =>
  ofValues(1, gives.maybeInteger, ([time = null]) => {
    const span = timeSpanOf(time);
    return span === null ? null : Math.floor(of(Math.abs(span.micros)));
  });

const hourOf = part((micros) => micros / 3_600_000_000);
const minuteOf = part((micros) => (micros / 60_000_000) % 60);
const secondOf = part((micros) => (micros / 1_000_000) % 60);
const microsecondOf = part((micros) => micros % 1_000_000);

/** ADDTIME and SUBTIME: so much later or earlier than a date or a TIME. */
const shifted = (by: 1 | -1): SqlFunction =>
  ofValues(
    2,
    ([time]) => timeText(time?.time === 'date' ? 'datetime' : time?.time, true),
    ([time = null, written = null]) => {
      const distance = ownTimeOf(written);
      if (distance === null) return null;
      const moment = momentOf(time);
      if (moment !== null) {
        const micros = moment.micros + by * distance.micros;
        return momentText({ micros, isDay: false, hasFraction: moment.hasFraction || distance.hasFraction });
      }
      const span = ownTimeOf(time);
      if (span === null) return null;
      const hasFraction = span.hasFraction || distance.hasFraction;
      return timeSpanText({ micros: span.micros + by * distance.micros, hasFraction });
    },
  );

/** A part of a date by the name of its unit, as EXTRACT has it. */
const parts: Readonly<Record<string, SqlFunction>> = {
  MICROSECOND: microsecondOf,
  SECOND: secondOf,
  MINUTE: minuteOf,
  HOUR: hourOf,
  DAY: ofDate((date) => date.day),
  WEEK: ofMoment(gives.maybeInteger, (moment, mode) => weekOf(moment, Number(mode ?? 0)).week, 2),
  MONTH: ofDate((date) => date.month),
  QUARTER: ofDate((date) => Math.ceil(date.month / 3)),
  YEAR: ofDate((date) => date.year),
};

/** How DATE_TRUNC writes the beginning of a unit: so many letters of a date with a time, and zeros. */
function beginningOf(moment: Moment, unit: string): string | null {
  const { year, month } = dateOf(moment.micros);
  const at = (days: number): string | null =>
    momentText({ micros: days * dayMicros, isDay: false, hasFraction: false });
  const day = Math.floor(moment.micros / dayMicros);
  const cut = (micros: number): string | null =>
    momentText({ micros: Math.floor(moment.micros / micros) * micros, isDay: false, hasFraction: false });
  switch (unit.toLowerCase()) {
    case 'year':
      return at(dayNumber(year, 1, 1));
    case 'quarter':
      return at(dayNumber(year, Math.floor((month - 1) / 3) * 3 + 1, 1));
    case 'month':
      return at(dayNumber(year, month, 1));
    case 'week':
      return at(day - ((dateOf(moment.micros).dayOfWeek + 6) % 7));
    case 'day':
      return at(day);
    case 'hour':
      return cut(3_600_000_000);
    case 'minute':
      return cut(60_000_000);
    case 'second':
      return cut(1_000_000);
    default:
      return null;
  }
}

/** Days since the year 0, as TO_DAYS counts them. */
const daysBefore1970 = 719_528;

const dateOfDays = (days: number): string | null =>
  momentText({ micros: days * dayMicros, isDay: true, hasFraction: false });

/** What comes of a date that is moved by so much of a unit. */
const timeMovedBy = (unit: Cell | undefined): TimeKind | undefined => {
  const distance = distanceOf(1, unit);
  return distance?.isOfDays ? 'date' : 'datetime';
};

/** Which parts a format reads, where it is written out. */
function timeReadBy(format: Cell | undefined): TimeKind {
  const letters = String(format ?? '%Y%H%f').match(/%\w/g) ?? [];
  const isOfDay = letters.some((letter) => /[fHhIiklprSsT]/.test(letter.slice(1)));
  if (!isOfDay) return 'date';
  const kind = letters.some((letter) => /[YymMcdejbDU]/.test(letter.slice(1))) ? 'datetime' : 'time';
  return (letters as readonly string[]).includes('%f') ? `${kind}(6)` : kind;
}

const datesInText: Readonly<Record<string, SqlFunction>> = {
  /** `INTERVAL 5 MINUTE`, for the function that it stands in; NULL for a unit that there is not. */
  INTERVAL: ofValues(
    2,
    (_types, [, unit]) => timeText(timeMovedBy(unit), true),
    ([amount = null, unit]) => (distanceOf(amount, unit) === null ? null : `${amount} ${unit}`),
  ),
  DATE_ADD: moving(1),
  ADDDATE: moving(1),
  DATE_SUB: moving(-1),
  SUBDATE: moving(-1),
  ADDTIME: shifted(1),
  SUBTIME: shifted(-1),
  DATEDIFF: ofValues(2, gives.maybeInteger, ([to = null, from = null]) => {
    const [end, start] = [momentOf(to), momentOf(from)];
    return end === null || start === null
      ? null
      : (startOfDay(end.micros) - startOfDay(start.micros)) / dayMicros;
  }),
  /** In whole units, with the sign of the way from the first time to the second. */
  TIMESTAMPDIFF: ofValues(3, gives.maybeInteger, ([unit, from = null, to = null]) => {
    const distance = distanceOf(1, unit);
    const [start, end] = [momentOf(from), momentOf(to)];
    return distance === null || start === null || end === null ? null : wholeUnits(start, end, distance);
  }),
  TIMESTAMPADD: ofValues(
    3,
    ([, , time], [unit]) => typeOfMoved([time, timeText(timeMovedBy(unit), true)]),
    ([unit, amount = null, time = null], given) => moving(1).of([time, `${amount} ${unit}`], given),
  ),
  ...parts,
  EXTRACT: ofValues(2, gives.maybeInteger, ([unit = '', time = null], given) => {
    const name = String(unit).toUpperCase();
    return Object.hasOwn(parts, name) ? (parts[name]?.of([time], given) ?? null) : null;
  }),
  DAYOFMONTH: ofDate((date) => date.day),
  DAYOFWEEK: ofDate((date) => date.dayOfWeek + 1),
  DAYOFYEAR: ofDate((date) => date.dayOfYear),
  WEEKDAY: ofDate((date) => (date.dayOfWeek + 6) % 7),
  WEEKOFYEAR: ofMoment(gives.maybeInteger, (moment) => weekOf(moment, 3).week),
  YEARWEEK: ofMoment(
    gives.maybeInteger,
    (moment, mode) => {
      const { year, week } = weekOf(moment, Number(mode ?? 0) | 2);
      return year * 100 + week;
    },
    2,
  ),
  MONTHNAME: nameOfDate((date) => monthNames[date.month - 1] ?? ''),
  DAYNAME: nameOfDate((date) => dayNames[date.dayOfWeek] ?? ''),
  LAST_DAY: ofMoment(maybe('date'), (moment) => momentText(lastDay(moment))),
  TO_DAYS: ofMoment(gives.maybeInteger, ({ micros }) => Math.floor(micros / dayMicros) + daysBefore1970),
  FROM_DAYS: ofValues(1, maybe('date'), ([days = 0]) => dateOfDays(numberOf(days) - daysBefore1970)),
  MAKEDATE: ofValues(2, maybe('date'), ([year = 0, day = 0]) =>
    numberOf(day) < 1 ? null : dateOfDays(dayNumber(numberOf(year), 1, 1) + numberOf(day) - 1),
  ),
  DATE: ofMoment(maybe('date'), (moment) => momentText({ ...moment, isDay: true })),
  TIMESTAMP: ofValues([1, 2], maybe('datetime'), ([time = null, more], given) => {
    const moment = momentOf(time);
    if (moment === null) return null;
    const whole = momentText({ ...moment, isDay: false });
    return more === undefined ? whole : shifted(1).of([whole, more], given);
  }),
  DATE_TRUNC: ofValues(2, maybe('datetime'), ([unit, time = null]) => {
    const moment = momentOf(time);
    return moment === null ? null : beginningOf(moment, String(unit));
  }),
  FROM_UNIXTIME: ofValues(
    [1, 2],
    (types) => timeText(types.length > 1 ? undefined : 'datetime', true),
    ([seconds = 0, format]) => {
      const micros = Math.round(numberOf(seconds) * 1_000_000);
      if (micros < 0) return null;
      const moment = { micros, isDay: false, hasFraction: micros % 1_000_000 !== 0 };
      return format === undefined
        ? momentText(moment)
        : formatted({ moment, micros: micros % dayMicros }, String(format));
    },
  ),
  STR_TO_DATE: ofValues(
    2,
    (_types, [, format]) => timeText(timeReadBy(format), true),
    ([written, format]) => readBy(String(written), String(format)),
  ),
  DATE_FORMAT: ofValues(2, gives.text, ([time = null, format]) => {
    const moment = momentOf(time);
    return moment === null
      ? null
      : formatted({ moment, micros: timeSpanOf(time)?.micros ?? 0 }, String(format));
  }),
};

const timesOfDay: Readonly<Record<string, SqlFunction>> = {
  TIME: ofValues(1, maybe('time'), ([time = null]) => {
    const span = timeSpanOf(time);
    return span === null ? null : timeSpanText(span);
  }),
  TIME_TO_SEC: ofValues(1, gives.maybeInteger, ([time = null]) => {
    const span = timeSpanOf(time);
    return span === null ? null : Math.trunc(span.micros / 1_000_000) + 0;
  }),
  SEC_TO_TIME: ofValues(1, maybe('time'), ([seconds = 0]) => {
    const micros = Math.round(numberOf(seconds) * 1_000_000);
    return timeSpanText({ micros, hasFraction: micros % 1_000_000 !== 0 });
  }),
  MAKETIME: ofValues(3, maybe('time'), ([hours = 0, minutes = 0, seconds = 0]) => {
    const [hour, minute, second] = [hours, minutes, seconds].map(numberOf) as [number, number, number];
    if (minute < 0 || minute > 59 || second < 0 || second >= 60) return null;
    const length = (Math.abs(hour) * 3_600 + minute * 60 + second) * 1_000_000;
    const micros = Math.round(hour < 0 ? -length : length);
    return timeSpanText({ micros, hasFraction: micros % 1_000_000 !== 0 });
  }),
  /** Between two dates, or between two times of the day. */
  TIMEDIFF: ofValues(2, maybe('time'), ([to = null, from = null]) => {
    const isDated = momentOf(to) !== null;
    if (isDated !== (momentOf(from) !== null)) return null;
    const [end, start] = isDated ? [momentOf(to), momentOf(from)] : [ownTimeOf(to), ownTimeOf(from)];
    if (end === null || start === null) return null;
    return timeSpanText({
      micros: end.micros - start.micros,
      hasFraction: end.hasFraction || start.hasFraction,
    });
  }),
  TIME_FORMAT: ofValues(2, gives.text, ([time = null, format]) => {
    const span = timeSpanOf(time);
    return span === null ? null : formatted({ moment: null, micros: Math.abs(span.micros) }, String(format));
  }),
};

export const timeFunctions: Readonly<Record<string, SqlFunction>> = {
  ...clockFunctions,
  ...datesInText,
  ...timesOfDay,
};

/** Does a function of this name say another value whenever time passes? */
export const readsClock = (name: string): boolean =>
  Object.hasOwn(clockFunctions, name.toUpperCase()) || /^(?:UUID|RAND)$/i.test(name);

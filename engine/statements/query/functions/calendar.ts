import type { SimMs } from '../../../base/index.ts';
import type { Cell } from '../../types.ts';

/** A date of the calendar, as columns of tables hold it: microseconds since 1970, without a zone. */
export interface Moment {
  readonly micros: number;
  /** Written without a time of the day. */
  readonly isDay: boolean;
  readonly hasFraction: boolean;
}

/** How far INTERVAL goes: months have no fixed length, and days leave a date without a time of the day. */
export interface Distance {
  readonly months: number;
  readonly micros: number;
  readonly isOfDays: boolean;
}

export const dayMicros = 86_400_000_000;

/** The day on which the simulated clock begins, at midnight of UTC, which is the zone of every node [MODEL]. */
const firstDay = '2026-01-01';

/** Of a unit, so many months or microseconds. */
const units: Readonly<Record<string, readonly [months: number, micros: number]>> = {
  MICROSECOND: [0, 1],
  SECOND: [0, 1_000_000],
  MINUTE: [0, 60_000_000],
  HOUR: [0, 3_600_000_000],
  DAY: [0, dayMicros],
  WEEK: [0, 7 * dayMicros],
  MONTH: [1, 0],
  QUARTER: [3, 0],
  YEAR: [12, 0],
};

/** So many of a unit, however it is called: `SECOND`, `SQL_TSI_SECOND`, `DAY_HOUR`; null for a unit that there is not. */
export function distanceOf(amount: Cell, unit: Cell | undefined): Distance | null {
  const name = String(unit)
    .toUpperCase()
    .replace(/^SQL_TSI_/, '');
  if (amount !== null && name.includes('_')) return composedDistance(String(amount), name);
  const size = Object.hasOwn(units, name) ? units[name] : undefined;
  if (size === undefined || amount === null) return null;
  const count = name === 'SECOND' ? Number(amount) : Math.round(Number(amount));
  const [months, micros] = size;
  const isOfDays = months > 0 || micros >= dayMicros;
  return { months: count * months, micros: Math.round(count * micros), isOfDays };
}

/** The units of which those of two words are made, from the largest to the smallest that it names. */
const unitsOfDay = ['DAY', 'HOUR', 'MINUTE', 'SECOND', 'MICROSECOND'];

/** `'1 12:30' DAY_MINUTE`: its numbers, the last of which is of the smaller unit. */
function composedDistance(written: string, name: string): Distance | null {
  const [from = '', to = ''] = name.split('_');
  const between = name === 'YEAR_MONTH' ? ['YEAR', 'MONTH'] : unitsOfDay.slice(unitsOfDay.indexOf(from));
  const names = between.slice(0, between.indexOf(to) + 1);
  const numbers = written.match(/\d+/g) ?? [];
  if (names.length < 2 || names[0] !== from || numbers.length > names.length) return null;
  const sign = /^\s*-/.test(written) ? -1 : 1;
  const parts = numbers.map((number, index) => {
    const unit = names[names.length - numbers.length + index];
    // Digits of a fraction begin behind the point.
    const digits = unit === 'MICROSECOND' ? number.padEnd(6, '0').slice(0, 6) : number;
    return distanceOf(sign * Number(digits), unit);
  });
  const sum = (of: 'months' | 'micros'): number =>
    parts.reduce((total, part) => total + (part?.[of] ?? 0), 0);
  return { months: sum('months'), micros: sum('micros'), isOfDays: name === 'YEAR_MONTH' };
}

/** Any sign may stand between the parts of a date, but for the colon, which makes a time of it; parts may have one digit. */
const pattern =
  /^(\d{4}|\d\d?)[-/.@^%+*](\d\d?)[-/.@^%+*](\d\d?)(?:(?: +|T)(\d\d?)(?:[:.](\d\d?)(?:[:.](\d\d?)(?:\.(\d{1,6})\d*)?)?)?)?$/;

/** `20240229` and `20240229123000`, as numbers and texts write a date without signs between its parts. */
const joined = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)(?:\.(\d{1,6}))?)?$/;

/** Null for what is no date of the calendar. */
export function momentOf(time: Cell): Moment | null {
  const written = String(time ?? '').trim();
  const parts = pattern.exec(written) ?? joined.exec(written);
  if (parts === null) return null;
  const [, year, month, day, hours, minutes = 0, seconds = 0, fraction] = parts;
  const numbers = [yearOf(year), month, day, hours ?? 0, minutes, seconds].map(Number);
  const [years = 0, months = 0, days = 0, hour = 0, minute = 0, second = 0] = numbers;
  const isOfCalendar = months >= 1 && months <= 12 && days >= 1 && days <= daysOfMonth(years, months);
  if (!isOfCalendar || hour > 23 || minute > 59 || second > 59) return null;
  const ofDay = (hour * 3_600 + minute * 60 + second) * 1_000_000 + Number((fraction ?? '').padEnd(6, '0'));
  return {
    micros: dayNumber(years, months, days) * dayMicros + ofDay,
    isDay: hours === undefined,
    hasFraction: fraction !== undefined,
  };
}

/** A year of two digits lies between 1970 and 2069. */
export const yearOf = (digits = ''): number =>
  digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2_000 : 1_900);

/** As a column prints it; null before the year 0 and after 9999. */
export function momentText({ micros, isDay, hasFraction }: Moment): string | null {
  const { year, month, day } = dateOf(micros);
  if (Number.isNaN(year) || year < 0 || year > 9_999) return null;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (isDay) return date;
  const seconds = Math.floor(modulo(micros, dayMicros) / 1_000_000);
  const time = [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map(two).join(':');
  const fraction = modulo(micros, 1_000_000);
  return `${date} ${time}${hasFraction || fraction > 0 ? `.${String(fraction).padStart(6, '0')}` : ''}`;
}

/** An instant of the simulated clock, with so many digits of its second's fraction, which are cut off. */
export function momentAt(atMs: SimMs, places = 0): string {
  const micros = (momentOf(firstDay)?.micros ?? 0) + atMs * 1_000;
  const whole = momentText({ micros: micros - modulo(micros, 1_000_000), isDay: false, hasFraction: false });
  const fraction = String(modulo(micros, 1_000_000)).padStart(6, '0').slice(0, places);
  return `${whole ?? ''}${places > 0 ? `.${fraction}` : ''}`;
}

/** The day of the month stays where there is one, else it is the last. */
export function moved(moment: Moment, { months, micros, isOfDays }: Distance, by: 1 | -1): Moment {
  const isDay = moment.isDay && isOfDays;
  if (months === 0) return { ...moment, micros: moment.micros + by * micros, isDay };
  const date = dateOf(moment.micros);
  const count = date.year * 12 + date.month - 1 + by * months;
  const [year, month] = [Math.floor(count / 12), modulo(count, 12) + 1];
  const day = dayNumber(year, month, Math.min(date.day, daysOfMonth(year, month)));
  return { ...moment, micros: day * dayMicros + modulo(moment.micros, dayMicros), isDay };
}

/** Whole units from the first to the second, with the sign of the way. */
export function wholeUnits(from: Moment, to: Moment, unit: Distance): number {
  if (unit.months === 0) return Math.trunc((to.micros - from.micros) / unit.micros) + 0;
  const [first, second] = from.micros <= to.micros ? [from, to] : [to, from];
  const [start, end] = [dateOf(first.micros), dateOf(second.micros)];
  const ofMonth = ({ micros }: Moment, { day }: CalendarDate): number =>
    day * dayMicros + modulo(micros, dayMicros);
  const months =
    (end.year - start.year) * 12 +
    (end.month - start.month) -
    (ofMonth(second, end) < ofMonth(first, start) ? 1 : 0);
  return Math.floor(months / unit.months) * (first === from ? 1 : -1) + 0;
}

/** The last day of its month. */
export function lastDay({ micros }: Moment): Moment {
  const { year, month } = dateOf(micros);
  const day = dayNumber(year, month, daysOfMonth(year, month));
  return { micros: day * dayMicros, isDay: true, hasFraction: false };
}

/** Months, days and days of the year from 1 on, days of the week from Sunday, which is 0. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly dayOfWeek: number;
  readonly dayOfYear: number;
}

/** In the calendar of today, however long ago. */
export function dateOf(micros: number): CalendarDate {
  const days = Math.floor(micros / dayMicros);
  let year = 1970 + Math.floor(days / 365.2425);
  if (dayNumber(year, 1, 1) > days) year -= 1;
  if (dayNumber(year + 1, 1, 1) <= days) year += 1;
  let left = days - dayNumber(year, 1, 1);
  const dayOfYear = left + 1;
  let month = 1;
  while (month < 12 && left >= daysOfMonth(year, month)) {
    left -= daysOfMonth(year, month);
    month += 1;
  }
  return { year, month, day: left + 1, dayOfWeek: modulo(days + 4, 7), dayOfYear };
}

export const startOfDay = (micros: number): number => micros - modulo(micros, dayMicros);
export const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** Days since the first of 1970. */
export function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  let days =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_162;
  for (let passed = 1; passed < month; passed += 1) days += daysOfMonth(year, passed);
  return days + day - 1;
}

export function daysOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

export const monthNames =
  'January February March April May June July August September October November December'.split(' ');
/** From Sunday on. */
export const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

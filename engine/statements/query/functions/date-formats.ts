import {
  type CalendarDate,
  dateOf,
  dayMicros,
  dayNames,
  dayNumber,
  daysOfMonth,
  type Moment,
  momentText,
  monthNames,
} from './calendar.ts';
import { weekOf } from './weeks.ts';

/** What DATE_FORMAT and TIME_FORMAT write: a date, the time of a day, or both. */
export interface Formattable {
  readonly moment: Moment | null;
  /** Microseconds of the time. */
  readonly micros: number;
}

/** NULL where a format asks for the date of a time that has none. */
export function formatted({ moment, micros }: Formattable, format: string): string | null {
  const asked = [...format.matchAll(/%(.)/gsu)].map(([, sign = '']) => sign);
  if (moment === null && asked.some((sign) => Object.hasOwn(signsOfDates, sign))) return null;
  return format.replace(/%(.)/gsu, (_written, sign: string) => {
    if (Object.hasOwn(signs, sign)) return signs[sign]?.(micros) ?? sign;
    if (moment === null || !Object.hasOwn(signsOfDates, sign)) return sign;
    return signsOfDates[sign]?.(dateOf(moment.micros), moment) ?? sign;
  });
}

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
const hours = (micros: number): number => micros / 3_600_000_000;
const minutes = (micros: number): number => (micros / 60_000_000) % 60;
const seconds = (micros: number): number => (micros / 1_000_000) % 60;
const hoursOfTwelve = (micros: number): number => ((Math.floor(hours(micros)) + 11) % 12) + 1;
const halfOfDay = (micros: number): string => (Math.floor(hours(micros)) % 24 < 12 ? 'AM' : 'PM');
const clock = (parts: readonly number[]): string => parts.map(two).join(':');

/** What a sign of a format stands for. */
const signs: Readonly<Record<string, (micros: number) => string>> = {
  H: (micros) => two(hours(micros)),
  h: (micros) => two(hoursOfTwelve(micros)),
  I: (micros) => two(hoursOfTwelve(micros)),
  l: (micros) => String(hoursOfTwelve(micros)),
  p: halfOfDay,
  r: (micros) => `${clock([hoursOfTwelve(micros), minutes(micros), seconds(micros)])} ${halfOfDay(micros)}`,
  k: (micros) => String(Math.floor(hours(micros))),
  i: (micros) => two(minutes(micros)),
  s: (micros) => two(seconds(micros)),
  S: (micros) => two(seconds(micros)),
  f: (micros) => String(micros % 1_000_000).padStart(6, '0'),
  T: (micros) => clock([hours(micros), minutes(micros), seconds(micros)]),
  '%': () => '%',
};

const four = (year: number): string => String(year).padStart(4, '0');
const endings = ['th', 'st', 'nd', 'rd'];
const counted = (day: number): string =>
  `${day}${Math.floor(day / 10) === 1 ? 'th' : (endings[day % 10] ?? 'th')}`;

/** What more of them stand for in a date. */
const signsOfDates: Readonly<Record<string, (date: CalendarDate, moment: Moment) => string>> = {
  Y: (date) => four(date.year),
  y: (date) => two(date.year % 100),
  m: (date) => two(date.month),
  c: (date) => String(date.month),
  d: (date) => two(date.day),
  D: (date) => counted(date.day),
  e: (date) => String(date.day),
  j: (date) => String(date.dayOfYear).padStart(3, '0'),
  M: (date) => monthNames[date.month - 1] ?? '',
  b: (date) => (monthNames[date.month - 1] ?? '').slice(0, 3),
  W: (date) => dayNames[date.dayOfWeek] ?? '',
  a: (date) => (dayNames[date.dayOfWeek] ?? '').slice(0, 3),
  w: (date) => String(date.dayOfWeek),
  U: (_date, moment) => two(weekOf(moment, 0).week),
  u: (_date, moment) => two(weekOf(moment, 1).week),
  V: (_date, moment) => two(weekOf(moment, 2).week),
  v: (_date, moment) => two(weekOf(moment, 3).week),
  X: (_date, moment) => four(weekOf(moment, 2).year),
  x: (_date, moment) => four(weekOf(moment, 3).year),
};

/** What STR_TO_DATE finds in a text by a format; null where it does not fit. A format of dates alone gives a date. */
export function readBy(written: string, format: string): string | null {
  const found = { Y: 0, m: 0, d: 0, H: 0, i: 0, s: 0, f: 0, isAfternoon: false };
  const asked = new Set<string>();
  let rest = written.trim();
  for (const [part] of format
    .replaceAll('%T', '%H:%i:%s')
    .replaceAll('%r', '%h:%i:%s %p')
    .matchAll(/%.|\s+|[^%\s]/gsu)) {
    rest = rest.replace(/^\s+/, '');
    if (/^\s+$/.test(part)) continue;
    if (!part.startsWith('%')) {
      if (!rest.startsWith(part)) return null;
      rest = rest.slice(part.length);
      continue;
    }
    const sign = part.slice(1);
    const read = readers[sign];
    const match = read?.pattern.exec(rest);
    if (read === undefined || match === null || match === undefined) return null;
    rest = rest.slice(match[0].length);
    asked.add(read.isOfTime ? 'time' : 'date');
    read.take(match[0], found);
  }
  if (found.isAfternoon) found.H = (found.H % 12) + 12;
  const { Y, m, d, H, i, s, f } = found;
  if (H > 23 || i > 59 || s > 59) return null;
  const micros = ((H * 60 + i) * 60 + s) * 1_000_000 + f;
  const hasFraction = format.includes('%f');
  if (!asked.has('date')) {
    const fraction = hasFraction ? `.${String(f).padStart(6, '0')}` : '';
    return asked.has('time') ? `${clock([H, i, s])}${fraction}` : null;
  }
  if (m < 1 || m > 12 || d < 1 || d > daysOfMonth(Y, m)) return null;
  return momentText({
    micros: dayNumber(Y, m, d) * dayMicros + micros,
    isDay: !asked.has('time'),
    hasFraction,
  });
}

interface Found {
  Y: number;
  m: number;
  d: number;
  H: number;
  i: number;
  s: number;
  f: number;
  isAfternoon: boolean;
}

interface Reader {
  readonly pattern: RegExp;
  readonly isOfTime: boolean;
  readonly take: (text: string, found: Found) => void;
}

const digits = (most: number, isOfTime: boolean, take: (value: number, found: Found) => void): Reader => ({
  pattern: new RegExp(`^\\d{1,${most}}`),
  isOfTime,
  take: (text, found) => take(Number(text), found),
});

const month = digits(2, false, (value, found) => {
  found.m = value;
});
const day = digits(2, false, (value, found) => {
  found.d = value;
});
const hour = digits(2, true, (value, found) => {
  found.H = value;
});
const hourOfTwelve = digits(2, true, (value, found) => {
  found.H = value % 12;
});
const second = digits(2, true, (value, found) => {
  found.s = value;
});

const readers: Readonly<Record<string, Reader>> = {
  Y: digits(4, false, (value, found) => {
    found.Y = value;
  }),
  y: digits(2, false, (value, found) => {
    found.Y = value + (value < 70 ? 2_000 : 1_900);
  }),
  m: month,
  c: month,
  d: day,
  e: day,
  H: hour,
  k: hour,
  h: hourOfTwelve,
  I: hourOfTwelve,
  l: hourOfTwelve,
  i: digits(2, true, (value, found) => {
    found.i = value;
  }),
  s: second,
  S: second,
  f: {
    pattern: /^\d{1,6}/,
    isOfTime: true,
    take: (text, found) => {
      found.f = Number(text.padEnd(6, '0'));
    },
  },
  p: {
    pattern: /^[AP]M/i,
    isOfTime: true,
    take: (text, found) => {
      found.isAfternoon = /^P/i.test(text);
    },
  },
  M: {
    pattern: /^[a-z]+/i,
    isOfTime: false,
    take: (text, found) => {
      found.m = monthNames.findIndex((name) => name.toLowerCase() === text.toLowerCase()) + 1;
    },
  },
  b: {
    pattern: /^[a-z]{3}/i,
    isOfTime: false,
    take: (text, found) => {
      found.m = monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === text.toLowerCase()) + 1;
    },
  },
};

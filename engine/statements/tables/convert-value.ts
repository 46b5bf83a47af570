import { type SimMs, unreachable } from '../../base/index.ts';
import {
  asCompared,
  type ClusterError,
  type ColumnDefinition,
  refusal,
  type Value,
} from '../../cluster/index.ts';
import { momentAt, momentOf, momentText, yearOf } from '../query/functions/calendar.ts';
import { type ColumnKind, kindOf } from './column-type.ts';

export type Converted =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ClusterError };

/**
 * A value as a cell of the column has it, under the strict mode that is the product's default: one that does not fit is an
 * error of MySQL's [DOC], and none is cut short. `value` may be a number with a fraction; what comes is a whole one, or a text.
 */
export function convertValue(value: number | string, column: ColumnDefinition, rowNumber: number): Converted {
  const at = `for column '${column.name}' at row ${rowNumber}`;
  const converted = convert(value, kindOf(column));
  switch (converted) {
    case outOfRange:
      return bad(1264, '22003', `Out of range value ${at}`);
    case tooLong:
      return bad(1406, '22001', `Data too long ${at}`);
    case truncated:
      return bad(1265, '01000', `Data truncated ${at}`);
    case notJson:
      return { ok: false, error: refusal(`Invalid JSON value for column '${column.name}'`) };
    case incorrect:
      return incorrectValue(value, column, at);
    default:
      return { ok: true, value: converted };
  }
}

const bad = (number: number, sqlstate: string, message: string): Converted => ({
  ok: false,
  error: { number, sqlstate, message },
});

const outOfRange = Symbol('out of range');
const tooLong = Symbol('too long');
const truncated = Symbol('truncated');
const incorrect = Symbol('incorrect');
const notJson = Symbol('not JSON');

type Trouble = typeof outOfRange | typeof tooLong | typeof truncated | typeof incorrect | typeof notJson;

function incorrectValue(value: number | string, column: ColumnDefinition, at: string): Converted {
  const kind = kindOf(column);
  const what = kind.kind === 'time' ? kind.of : kind.kind;
  return kind.kind === 'time'
    ? bad(1292, '22007', `Incorrect ${what} value: '${value}' ${at}`)
    : bad(1366, 'HY000', `Incorrect ${what} value: '${value}' ${at}`);
}

function convert(value: number | string, kind: ColumnKind): number | string | Trouble {
  switch (kind.kind) {
    case 'integer': {
      if (!isNumber(value)) return incorrect;
      const whole = nearestInteger(Number(value));
      return whole < kind.least || whole > kind.most ? outOfRange : whole;
    }
    case 'decimal':
      return isNumber(value) ? asDecimal(String(value), kind) : incorrect;
    case 'double': {
      if (!isNumber(value)) return incorrect;
      const number = Number(value);
      if (!Number.isFinite(number) || (kind.isUnsigned && number < 0)) return outOfRange;
      return doubleText(kind.isSingle ? Number(Math.fround(number).toPrecision(6)) : number);
    }
    case 'text': {
      const text = kind.isPadded ? String(value).replace(/ +$/, '') : String(value);
      return text.length > kind.limit && text.replace(/ +$/, '').length > kind.limit
        ? tooLong
        : text.slice(0, kind.limit);
    }
    case 'time':
      return asTime(String(value), kind) ?? incorrect;
    case 'enum':
      return kind.isSet ? asSet(value, kind.members) : asMember(value, kind.members);
    case 'json':
      return asJson(String(value));
    default:
      return unreachable(kind);
  }
}

const isNumber = (value: number | string): boolean =>
  typeof value === 'number' || /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value);

/** Half away from zero, as MySQL rounds for a column of integers; never -0. */
const nearestInteger = (value: number): number => Math.sign(value) * Math.round(Math.abs(value)) + 0;

const doubleText = (value: number): string => String(value === 0 ? 0 : value).replace('e+', 'e');

/** With as many decimals as the column has, half away from zero. */
function asDecimal(
  written: string,
  { digits, decimals, isUnsigned }: ColumnKind & { readonly kind: 'decimal' },
): string | Trouble {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^\s*([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?\s*$/i.exec(written) ?? [];
  if (Math.abs(Number(exponent)) > 400) return outOfRange;
  // The digits before and behind the point that is wanted.
  const all = `${whole}${fraction}`;
  const point = whole.length + Number(exponent) + decimals;
  const kept = point <= 0 ? '0' : all.slice(0, point).padEnd(point, '0');
  const next = point < 0 ? '0' : (all[point] ?? '0');
  const units = BigInt(kept === '' ? '0' : kept) + (next >= '5' ? 1n : 0n);
  const text = String(units).padStart(decimals + 1, '0');
  if (text.replace(/^0+/, '').length > digits) return outOfRange;
  const isNegative = sign === '-' && units > 0n;
  if (isNegative && isUnsigned) return outOfRange;
  const shown = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return `${isNegative ? '-' : ''}${shown}`;
}

/** `YYMMDD`, with a time behind it or without. */
const shortDate = /^(\d\d)(\d{4}(?:\d{6})?)$/;
const timePattern = /^\s*(-?)(?:(\d{1,3}):)(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6})\d*)?)?\s*$/;

function asTime(written: string, { of, isPrecise }: ColumnKind & { readonly kind: 'time' }): string | null {
  const micros = (fraction: string): string => (isPrecise ? `.${fraction.padEnd(6, '0')}` : '');
  if (of === 'time') {
    // Of a date with a time it is the time.
    if (/[- /]/.test(written.trim().slice(1))) {
      const moment = momentOf(written);
      const text = moment === null ? null : momentText({ ...moment, isDay: false, hasFraction: true });
      if (text !== null) return text.slice(11, isPrecise ? undefined : 19);
    }
    const [, sign, hours = '', minutes = '', seconds = '0', fraction = ''] = timePattern.exec(written) ?? [];
    if (sign === undefined || Number(hours) > 838 || Number(minutes) > 59 || Number(seconds) > 59)
      return null;
    return `${sign}${two(hours)}:${two(minutes)}:${two(seconds)}${micros(fraction)}`;
  }
  const [, year, rest] = shortDate.exec(written.trim()) ?? [];
  const moment = momentOf(rest === undefined ? written.trim().replace(/Z$/, '') : `${yearOf(year)}${rest}`);
  if (moment === null) return null;
  const text = momentText({ ...moment, isDay: false, hasFraction: true });
  return text?.slice(0, of === 'date' ? 10 : isPrecise ? undefined : 19) ?? null;
}

const two = (digits: string): string => digits.padStart(2, '0');

/** A member by its text, or by its number from 1 on. */
function asMember(value: number | string, members: readonly string[]): string | Trouble {
  if (typeof value === 'number') return members[value - 1] ?? truncated;
  return members.find((member) => asCompared(member) === asCompared(value)) ?? truncated;
}

/** Members in their own order, each once. */
function asSet(value: number | string, members: readonly string[]): string | Trouble {
  const wanted = String(value)
    .split(',')
    .filter((one) => one !== '')
    .map((one) => members.findIndex((member) => asCompared(member) === asCompared(one)));
  if (wanted.includes(-1)) return truncated;
  return members.filter((_member, place) => wanted.includes(place)).join(',');
}

function asJson(written: string): string | Trouble {
  try {
    return JSON.stringify(JSON.parse(written));
  } catch {
    return notJson;
  }
}

/** The time of a statement as the column holds it: a date, a time, or both. */
export function nowIn(column: ColumnDefinition, nowMs: SimMs): Value {
  const now = momentAt(nowMs, 6);
  const made = convertValue(now, column, 1);
  return made.ok ? made.value : now;
}

import type { Cell, Column, TimeKind } from '../types.ts';

/**
 * What the values of an expression are, as far as that is known before a row is read. Decimals are numbers here too: how
 * many places they are printed with belongs to their type, as in MySQL.
 */
export interface ValueType {
  readonly kind: 'null' | 'integer' | 'decimal' | 'double' | 'text';
  /** Places behind the point; a double that has been rounded to some has them too, any other has as many as it needs. */
  readonly decimals: number;
  readonly nullable: boolean;
  /** What of the calendar a text holds, where it is surely that. */
  readonly time?: TimeKind;
}

const typeOf = (kind: ValueType['kind'], nullable: boolean, decimals = 0): ValueType => ({
  kind,
  decimals,
  nullable,
});

export const nullType: ValueType = typeOf('null', true);
export const integer = (nullable = false): ValueType => typeOf('integer', nullable);
export const double = (nullable = false, decimals = 0): ValueType => typeOf('double', nullable, decimals);
export const text = (nullable = false): ValueType => typeOf('text', nullable);
/** A text that is a time; any text where it is not known which. */
export const timeText = (time: TimeKind | undefined, isNullable: boolean): ValueType =>
  time === undefined ? text(isNullable) : { ...text(isNullable), time };
export const decimal = (decimals: number, nullable = false): ValueType =>
  typeOf('decimal', nullable, Math.min(decimals, mostDecimals));

/** More places than these a decimal does not have in MySQL. */
const mostDecimals = 30;

export const nullable = (type: ValueType, isNullable = true): ValueType => ({
  ...type,
  nullable: isNullable,
});

export const isText = ({ kind }: ValueType): boolean => kind === 'text';

/** A column of a table: what is set right is a number; one that is set left says what it holds where that is no text. */
export function typeOfColumn({
  align,
  holds,
  isDouble,
  decimals = 0,
  nullable: isNullable = true,
  time,
}: Column): ValueType {
  const isNumber = holds === undefined ? align === 'right' : holds === 'number';
  if (!isNumber) return timeText(time, isNullable);
  if (isDouble) return double(isNullable);
  return decimals === 0 ? integer(isNullable) : decimal(decimals, isNullable);
}

/** The type that values of several types have in common, as in CASE, COALESCE and UNION. */
export function commonType(types: readonly ValueType[]): ValueType {
  const known = types.filter(({ kind }) => kind !== 'null');
  const isNullable = types.some((type) => type.nullable);
  const kinds = new Set(known.map(({ kind }) => kind));
  if (kinds.size === 0) return nullType;
  if (kinds.has('text')) return timeText(commonTime(known), isNullable);
  if (kinds.has('double')) return double(isNullable);
  if (kinds.has('decimal')) return decimal(Math.max(...known.map(({ decimals }) => decimals)), isNullable);
  return integer(isNullable);
}

/** A date among times of a day is one at midnight. */
function commonTime(types: readonly ValueType[]): TimeKind | undefined {
  const times = new Set(types.map(({ time }) => time));
  const [first] = times;
  if (times.has(undefined)) return undefined;
  if (times.size < 2) return first;
  const isOfDay = [...times].some((time) => time?.startsWith('time'));
  if (isOfDay && [...times].some((time) => time?.startsWith('date'))) return undefined;
  return [...times].some((time) => time?.endsWith('(6)'))
    ? isOfDay
      ? 'time(6)'
      : 'datetime(6)'
    : isOfDay
      ? 'time'
      : 'datetime';
}

/** What IF chooses, an aggregate finds, or a SELECT within an expression gives: NULL alone is a text there. */
export const ofKnownKind = (type: ValueType): ValueType => (type.kind === 'null' ? text(true) : type);

/** The value as one of this type: a number becomes the text that it is printed as, where texts are wanted. */
export function valueAs(from: ValueType, to: ValueType): (value: Cell) => Cell {
  if (to.kind !== 'text' || from.kind === 'text') return (value) => value;
  return (value) => (value === null ? null : textOf(value, from));
}

/** A value as it is printed and as functions of texts see it. */
export function textOf(value: number | string, { kind, decimals }: ValueType): string {
  if (typeof value === 'string') return value;
  if (kind === 'decimal' || (kind === 'double' && decimals > 0))
    return rounded(value, decimals).toFixed(decimals);
  return kind === 'double' ? doubleText(value) : String(value);
}

/** Half away from zero, of the number as it is written in decimals. */
export function rounded(value: number, decimals: number): number {
  const written = Math.abs(value);
  const shifted = shift(written, decimals);
  if (!Number.isFinite(shifted) || shifted >= Number.MAX_SAFE_INTEGER) return value;
  return Math.sign(value) * shift(Math.round(shifted), -decimals);
}

/** Moves the point, without the error that a multiplication would bring in. */
export function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** As MySQL prints a double: 1e21 and 1e-7 with an exponent, without a plus. */
function doubleText(value: number): string {
  return String(value === 0 ? 0 : value).replace('e+', 'e');
}

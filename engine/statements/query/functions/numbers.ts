import { numberOf } from '../../../cluster/index.ts';
import type { Cell } from '../../types.ts';
import { decimal, double, integer, rounded, shift, type ValueType } from '../value-type.ts';
import { gives, ofValues } from './definition.ts';
import type { SqlFunction } from './sql-function.ts';

/** A number of one type with the decimals that it is to have. */
function withDecimals(types: readonly ValueType[], decimals: number): ValueType {
  const [of = integer()] = types;
  const isNullable = types.some(({ nullable }) => nullable);
  if (of.kind === 'text' || of.kind === 'double') return double(isNullable, decimals);
  return of.kind === 'decimal' ? decimal(decimals, isNullable) : integer(isNullable);
}

const oneNumber = (of: (value: number) => number | null): SqlFunction =>
  ofValues(1, gives.maybeDouble, ([value = 0]) => finite(of(numberOf(value))));

const wholeNumber = (of: (value: number) => number): SqlFunction =>
  ofValues(
    1,
    (types) => withDecimals(types, 0),
    ([value = 0]) => of(numberOf(value)) + 0,
  );

/** ROUND and TRUNCATE say with how many places in a literal, which the type of the result follows where it is known. */
function cutting(cut: (value: number, decimals: number) => number): SqlFunction {
  return ofValues(
    [1, 2],
    (types, [, written = 0]) =>
      withDecimals(types, types[0]?.kind === 'integer' ? 0 : Math.max(0, numberOf(written ?? 0))),
    ([value = 0, decimals = 0]) => cut(numberOf(value), Math.trunc(numberOf(decimals))),
  );
}

const finite = (value: number | null): Cell => (value === null || !Number.isFinite(value) ? null : value);

export const numberFunctions: Readonly<Record<string, SqlFunction>> = {
  ABS: ofValues(
    1,
    ([type = integer()]) => (type.kind === 'text' ? double(type.nullable) : type),
    ([value = 0]) => Math.abs(numberOf(value)),
  ),
  SIGN: ofValues(1, gives.integer, ([value = 0]) => Math.sign(numberOf(value))),
  CEIL: wholeNumber(Math.ceil),
  CEILING: wholeNumber(Math.ceil),
  FLOOR: wholeNumber(Math.floor),
  ROUND: cutting((value, decimals) =>
    decimals < 0
      ? shift(Math.round(shift(Math.abs(value), decimals)), -decimals) * Math.sign(value)
      : rounded(value, decimals),
  ),
  TRUNCATE: cutting((value, decimals) => shift(Math.trunc(shift(value, decimals)), -decimals)),
  MOD: ofValues(
    2,
    ([left = integer(), right = integer()]) => remainderType(left, right),
    ([left = 0, right = 0]) => remainder(numberOf(left), numberOf(right)),
  ),
  SQRT: oneNumber((value) => (value < 0 ? null : Math.sqrt(value))),
};

/** What is left over has the sign of the left side; of a division by 0 it is NULL. */
export function remainder(left: number, right: number): Cell {
  if (right === 0) return null;
  // A remainder of decimals is one of whole numbers, moved by their places.
  const places = Math.max(...[left, right].map((value) => String(value).split('.')[1]?.length ?? 0));
  return shift(Math.round(shift(left, places)) % Math.round(shift(right, places)), -places) + 0;
}

export function remainderType(left: ValueType, right: ValueType): ValueType {
  const kinds = [left.kind, right.kind];
  if (kinds.includes('text') || kinds.includes('double')) return double(true);
  return kinds.includes('decimal') ? decimal(Math.max(left.decimals, right.decimals), true) : integer(true);
}

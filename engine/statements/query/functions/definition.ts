import type { Cell } from '../../types.ts';
import { double, integer, text, type ValueType } from '../value-type.ts';
import type { Given, SqlFunction } from './sql-function.ts';

type TypeOf = SqlFunction['type'];

const anyNullable = (operands: readonly ValueType[]): boolean => operands.some(({ nullable }) => nullable);

export const gives = {
  /** A text that is made may be NULL, whatever of: in strict mode MySQL gives none that is not well-formed. */
  text: (() => text(true)) satisfies TypeOf,
  integer: ((operands: readonly ValueType[]) => integer(anyNullable(operands))) satisfies TypeOf,
  double: ((operands: readonly ValueType[]) => double(anyNullable(operands))) satisfies TypeOf,
  maybeInteger: (() => integer(true)) satisfies TypeOf,
  maybeDouble: (() => double(true)) satisfies TypeOf,
  surelyInteger: (() => integer()) satisfies TypeOf,
} as const;

type Count = number | readonly [least: number, most: number | null];

const countsOf = (count: Count): { readonly least: number; readonly most: number | null } =>
  typeof count === 'number' ? { least: count, most: count } : { least: count[0], most: count[1] };

/** A function of texts: each value is given as the text that it is printed as; NULL where one of them is NULL. */
export const ofTexts = (count: Count, type: TypeOf, of: (...values: string[]) => Cell): SqlFunction => ({
  ...countsOf(count),
  type,
  takes: 'texts',
  seesNull: false,
  of: (values) => of(...(values as string[])),
});

/** A function of values as they are; NULL where one of them is NULL. */
export const ofValues = (
  count: Count,
  type: TypeOf,
  of: (values: readonly (number | string)[], given: Given) => Cell,
): SqlFunction => ({
  ...countsOf(count),
  type,
  takes: 'values',
  seesNull: false,
  of: (values, given) => of(values as (number | string)[], given),
});

/** A function that chooses among values of one type, and sees which of them are NULL. */
export const choosing = (count: Count, type: TypeOf, of: (values: readonly Cell[]) => Cell): SqlFunction => ({
  ...countsOf(count),
  type,
  takes: 'common',
  seesNull: true,
  of,
});

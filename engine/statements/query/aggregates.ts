import { numberOf, orderValues } from '../../cluster/index.ts';
import type { Cell } from '../types.ts';
import { decimal, double, integer, nullable, ofKnownKind, text, type ValueType } from './value-type.ts';
import { keyOfCell } from './values.ts';

/** An aggregate over the rows of a group. */
export type AggregateName =
  | 'COUNT'
  | 'MIN'
  | 'MAX'
  | 'SUM'
  | 'AVG'
  | 'GROUP_CONCAT'
  | 'BIT_AND'
  | 'BIT_OR'
  | 'BIT_XOR'
  | 'ANY_VALUE'
  | 'STDDEV'
  | 'VARIANCE';

const names: Readonly<Record<string, AggregateName>> = {
  COUNT: 'COUNT',
  MIN: 'MIN',
  MAX: 'MAX',
  SUM: 'SUM',
  AVG: 'AVG',
  GROUP_CONCAT: 'GROUP_CONCAT',
  BIT_AND: 'BIT_AND',
  BIT_OR: 'BIT_OR',
  BIT_XOR: 'BIT_XOR',
  ANY_VALUE: 'ANY_VALUE',
  STD: 'STDDEV',
  STDDEV: 'STDDEV',
  STDDEV_POP: 'STDDEV',
  VARIANCE: 'VARIANCE',
  VAR_POP: 'VARIANCE',
  APPROX_COUNT_DISTINCT: 'COUNT',
};

/** The aggregate that a function name stands for, whatever its case; null for a function of values. */
export function aggregateNamed(name: string): AggregateName | null {
  const upper = name.toUpperCase();
  return Object.hasOwn(names, upper) ? (names[upper] ?? null) : null;
}

export const aggregateNames: readonly string[] = Object.keys(names);

/** Places behind the point that an average and a quotient have more than what they are made of, as in MySQL. */
export const furtherDecimals = 4;

export function typeOfAggregate(name: AggregateName, operand: ValueType): ValueType {
  const isExact = operand.kind === 'integer' || operand.kind === 'decimal' || operand.kind === 'null';
  switch (name) {
    case 'COUNT':
    case 'BIT_AND':
    case 'BIT_OR':
    case 'BIT_XOR':
      return integer();
    case 'SUM':
      return isExact ? decimal(operand.decimals, true) : double(true);
    case 'AVG':
      return isExact ? decimal(operand.decimals + furtherDecimals, true) : double(true);
    case 'STDDEV':
    case 'VARIANCE':
      return double(true);
    case 'GROUP_CONCAT':
      return text(true);
    default:
      return nullable(ofKnownKind(operand));
  }
}

/** MySQL cuts what GROUP_CONCAT puts together at so many characters (group_concat_max_len). */
const concatenationLimit = 1_048_576;

/** The value of all bits, which is what BIT_AND of nothing is. */
const allBits = '18446744073709551615';

/** What one aggregate has taken in of a group. */
export class Accumulator {
  readonly #name: AggregateName;
  readonly #seen: Set<string> | null;
  #count = 0;
  #sum = 0;
  #squares = 0;
  #best: Cell = null;
  #bits: bigint | null = null;
  readonly #parts: { readonly text: string; readonly order: readonly Cell[] }[] = [];

  constructor(name: AggregateName, isDistinct: boolean) {
    this.#name = name;
    this.#seen = isDistinct ? new Set() : null;
  }

  /** Takes in the value of one row; `order` is what GROUP_CONCAT orders it by. NULL is passed over. */
  add(value: Cell, order: readonly Cell[] = []): void {
    if (value === null) return;
    if (this.#seen !== null) {
      const key = keyOfCell(value);
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
    }
    this.#count += 1;
    switch (this.#name) {
      case 'MIN':
        if (this.#best === null || orderValues(value, this.#best) < 0) this.#best = value;
        return;
      case 'MAX':
        if (this.#best === null || orderValues(value, this.#best) > 0) this.#best = value;
        return;
      case 'ANY_VALUE':
        this.#best ??= value;
        return;
      case 'GROUP_CONCAT':
        this.#parts.push({ text: String(value), order });
        return;
      case 'BIT_AND':
      case 'BIT_OR':
      case 'BIT_XOR':
        this.#bits = bitsWith(this.#name, this.#bits, BigInt(Math.round(numberOf(value))));
        return;
      default: {
        const number = numberOf(value);
        this.#sum += number;
        this.#squares += number * number;
      }
    }
  }

  /** Takes in one row of COUNT(*). */
  addRow(): void {
    this.#count += 1;
  }

  result({
    separator,
    descending,
  }: {
    readonly separator: string;
    readonly descending: readonly boolean[];
  }): Cell {
    const count = this.#count;
    switch (this.#name) {
      case 'COUNT':
        return count;
      case 'BIT_AND':
        return this.#bits === null ? allBits : cellOfBits(this.#bits);
      case 'BIT_OR':
      case 'BIT_XOR':
        return this.#bits === null ? 0 : cellOfBits(this.#bits);
      case 'MIN':
      case 'MAX':
      case 'ANY_VALUE':
        return this.#best;
      case 'SUM':
        return count === 0 ? null : this.#sum;
      case 'AVG':
        return count === 0 ? null : this.#sum / count;
      case 'VARIANCE':
        return count === 0 ? null : this.#variance;
      case 'STDDEV':
        return count === 0 ? null : Math.sqrt(this.#variance);
      case 'GROUP_CONCAT':
        return count === 0 ? null : this.#concatenated(separator, descending);
      default:
        return null;
    }
  }

  get #variance(): number {
    const mean = this.#sum / this.#count;
    return Math.max(0, this.#squares / this.#count - mean * mean);
  }

  #concatenated(separator: string, descending: readonly boolean[]): string {
    const parts =
      descending.length === 0
        ? this.#parts
        : this.#parts.toSorted((one, other) => compareKeys(one.order, other.order, descending));
    return parts
      .map(({ text: part }) => part)
      .join(separator)
      .slice(0, concatenationLimit);
  }
}

/** The order of two rows by their keys, of which some go downwards. */
export function compareKeys(
  one: readonly Cell[],
  other: readonly Cell[],
  descending: readonly boolean[],
): number {
  for (let index = 0; index < descending.length; index += 1) {
    const order = orderValues(one[index] ?? null, other[index] ?? null);
    if (order !== 0) return descending[index] === true ? -order : order;
  }
  return 0;
}

function bitsWith(name: 'BIT_AND' | 'BIT_OR' | 'BIT_XOR', bits: bigint | null, value: bigint): bigint {
  const unsigned = BigInt.asUintN(64, value);
  if (bits === null) return unsigned;
  if (name === 'BIT_AND') return bits & unsigned;
  return name === 'BIT_OR' ? bits | unsigned : bits ^ unsigned;
}

/** Whole numbers that no cell holds exactly are texts of their digits. */
export const cellOfBits = (bits: bigint): Cell =>
  bits <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(bits) : bits.toString();

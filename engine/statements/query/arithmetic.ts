import { numberOf } from '../../cluster/index.ts';
import type { Arithmetic, ExpressionOf } from '../../language/index.ts';
import { refusalAt } from '../mistake.ts';
import { reaches } from '../tables/column-type.ts';
import type { Cell } from '../types.ts';
import { cellOfBits, furtherDecimals } from './aggregates.ts';
import { momentOf, momentText } from './functions/calendar.ts';
import { remainder, remainderType } from './functions/numbers.ts';
import { timeSpanOf, timeSpanText } from './functions/time-of-day.ts';
import { type Compiled, nothing, type Place } from './place.ts';
import { decimal, double, integer, rounded, text, textOf, timeText, type ValueType } from './value-type.ts';

/** Arithmetic as MySQL has it: of whole numbers and decimals exact, of texts and doubles a double; NULL with NULL. */
export function arithmetic(
  expression: ExpressionOf<'arithmetic' | 'negative' | 'bitNot'>,
  place: Place,
): Compiled {
  if (expression.kind !== 'arithmetic') return ofOne(expression, place.compile(expression.operand, place));
  const [left, right] = [place.compile(expression.left, place), place.compile(expression.right, place)];
  const of = operations[expression.operator];
  return {
    type: typeOf(expression.operator, left.type, right.type),
    evaluate: (row) => {
      const [one, other] = [left.evaluate(row), right.evaluate(row)];
      return one === null || other === null ? null : of(numberOf(one), numberOf(other));
    },
  };
}

function ofOne({ kind }: ExpressionOf<'negative' | 'bitNot'>, { type, evaluate }: Compiled): Compiled {
  const isNegative = kind === 'negative';
  const bits = integer(type.nullable);
  const negative = type.kind === 'text' ? double(type.nullable) : type;
  return {
    type: isNegative ? negative : bits,
    evaluate: (row) => {
      const value = evaluate(row);
      if (value === null) return null;
      return isNegative ? 0 - numberOf(value) : unsigned(~bigOf(numberOf(value)));
    },
  };
}

function typeOf(operator: Arithmetic, left: ValueType, right: ValueType): ValueType {
  const isNullable = left.nullable || right.nullable;
  const kinds = [left.kind, right.kind];
  const isDouble = kinds.includes('text') || kinds.includes('double');
  switch (operator) {
    case '&':
    case '^':
    case '<<':
    case '>>':
      return integer(isNullable);
    case 'DIV':
      return integer(true);
    case '%':
    case 'MOD':
      return remainderType(left, right);
    case '/':
      return isDouble ? double(true) : decimal(left.decimals + furtherDecimals, true);
    default: {
      if (isDouble) return double(isNullable);
      const decimals =
        operator === '*' ? left.decimals + right.decimals : Math.max(left.decimals, right.decimals);
      return kinds.includes('decimal') ? decimal(decimals, isNullable) : integer(isNullable);
    }
  }
}

const operations: Readonly<Record<Arithmetic, (left: number, right: number) => Cell>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? null : left / right),
  DIV: (left, right) => (right === 0 ? null : Math.trunc(left / right) + 0),
  '%': remainder,
  MOD: remainder,
  '&': (left, right) => unsigned(bigOf(left) & bigOf(right)),
  '^': (left, right) => unsigned(bigOf(left) ^ bigOf(right)),
  '<<': (left, right) => (right < 0 || right > 63 ? 0 : unsigned(bigOf(left) << bigOf(right))),
  '>>': (left, right) =>
    right < 0 || right > 63 ? 0 : unsigned(BigInt.asUintN(64, bigOf(left)) >> bigOf(right)),
};

const bigOf = (value: number): bigint => BigInt(Number.isFinite(value) ? Math.round(value) : 0);
const unsigned = (bits: bigint): Cell => cellOfBits(BigInt.asUintN(64, bits));

/** CAST, CONVERT and `:>`. */
export function castTo(
  { type: name, span }: ExpressionOf<'cast'>,
  operand: Compiled,
  place: Place,
): Compiled {
  const { nullable } = operand.type;
  const asText = (value: number | string): string => textOf(value, operand.type);
  const made = ((): { readonly type: ValueType; readonly of: (value: number | string) => Cell } | null => {
    switch (name.text) {
      case 'SIGNED':
      case 'INTEGER':
      case 'INT':
      case 'BIGINT':
        return { type: integer(nullable), of: (value) => wholeOf(value) };
      case 'TINYINT':
      case 'SMALLINT':
      case 'MEDIUMINT':
      case 'BOOL':
      case 'BOOLEAN': {
        const reach = reaches[name.text.toLowerCase()] ?? 128;
        return {
          type: integer(nullable),
          of: (value) => Math.min(Math.max(wholeOf(value), -reach), reach - 1),
        };
      }
      case 'UNSIGNED':
        return { type: integer(nullable), of: (value) => unsigned(bigOf(Number(wholeOf(value)))) };
      case 'DECIMAL':
      case 'NUMERIC': {
        const decimals = name.decimals ?? 0;
        return { type: decimal(decimals, nullable), of: (value) => rounded(numberOf(value), decimals) };
      }
      case 'DOUBLE':
      case 'FLOAT':
      case 'REAL':
        return { type: double(nullable), of: numberOf };
      case 'CHAR':
      case 'VARCHAR':
      case 'TEXT':
      case 'TINYTEXT':
      case 'MEDIUMTEXT':
      case 'LONGTEXT':
      case 'VARBINARY':
      case 'BINARY':
        return {
          type: text(true),
          of: (value) => [...asText(value)].slice(0, name.length ?? undefined).join(''),
        };
      case 'DATETIME':
      case 'TIMESTAMP':
      case 'DATE':
      case 'TIME':
        return castToTime(name);
      default:
        return null;
    }
  })();
  if (made === null) {
    place.making.mistakes.push(
      refusalAt(span, `Nothing is cast to ${name.text} here.`, { kind: 'castTypes' }),
    );
    return nothing;
  }
  const { type, of } = made;
  return {
    type,
    evaluate: (row) => {
      const value = operand.evaluate(row);
      return value === null ? null : of(value);
    },
  };
}

/** What is no time is NULL; a fraction has six digits or none [DOC]. */
function castToTime({ text: name, length }: ExpressionOf<'cast'>['type']): {
  readonly type: ValueType;
  readonly of: (value: number | string) => Cell;
} {
  const isPrecise = (length ?? 0) > 0;
  const of = name === 'DATE' ? 'date' : name === 'TIME' ? 'time' : 'datetime';
  const time = of === 'date' ? of : isPrecise ? (`${of}(6)` as const) : of;
  return {
    type: timeText(time, true),
    of: (value) => {
      if (of === 'time') {
        const span = timeSpanOf(value);
        return span === null ? null : timeSpanText({ ...span, hasFraction: isPrecise });
      }
      const moment = momentOf(value);
      if (moment === null) return null;
      const written = momentText({ ...moment, isDay: false, hasFraction: true });
      return written?.slice(0, of === 'date' ? 10 : isPrecise ? undefined : 19) ?? null;
    },
  };
}

/** A text counts up to where it is no whole number any more; a number with places is rounded. */
const wholeOf = (value: number | string): number =>
  typeof value === 'string'
    ? Math.trunc(numberOf(value)) + 0
    : Math.sign(value) * Math.round(Math.abs(value)) + 0;

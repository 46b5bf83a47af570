import { chance } from '../../base/index.ts';
import type { ExpressionOf } from '../../language/index.ts';
import { aggregateNamed, typeOfAggregate } from './aggregates.ts';
import { compileWindow } from './compile-window.ts';
import type { SqlFunction } from './functions/sql-function.ts';
import { functionNamed } from './functions.ts';
import { groupFunctionAt, operandCountAt, unknownFunctionAt } from './mistakes.ts';
import { type Compiled, nothing, type Place } from './place.ts';
import { commonType, integer, nullable, textOf, type ValueType, valueAs } from './value-type.ts';
import { keyOf } from './values.ts';

/** A function of values, or an aggregate over the rows of a group. */
export function compileCall(expression: ExpressionOf<'call'>, place: Place): Compiled {
  const { over } = expression;
  if (over !== undefined) return compileWindow({ ...expression, over }, place);
  const aggregate = aggregateNamed(expression.name.text);
  if (aggregate !== null) return compileAggregate(expression, place);
  const named = functionNamed(expression.name.text);
  if (named === null) {
    place.making.mistakes.push(unknownFunctionAt(expression.name));
    return nothing;
  }
  return compileFunction(expression, named, place);
}

function compileFunction(expression: ExpressionOf<'call'>, named: SqlFunction, place: Place): Compiled {
  const { name, operands } = expression;
  const { least, most } = named;
  const written = operands === 'all' ? [] : operands;
  const isTooMany = most !== null && written.length > most;
  if (operands === 'all' || written.length < least || isTooMany || expression.distinct) {
    place.making.mistakes.push(operandCountAt(name, least, most));
    return nothing;
  }
  const values = written.map((operand) => place.compile(operand, place));
  const types = values.map(({ type }) => type);
  const literals = written.map((operand) => (operand.kind === 'literal' ? operand.value : null));
  const type = named.type(types, literals);
  const ways = values.map(({ type: from }, index) => conversion(named, { from, index, type }));
  const { running } = place.making;
  const sleep = (ms: number): void => {
    running.sleptMs += ms;
  };
  const draw = (bound: number): number => {
    const { connectionId, nowMs } = running.session;
    running.drawn += 1;
    return chance(nowMs, ['draw', connectionId, running.drawn], bound);
  };
  return {
    type: named.seesNull ? type : nullable(type, type.nullable || types.some((one) => one.nullable)),
    evaluate: (row) => {
      const given = values.map(({ evaluate }, index) => ways[index]?.(evaluate(row)) ?? null);
      if (!named.seesNull && given.includes(null)) return null;
      return named.of(given, { session: running.session, sleep, types, draw });
    },
  };
}

function conversion(
  { takes }: SqlFunction,
  { from, index, type }: { readonly from: ValueType; readonly index: number; readonly type: ValueType },
): (value: number | string | null) => number | string | null {
  if (takes === 'texts') return (value) => (value === null ? null : textOf(value, from));
  // What is chosen among gets the type of the result; a condition keeps its own.
  return takes === 'common' && index >= 0 ? valueAs(from, type) : (value) => value;
}

function compileAggregate(expression: ExpressionOf<'call'>, place: Place): Compiled {
  const { name, operands, distinct, separator, span } = expression;
  const aggregate = aggregateNamed(name.text);
  if (aggregate === null || place.aggregates === null) {
    place.making.mistakes.push(groupFunctionAt(span, place.clause));
    return nothing;
  }
  const isStar = operands === 'all';
  const written = isStar ? [] : operands;
  const takesSeveral = aggregate === 'GROUP_CONCAT' || (aggregate === 'COUNT' && distinct);
  if (
    (isStar && (aggregate !== 'COUNT' || distinct)) ||
    (!isStar && (written.length === 0 || (written.length > 1 && !takesSeveral)))
  ) {
    place.making.mistakes.push(operandCountAt(name, 1, takesSeveral ? null : 1));
    return nothing;
  }
  // Within an aggregate every row is its own, and no other aggregate stands.
  const inside: Place = { ...place, aggregates: null, windows: null, groupKeys: null, aliases: null };
  const values = written.map((operand) => inside.compile(operand, inside));
  const order = expression.orderBy.map((key) => inside.compile(key.expression, inside));
  const column = place.scope.columns.length + place.aggregates.length;
  const isDistinct = distinct || name.text.toUpperCase() === 'APPROX_COUNT_DISTINCT';
  place.aggregates.push({
    name: aggregate,
    isDistinct,
    operand: isStar ? null : operandOf(values, aggregate === 'GROUP_CONCAT'),
    order: order.map(({ evaluate }) => evaluate),
    descending: expression.orderBy.map(({ descending }) => descending),
    separator: separator ?? ',',
  });
  const [first] = values;
  const type = typeOfAggregate(
    aggregate,
    values.length === 1 && first
      ? first.type
      : isStar
        ? integer()
        : commonType(values.map((value) => value.type)),
  );
  return { type, evaluate: (row) => row[column] ?? null };
}

/** The one value of several: NULL where one is, and else their texts behind one another, or what tells them apart. */
function operandOf(values: readonly Compiled[], isText: boolean): Compiled['evaluate'] {
  const [only] = values;
  if (only !== undefined && values.length === 1 && !isText) return only.evaluate;
  return (row) => {
    const cells = values.map(({ evaluate }) => evaluate(row));
    if (cells.includes(null)) return null;
    if (!isText) return keyOf(cells);
    return cells.map((cell, index) => textOf(cell ?? '', values[index]?.type ?? integer())).join('');
  };
}

import type { ExpressionOf, Over } from '../../language/index.ts';
import { refusalAt } from '../mistake.ts';
import { aggregateNamed, typeOfAggregate } from './aggregates.ts';
import { operandCountAt, unknownFunctionAt } from './mistakes.ts';
import { type Compiled, nothing, type Place, type WindowValue } from './place.ts';
import { double, integer, nullable, type ValueType } from './value-type.ts';
import { aggregateOver, beside, inFrame, rankings, shares, tiles, usualFrame } from './windows.ts';

/** A function with OVER: its value stands behind the columns and aggregates of the row. */
export function compileWindow(
  expression: ExpressionOf<'call'> & { readonly over: Over },
  place: Place,
): Compiled {
  const { windows } = place;
  const { over, span } = expression;
  if (windows === null) {
    const message = 'A function with OVER stands in the list of columns or in ORDER BY.';
    place.making.mistakes.push(refusalAt(span, message, { kind: 'readFirst' }));
    return nothing;
  }
  const bounded =
    over.frame?.unit === 'range' &&
    [over.frame.from, over.frame.to].some((end) => end !== 0 && Number.isFinite(end));
  if (bounded || expression.distinct) {
    const message = `${bounded ? 'RANGE between values' : 'DISTINCT with OVER'} is not part of this model.`;
    place.making.mistakes.push(refusalAt(span, message, { kind: 'readFirst' }));
    return nothing;
  }
  // Within it no other one stands; aggregates of the group do.
  const inside: Place = { ...place, windows: null, aliases: null };
  const found = functionOf(expression, inside);
  if (found === null) return nothing;
  const partition = over.partitionBy.map((one) => inside.compile(one, inside).evaluate);
  const order = over.orderBy.map(({ expression: one }) => inside.compile(one, inside).evaluate);
  const index = windows.length;
  windows.push({
    partition,
    order,
    descending: over.orderBy.map(({ descending }) => descending),
    frame: over.frame ?? usualFrame(order.length > 0),
    of: found.value,
    span,
  });
  return { type: found.type, evaluate: (row) => row[row.length - windows.length + index] ?? null };
}

interface Found {
  readonly type: ValueType;
  readonly value: WindowValue;
}

function functionOf(expression: ExpressionOf<'call'>, place: Place): Found | null {
  const { name, operands, span } = expression;
  const called = name.text.toUpperCase();
  const written = operands === 'all' ? [] : operands;
  const refuse = (least: number, most: number): null => {
    place.making.mistakes.push(operandCountAt(name, least, most));
    return null;
  };
  const ranking = Object.hasOwn(rankings, called) ? rankings[called] : undefined;
  const share = Object.hasOwn(shares, called) ? shares[called] : undefined;
  if (ranking !== undefined || share !== undefined) {
    if (operands === 'all' || written.length > 0) return refuse(0, 0);
    if (ranking !== undefined) return { type: integer(), value: ranking };
    return share === undefined ? null : { type: double(false, 10), value: share };
  }
  const values = written.map((operand) => place.compile(operand, place));
  const [first, second, third] = values;
  const aggregate = aggregateNamed(called);
  if (aggregate !== null && aggregate !== 'GROUP_CONCAT') {
    const isStar = operands === 'all' && aggregate === 'COUNT';
    if (!isStar && (first === undefined || second !== undefined)) return refuse(1, 1);
    const type = typeOfAggregate(aggregate, first?.type ?? integer());
    return { type, value: aggregateOver(aggregate, first?.evaluate ?? null, span) };
  }
  const least = called === 'NTH_VALUE' ? 2 : 1;
  const most = called === 'LAG' || called === 'LEAD' ? 3 : least;
  const value = first === undefined ? null : valueNamed(called, [first, second, third]);
  if (value === null) {
    place.making.mistakes.push(unknownFunctionAt(name));
    return null;
  }
  if (values.length < least || values.length > most) return refuse(least, most);
  return value;
}

function valueNamed(
  called: string,
  [first, second, third]: readonly [Compiled, Compiled | undefined, Compiled | undefined],
): Found | null {
  const type = nullable(first.type);
  switch (called) {
    case 'LAG':
    case 'LEAD': {
      const by = called === 'LAG' ? -1 : 1;
      return { type, value: beside(by, first.evaluate, second?.evaluate ?? null, third?.evaluate ?? null) };
    }
    case 'FIRST_VALUE':
      return { type, value: inFrame(first.evaluate, (from) => from) };
    case 'LAST_VALUE':
      return { type, value: inFrame(first.evaluate, (_from, to) => to - 1) };
    case 'NTH_VALUE':
      return {
        type,
        value: inFrame(first.evaluate, (from, _to, row) => from + Number(second?.evaluate(row) ?? 0) - 1),
      };
    case 'NTILE':
      return { type: integer(), value: tiles(first.evaluate) };
    default:
      return null;
  }
}

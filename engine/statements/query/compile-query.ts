import { compareValues, truth } from '../../cluster/index.ts';
import type { ExpressionOf } from '../../language/index.ts';
import type { Cell } from '../types.ts';
import { lookAt } from './made.ts';
import { operandColumnsAt, severalRowsAt } from './mistakes.ts';
import { type Compiled, nothing, type Place, Unanswerable } from './place.ts';
import { integer, nullable, nullType, ofKnownKind } from './value-type.ts';
import { type Cells, keyAsNumber, keyAsText } from './values.ts';

/** The one value of a SELECT: NULL where it has no row; 1242 where it has several. */
export function compileSubquery({ query }: ExpressionOf<'subquery'>, place: Place): Compiled {
  const { types, rows } = place.queryWithin(query, place.scope);
  if (types.length !== 1) {
    place.making.mistakes.push(operandColumnsAt(query.span, 1));
    return nothing;
  }
  return {
    type: nullable(ofKnownKind(types[0] ?? nullType)),
    evaluate: (row) => {
      place.scope.row = row;
      const found = rows();
      if (found.length > 1) throw new Unanswerable(severalRowsAt(query.span));
      return found[0]?.[0] ?? null;
    },
  };
}

/** Has a SELECT a row? */
export function compileExists({ query }: ExpressionOf<'exists'>, place: Place): Compiled {
  const { rows } = place.queryWithin(query, place.scope);
  return {
    type: integer(),
    evaluate: (row) => {
      place.scope.row = row;
      return truth(rows().length > 0);
    },
  };
}

/** `a IN (SELECT b …)`: the rows are looked up by a key, and made ready for that when they are others. */
export function compileInQuery(expression: ExpressionOf<'inQuery'>, place: Place): Compiled {
  if (expression.quantified !== undefined) return compileQuantified(expression, expression.quantified, place);
  const { query, negated } = expression;
  const items = expression.operand.kind === 'row' ? expression.operand.items : [expression.operand];
  const operands = items.map((item) => place.compile(item, place));
  const within = place.queryWithin(query, place.scope);
  if (within.types.length !== operands.length) {
    place.making.mistakes.push(operandColumnsAt(query.span, operands.length));
    return nothing;
  }
  const keys = operands.map(({ type }, index) =>
    type.kind === 'text' && within.types[index]?.kind === 'text' ? keyAsText : keyAsNumber,
  );
  let known: Known | null = null;
  return {
    type: integer(true),
    evaluate: (row) => {
      const values = operands.map(({ evaluate }) => evaluate(row));
      place.scope.row = row;
      const found = within.rows();
      if (known?.rows !== found) {
        lookAt(place.making, found.length, query.span);
        known = { rows: found, ...keysOf(found, keys) };
      }
      const isIn = membership(values, known, keys);
      return isIn === null ? null : truth(isIn !== negated);
    },
  };
}

/** `a > ALL (SELECT …)` holds when it does for each row, with ANY when it does for one; NULL where that is not known. */
function compileQuantified(
  { operand: written, query }: ExpressionOf<'inQuery'>,
  { operator, all }: NonNullable<ExpressionOf<'inQuery'>['quantified']>,
  place: Place,
): Compiled {
  const operand = place.compile(written, place);
  const { types, rows } = place.queryWithin(query, place.scope);
  const holds = comparisons[operator];
  if (types.length !== 1 || holds === undefined) {
    place.making.mistakes.push(operandColumnsAt(query.span, 1));
    return nothing;
  }
  return {
    type: integer(true),
    evaluate: (row) => {
      const value = operand.evaluate(row);
      place.scope.row = row;
      const found = rows();
      lookAt(place.making, found.length, query.span);
      let isUnknown = false;
      for (const [cell = null] of found) {
        const order = compareValues(value, cell);
        if (order === null) isUnknown = true;
        else if (holds(order) !== all) return truth(!all);
      }
      return isUnknown ? null : truth(all);
    },
  };
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

interface Known {
  readonly rows: readonly Cells[];
  readonly keys: ReadonlySet<string>;
  /** Rows with a NULL, with which nothing is equal for sure. */
  readonly unknown: readonly Cells[];
}

type KeyOf = (cell: Cell) => string | null;

function keysOf(rows: readonly Cells[], keys: readonly KeyOf[]): Pick<Known, 'keys' | 'unknown'> {
  const found = new Set<string>();
  const unknown: Cells[] = [];
  for (const row of rows) {
    const key = joinedKey(row, keys);
    if (key === null) unknown.push(row);
    else found.add(key);
  }
  return { keys: found, unknown };
}

function joinedKey(cells: Cells, keys: readonly KeyOf[]): string | null {
  let joined = '';
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]?.(cells[index] ?? null) ?? null;
    if (key === null) return null;
    joined += `${key}\u0000`;
  }
  return joined;
}

function membership(
  values: Cells,
  { rows, keys: found, unknown }: Known,
  keys: readonly KeyOf[],
): boolean | null {
  if (rows.length === 0) return false;
  const key = joinedKey(values, keys);
  if (key !== null && found.has(key)) return true;
  if (key === null) {
    const couldBe = rows.some((row) => couldEqual(values, row));
    return couldBe ? null : false;
  }
  return unknown.some((row) => couldEqual(values, row)) ? null : false;
}

/** Is there no pair of values that is different for sure? */
const couldEqual = (values: Cells, row: Cells): boolean =>
  values.every((value, index) => (compareValues(value, row[index] ?? null) ?? 0) === 0);

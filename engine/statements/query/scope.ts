import { unreachable } from '../../base/index.ts';
import type { Expression, Name, Span, Subquery } from '../../language/index.ts';
import { type Clause, type Mistake, mistakeAt, refusalAt, unknownColumnAt } from '../mistake.ts';
import type { Cell } from '../types.ts';
import { findVariable, globalVariables } from '../views/variables.ts';

/** What the SELECTs that stand within an expression come to: a value, or whether there is a row. */
export type Answers = ReadonlyMap<Subquery, Cell>;

/** What an expression may name. */
export interface Scope {
  readonly clause: Clause;
  readonly columns: readonly string[];
  /** Are aggregates allowed here? */
  readonly allowsAggregates: boolean;
  /** With GROUP BY or aggregates: the columns that have one value for each group. Null: every row is its own. */
  readonly grouped: readonly Name[] | null;
  /** What the SELECTs come to that stand within it; null where none may. */
  readonly answers: Answers | null;
}

/** The place of the column called `name`, whatever its case, or -1. */
export function columnIndex(columns: readonly string[], name: string): number {
  const wanted = name.toLowerCase();
  return columns.findIndex((column) => column.toLowerCase() === wanted);
}

/** The first mistake in `expression`, or null when it can be compiled for a relation with the scope's columns. */
export function mistakeIn(expression: Expression, scope: Scope): Mistake | null {
  switch (expression.kind) {
    case 'literal':
      return null;
    case 'column':
      return mistakeInColumn(expression.name, scope);
    case 'globalVariable':
      return findVariable(expression.name.text) === null ? unknownVariableAt(expression.name) : null;
    case 'aggregate':
      return mistakeInAggregate(expression, scope);
    case 'compare':
    case 'in':
    case 'like':
    case 'isNull':
    case 'and':
    case 'or':
    case 'not':
      return firstMistake(operandsOf(expression), (operand) => mistakeIn(operand, scope));
    case 'subquery':
    case 'exists':
      return scope.answers?.has(expression.query) ? null : subqueryAt(expression.span);
    default:
      return unreachable(expression);
  }
}

/** 1193, with the variables that there are. */
export const unknownVariableAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1193, sqlstate: 'HY000', message: `Unknown system variable '${name.text}'` },
    {
      kind: 'namesThatThereAre',
      of: 'variable',
      names: globalVariables.map((variable) => variable.name),
    },
  );

/** Does `expression` contain an aggregate? */
export const hasAggregate = (expression: Expression): boolean =>
  expression.kind === 'aggregate' || operandsOf(expression).some(hasAggregate);

/** The SELECTs that stand within `expression`, those within them left out. */
export const queriesIn = (expression: Expression): readonly QueryExpression[] =>
  expression.kind === 'subquery' || expression.kind === 'exists'
    ? [expression]
    : operandsOf(expression).flatMap(queriesIn);

export type QueryExpression = Extract<Expression, { readonly kind: 'subquery' | 'exists' }>;

/** The expressions that `expression` is made of. */
function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'compare':
    case 'and':
    case 'or':
      return [expression.left, expression.right];
    case 'in':
      return [expression.operand, ...expression.options];
    case 'like':
      return [expression.operand, expression.pattern];
    case 'isNull':
    case 'not':
      return [expression.operand];
    case 'aggregate':
      return expression.of === null ? [] : [expression.of];
    case 'literal':
    case 'column':
    case 'globalVariable':
    case 'subquery':
    case 'exists':
      return [];
    default:
      return unreachable(expression);
  }
}

/** The first mistake that `check` finds, in order. */
export function firstMistake<Item>(
  items: readonly Item[],
  check: (item: Item) => Mistake | null,
): Mistake | null {
  for (const item of items) {
    const mistake = check(item);
    if (mistake !== null) return mistake;
  }
  return null;
}

function mistakeInColumn(name: Name, scope: Scope): Mistake | null {
  if (columnIndex(scope.columns, name.text) === -1) return unknownColumnAt(name, scope.clause, scope.columns);
  if (scope.grouped === null) return null;
  const isGrouped = scope.grouped.some((column) => column.text.toLowerCase() === name.text.toLowerCase());
  if (isGrouped) return null;
  return scope.grouped.length > 0 ? notInGroupByAt(name) : mixesGroupColumnsAt(name);
}

function mistakeInAggregate(
  expression: Expression & { readonly kind: 'aggregate' },
  scope: Scope,
): Mistake | null {
  const isNested = expression.of !== null && hasAggregate(expression.of);
  if (!scope.allowsAggregates || isNested) {
    return mistakeAt(
      expression.span,
      { number: 1111, sqlstate: 'HY000', message: 'Invalid use of group function' },
      { kind: 'aggregatePlaces' },
    );
  }
  return expression.of === null ? null : mistakeIn(expression.of, { ...scope, grouped: null });
}

const subqueryAt = (span: Span): Mistake =>
  refusalAt(span, 'A SELECT does not stand within this statement.', { kind: 'readFirst' });

const notInGroupByAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1055, sqlstate: '42000', message: `'${name.text}' isn't in GROUP BY` },
    { kind: 'groupByColumn' },
  );

const mixesGroupColumnsAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    {
      number: 1140,
      sqlstate: '42000',
      message:
        'Mixing of GROUP columns (MIN(),MAX(),COUNT(),...) with no GROUP columns is illegal if there is no GROUP BY clause',
    },
    { kind: 'addGroupBy', column: name.text },
  );

import { assert, present, unreachable } from '../../base/index.ts';
import { type Evaluate, evaluatorOf, type Formula, type GlobalVariables } from '../../cluster/index.ts';
import type { Expression } from '../../language/index.ts';
import type { Cell } from '../types.ts';
import { findVariable } from '../views/variables.ts';
import { type AggregateCall, aggregate } from './aggregate.ts';
import { type Answers, columnIndex } from './scope.ts';

export type Cells = readonly Cell[];

/** The value of an expression for a group of rows; without GROUP BY and aggregates a row is its own group. */
export type EvaluateGroup = (group: readonly Cells[]) => Cell;

export interface Names {
  readonly columns: readonly string[];
  readonly variables: GlobalVariables;
  readonly answers?: Answers;
}

/** An expression in which `mistakeIn` found no mistake and that has no aggregate, with its names resolved. */
export const formulaOf = (expression: Expression, names: Names): Formula =>
  resolve(expression, { ...names, aggregates: [] });

/** Turns an expression in which `mistakeIn` found no mistake into a function of a group of rows. */
export function compile(expression: Expression, names: Names): EvaluateGroup {
  const { aggregates, evaluate } = compileAggregated(expression, names);
  if (aggregates.length === 0) return (group) => evaluate(group[0] ?? []);
  return (group) => {
    const first = names.columns.map((_, column) => group[0]?.[column] ?? null);
    const values = aggregates.map(({ call, of }) =>
      aggregate(call, of === null ? null : group.map(of), group.length),
    );
    return evaluate([...first, ...values]);
  };
}

/** An aggregate over rows: `of` is its operand for one of them, null for the star of COUNT(*). */
export interface Aggregate {
  readonly call: AggregateCall;
  readonly of: Evaluate | null;
}

/** The same in its parts: `evaluate` takes a row with the values of the aggregates behind its columns. */
export function compileAggregated(
  expression: Expression,
  names: Names,
): { readonly aggregates: readonly Aggregate[]; readonly evaluate: Evaluate } {
  const aggregates: Aggregate[] = [];
  return { evaluate: evaluatorOf(resolve(expression, { ...names, aggregates })), aggregates };
}

/** Where aggregates go, as they are met: their values stand behind the columns of the row. */
interface Resolving extends Names {
  readonly aggregates: Aggregate[];
}

function resolve(expression: Expression, names: Resolving): Formula {
  const within = (operand: Expression): Formula => resolve(operand, names);
  switch (expression.kind) {
    case 'literal':
      return { kind: 'value', value: expression.value };
    case 'column': {
      const column = columnIndex(names.columns, expression.name.text);
      assert(column >= 0, `column ${expression.name.text}`);
      return { kind: 'column', column };
    }
    case 'globalVariable': {
      const variable = present(findVariable(expression.name.text), `variable ${expression.name.text}`);
      return { kind: 'value', value: variable.select(names.variables) };
    }
    case 'aggregate': {
      const column = names.columns.length + names.aggregates.length;
      const of = expression.of === null ? null : evaluatorOf(formulaOf(expression.of, names));
      names.aggregates.push({ call: expression.call, of });
      return { kind: 'column', column };
    }
    case 'compare': {
      const { kind, operator, left, right } = expression;
      return { kind, operator, left: within(left), right: within(right) };
    }
    case 'in': {
      const { kind, operand, options, negated } = expression;
      return { kind, operand: within(operand), options: options.map(within), negated };
    }
    case 'like': {
      const { kind, operand, pattern, negated } = expression;
      return { kind, operand: within(operand), pattern: within(pattern), negated };
    }
    case 'isNull': {
      const { kind, operand, negated } = expression;
      return { kind, operand: within(operand), negated };
    }
    case 'and':
    case 'or': {
      const { kind, left, right } = expression;
      return { kind, left: within(left), right: within(right) };
    }
    case 'not':
      return { kind: 'not', operand: within(expression.operand) };
    case 'subquery':
    case 'exists':
      return { kind: 'value', value: names.answers?.get(expression.query) ?? null };
    default:
      return unreachable(expression);
  }
}

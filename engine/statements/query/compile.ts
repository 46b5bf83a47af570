import { present, unreachable } from '../../base/index.ts';
import type { GlobalVariables } from '../../cluster/index.ts';
import type { Expression } from '../../language/index.ts';
import type { Cell } from '../types.ts';
import { findVariable } from '../views/variables.ts';
import { aggregate } from './aggregate.ts';
import { compareCells, isTrue } from './compare-cells.ts';
import { matchesLike } from './like.ts';
import { columnIndex } from './scope.ts';

export type Cells = readonly Cell[];

/** The value of an expression for a row of a group; without GROUP BY and aggregates a row is its own group. */
export type Evaluate = (row: Cells, group: readonly Cells[]) => Cell;

export interface Names {
  readonly columns: readonly string[];
  readonly variables: GlobalVariables;
}

/** Turns an expression in which `mistakeIn` found none into a function of a row. */
export function compile(expression: Expression, names: Names): Evaluate {
  switch (expression.kind) {
    case 'literal':
      return () => expression.value;
    case 'column': {
      const index = columnIndex(names.columns, expression.name.text);
      return (row) => row[index] ?? null;
    }
    case 'globalVariable': {
      const variable = present(findVariable(expression.name.text), `variable ${expression.name.text}`);
      const value = variable.select(names.variables);
      return () => value;
    }
    case 'aggregate': {
      const of = expression.of === null ? null : compile(expression.of, names);
      return (_row, group) =>
        aggregate(expression.call, of === null ? null : group.map((row) => of(row, group)), group.length);
    }
    case 'compare':
      return compileComparison(expression, names);
    case 'in':
      return compileIn(expression, names);
    case 'like': {
      const [operand, pattern] = [compile(expression.operand, names), compile(expression.pattern, names)];
      return (row, group) => {
        const [text, wanted] = [operand(row, group), pattern(row, group)];
        if (text === null || wanted === null) return null;
        return truth(matchesLike(String(text), String(wanted)) !== expression.negated);
      };
    }
    case 'isNull': {
      const operand = compile(expression.operand, names);
      return (row, group) => truth((operand(row, group) === null) !== expression.negated);
    }
    case 'and':
    case 'or':
      return compileJunction(expression, names);
    case 'not': {
      const operand = compile(expression.operand, names);
      return (row, group) => negate(operand(row, group));
    }
    default:
      return unreachable(expression);
  }
}

function compileComparison(expression: Expression & { readonly kind: 'compare' }, names: Names): Evaluate {
  const [left, right] = [compile(expression.left, names), compile(expression.right, names)];
  const holds = comparisons[expression.operator];
  return (row, group) => {
    const order = compareCells(left(row, group), right(row, group));
    return order === null ? null : truth(holds(order));
  };
}

const comparisons: Readonly<Record<'=' | '<>' | '<' | '<=' | '>' | '>=', (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function compileIn(expression: Expression & { readonly kind: 'in' }, names: Names): Evaluate {
  const operand = compile(expression.operand, names);
  const options = expression.options.map((option) => compile(option, names));
  return (row, group) => {
    const value = operand(row, group);
    const orders = options.map((option) => compareCells(value, option(row, group)));
    const isIn = orders.includes(0) ? 1 : orders.includes(null) ? null : 0;
    return expression.negated ? negate(isIn) : isIn;
  };
}

/** SQL's three-valued AND and OR: an unknown side decides nothing, unless the other side decides. */
function compileJunction(expression: Expression & { readonly kind: 'and' | 'or' }, names: Names): Evaluate {
  const [left, right] = [compile(expression.left, names), compile(expression.right, names)];
  const deciding = expression.kind === 'or';
  return (row, group) => {
    const one = left(row, group);
    if (one !== null && isTrue(one) === deciding) return truth(deciding);
    const other = right(row, group);
    if (other !== null && isTrue(other) === deciding) return truth(deciding);
    return one === null || other === null ? null : truth(!deciding);
  };
}

const truth = (holds: boolean): 0 | 1 => (holds ? 1 : 0);

const negate = (cell: Cell): Cell => (cell === null ? null : truth(!isTrue(cell)));

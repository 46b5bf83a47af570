import { unreachable } from '../base/index.ts';
import { compareValues, isTrue } from './compare-values.ts';
import { matchesLike } from './like.ts';
import type { Row, Value } from './rows.ts';

/**
 * An expression over a row, as plain data: what a DELETE looks for, and what a SELECT computes. Columns are named by
 * their place in the row, from 0.
 */
export type Formula =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'column'; readonly column: number }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Formula;
      readonly right: Formula;
    }
  | {
      readonly kind: 'in';
      readonly operand: Formula;
      readonly options: readonly Formula[];
      readonly negated: boolean;
    }
  | {
      readonly kind: 'like';
      readonly operand: Formula;
      readonly pattern: Formula;
      readonly negated: boolean;
    }
  | { readonly kind: 'isNull'; readonly operand: Formula; readonly negated: boolean }
  | { readonly kind: 'and' | 'or'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'not'; readonly operand: Formula };

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** The value of a formula for a row. A column that the row does not have is NULL. */
export type Evaluate = (row: Row) => Value;

/** A formula as a condition: does it hold for the row? One that comes to NULL does not. */
export function conditionOf(formula: Formula): (row: Row) => boolean {
  const evaluate = evaluatorOf(formula);
  return (row) => isTrue(evaluate(row));
}

/** Turns a formula into a function of a row. A truth is 1 or 0, and NULL where it is not known. */
export function evaluatorOf(formula: Formula): Evaluate {
  switch (formula.kind) {
    case 'value':
      return () => formula.value;
    case 'column':
      return (row) => row[formula.column] ?? null;
    case 'compare': {
      const [left, right] = [evaluatorOf(formula.left), evaluatorOf(formula.right)];
      const holds = comparisons[formula.operator];
      return (row) => {
        const order = compareValues(left(row), right(row));
        return order === null ? null : truth(holds(order));
      };
    }
    case 'in':
      return membershipIn(formula);
    case 'like': {
      const [operand, pattern] = [evaluatorOf(formula.operand), evaluatorOf(formula.pattern)];
      return (row) => {
        const [text, wanted] = [operand(row), pattern(row)];
        if (text === null || wanted === null) return null;
        return truth(matchesLike(String(text), String(wanted)) !== formula.negated);
      };
    }
    case 'isNull': {
      const operand = evaluatorOf(formula.operand);
      return (row) => truth((operand(row) === null) !== formula.negated);
    }
    case 'and':
    case 'or':
      return junctionOf(formula);
    case 'not': {
      const operand = evaluatorOf(formula.operand);
      return (row) => negate(operand(row));
    }
    default:
      return unreachable(formula);
  }
}

const comparisons: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function membershipIn(formula: Formula & { readonly kind: 'in' }): Evaluate {
  const operand = evaluatorOf(formula.operand);
  const options = formula.options.map(evaluatorOf);
  return (row) => {
    const value = operand(row);
    const orders = options.map((option) => compareValues(value, option(row)));
    const isIn = orders.includes(0) ? 1 : orders.includes(null) ? null : 0;
    return formula.negated ? negate(isIn) : isIn;
  };
}

/** SQL's three-valued AND and OR: an unknown side decides nothing, unless the other side decides. */
function junctionOf(formula: Formula & { readonly kind: 'and' | 'or' }): Evaluate {
  const [left, right] = [evaluatorOf(formula.left), evaluatorOf(formula.right)];
  const deciding = formula.kind === 'or';
  return (row) => {
    const one = left(row);
    if (one !== null && isTrue(one) === deciding) return truth(deciding);
    const other = right(row);
    if (other !== null && isTrue(other) === deciding) return truth(deciding);
    return one === null || other === null ? null : truth(!deciding);
  };
}

const truth = (holds: boolean): 0 | 1 => (holds ? 1 : 0);

const negate = (value: Value): Value => (value === null ? null : truth(!isTrue(value)));

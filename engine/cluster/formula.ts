import { unreachable } from '../base/index.ts';
import { isTrue } from './compare-values.ts';
import { matchesLike } from './like.ts';
import type { Row, Value } from './rows.ts';
import {
  amongThese,
  type Comparison,
  comparing,
  type Evaluate,
  joining,
  negate,
  truth,
} from './three-valued.ts';

/**
 * A condition over a row, as plain data, for a command holds it: what a DELETE looks for. Columns are named by their place in
 * the row, from 0. What it comes to is worked out as in a SELECT.
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
    case 'compare':
      return comparing(formula.operator, evaluatorOf(formula.left), evaluatorOf(formula.right));
    case 'in':
      return amongThese(evaluatorOf(formula.operand), formula.options.map(evaluatorOf), formula.negated);
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
      return joining(formula.kind, evaluatorOf(formula.left), evaluatorOf(formula.right));
    case 'not': {
      const operand = evaluatorOf(formula.operand);
      return (row) => negate(operand(row));
    }
    default:
      return unreachable(formula);
  }
}

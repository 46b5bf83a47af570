import { compareValues, isTrue } from './compare-values.ts';
import type { Row, Value } from './rows.ts';

/** The value of an expression for a row. A column that the row does not have is NULL. */
export type Evaluate = (row: Row) => Value;

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A truth as SQL has it: 1 or 0, and NULL, which is no number, where it is not known. */
export const truth = (holds: boolean): 0 | 1 => (holds ? 1 : 0);

export const negate = (value: Value): Value => (value === null ? null : truth(!isTrue(value)));

/** Is one value to another one as the operator says? It is written with the signs of all orders for which it holds. */
export function comparing(operator: Comparison, left: Evaluate, right: Evaluate): Evaluate {
  return (row) => {
    const order = compareValues(left(row), right(row));
    return order === null ? null : truth(operator.includes(order < 0 ? '<' : order > 0 ? '>' : '='));
  };
}

/** Is a value equal to one of several? Not known where it is equal to none and one of them is NULL. */
export function amongThese(operand: Evaluate, options: readonly Evaluate[], negated: boolean): Evaluate {
  return (row) => {
    const value = operand(row);
    const orders = options.map((option) => compareValues(value, option(row)));
    const isIn = orders.includes(0) ? 1 : orders.includes(null) ? null : 0;
    return negated ? negate(isIn) : isIn;
  };
}

/** AND and OR: an unknown side decides nothing, unless the other side decides. */
export function joining(kind: 'and' | 'or', left: Evaluate, right: Evaluate): Evaluate {
  const deciding = kind === 'or';
  return (row) => {
    const one = left(row);
    if (one !== null && isTrue(one) === deciding) return truth(deciding);
    const other = right(row);
    if (other !== null && isTrue(other) === deciding) return truth(deciding);
    return one === null || other === null ? null : truth(!deciding);
  };
}

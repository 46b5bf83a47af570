import { unreachable } from '../../base/index.ts';
import type { Expression } from '../../language/index.ts';
import type { Scope } from './scope.ts';

/** Two expressions have the same key when they say the same of a row: columns count by what they name, whatever their case. */
export const expressionKey = (expression: Expression, scope: Scope): string =>
  JSON.stringify(expression, (name, value: unknown) => {
    if (name === 'span') return undefined;
    if (!isColumn(value)) return value;
    const found = scope.find(value);
    return found.kind === 'here' ? { column: found.index } : { column: value.name.text.toLowerCase() };
  });

const isColumn = (value: unknown): value is Expression & { readonly kind: 'column' } =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'column' &&
  'table' in value;

/** Does `holds` say so of a part of the expression, the SELECTs within it left out? */
export function someExpression(expression: Expression, holds: (part: Expression) => boolean): boolean {
  return holds(expression) || operandsOf(expression).some((operand) => someExpression(operand, holds));
}

/** The expressions that an expression is made of. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'compare':
    case 'arithmetic':
    case 'and':
    case 'or':
    case 'xor':
      return [expression.left, expression.right];
    case 'negative':
    case 'bitNot':
    case 'not':
    case 'is':
    case 'cast':
    case 'inQuery':
      return [expression.operand];
    case 'in':
      return [expression.operand, ...expression.options];
    case 'like':
    case 'regexp':
      return [expression.operand, expression.pattern];
    case 'between':
      return [expression.operand, expression.low, expression.high];
    case 'case':
      return [
        ...(expression.operand === null ? [] : [expression.operand]),
        ...expression.branches.flatMap(({ when, result }) => [when, result]),
        ...(expression.otherwise === null ? [] : [expression.otherwise]),
      ];
    case 'row':
      return expression.items;
    case 'call':
      return [
        ...(expression.operands === 'all' ? [] : expression.operands),
        ...expression.orderBy.map((key) => key.expression),
        ...(expression.over?.partitionBy ?? []),
        ...(expression.over?.orderBy.map((key) => key.expression) ?? []),
      ];
    case 'literal':
    case 'decimal':
    case 'column':
    case 'variable':
    case 'subquery':
    case 'exists':
      return [];
    default:
      return unreachable(expression);
  }
}

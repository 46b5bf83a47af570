import type { Expression } from '../../language/index.ts';
import { unknownColumnAt } from '../mistake.ts';
import type { Place } from './place.ts';

/** What ORDER BY or GROUP BY names: a column by its place, counted from 1, or an expression. */
export type Ordered =
  | { readonly kind: 'place'; readonly index: number }
  | { readonly kind: 'expression'; readonly expression: Expression };

export function orderedExpression(
  expression: Expression,
  columns: number,
  { making, clause }: Place,
): Ordered {
  if (expression.kind !== 'literal' || typeof expression.value !== 'number')
    return { kind: 'expression', expression };
  const index = expression.value - 1;
  if (index < 0 || index >= columns)
    making.mistakes.push(
      unknownColumnAt({ text: String(expression.value), span: expression.span }, clause, []),
    );
  return { kind: 'place', index };
}

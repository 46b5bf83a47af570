import { unreachable } from '../base/index.ts';
import { quotedString } from './quoting.ts';
import type { Expression, Literal } from './statement.ts';
import { writtenName } from './writing.ts';

/** How tightly each kind binds; an operand that binds less than its place demands stands in brackets. */
const tightness = { or: 1, and: 2, not: 3, test: 4, operand: 5 } as const;

/** The canonical text of an expression, with as few brackets as it needs. */
export function formatExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return formatLiteral(expression);
    case 'column':
      return writtenName(expression.name.text);
    case 'globalVariable':
      return `@@GLOBAL.${writtenName(expression.name.text)}`;
    case 'aggregate':
      return `${expression.call.toUpperCase()}(${expression.of === null ? '*' : formatExpression(expression.of)})`;
    case 'compare':
      return `${operand(expression.left)} ${expression.operator} ${operand(expression.right)}`;
    case 'in':
      return `${tested(expression)} IN (${expression.options.map(operand).join(', ')})`;
    case 'like':
      return `${tested(expression)} LIKE ${operand(expression.pattern)}`;
    case 'isNull':
      return `${operand(expression.operand)} IS ${expression.negated ? 'NOT ' : ''}NULL`;
    case 'and':
      return `${within(expression.left, tightness.and)} AND ${within(expression.right, tightness.not)}`;
    case 'or':
      return `${within(expression.left, tightness.or)} OR ${within(expression.right, tightness.and)}`;
    case 'not':
      return `NOT ${within(expression.operand, tightness.not)}`;
    default:
      return unreachable(expression);
  }
}

export function formatLiteral({ value }: Pick<Literal, 'value'>): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : quotedString(value);
}

const operand = (expression: Expression): string => within(expression, tightness.operand);

const tested = (test: { readonly operand: Expression; readonly negated: boolean }): string =>
  `${operand(test.operand)}${test.negated ? ' NOT' : ''}`;

function within(expression: Expression, least: number): string {
  const text = formatExpression(expression);
  return tightnessOf(expression) < least ? `(${text})` : text;
}

function tightnessOf(expression: Expression): number {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'not':
      return tightness[expression.kind];
    case 'compare':
    case 'in':
    case 'like':
    case 'isNull':
      return tightness.test;
    default:
      return tightness.operand;
  }
}

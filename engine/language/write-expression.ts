import { unreachable } from '../base/index.ts';
import type { Expression, Literal, SelectItem, Subquery } from './parts.ts';
import { quotedString } from './quoting.ts';
import type { Unplaced } from './unplaced.ts';
import { list, name, tableName } from './write-parts.ts';
import { writtenWord } from './writing.ts';

/** How tightly each kind binds; an operand that binds less than its place demands stands in brackets. */
const tightness = { or: 1, and: 2, not: 3, test: 4, operand: 5 } as const;

/** The canonical text of an expression, with as few brackets as it needs. */
export function writeExpression(expression: Unplaced<Expression>): string {
  switch (expression.kind) {
    case 'literal':
      return writeLiteral(expression);
    case 'column':
      return name(expression.name);
    case 'globalVariable':
      return `@@GLOBAL.${name(expression.name)}`;
    case 'aggregate':
      return `${expression.call.toUpperCase()}(${expression.of === null ? '*' : writeExpression(expression.of)})`;
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
    case 'subquery':
      return `(${writeQuery(expression.query)})`;
    case 'exists':
      return `EXISTS (${writeQuery(expression.query)})`;
    default:
      return unreachable(expression);
  }
}

export function writeLiteral({ value }: Pick<Literal, 'value'>): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : quotedString(value);
}

/** The canonical text of a SELECT that stands within another statement. */
export function writeQuery({ items, from, where, groupBy, orderBy, limit }: Unplaced<Subquery>): string {
  return [
    `SELECT ${writeItems(items)}`,
    ...(from === null ? [] : [`FROM ${tableName(from)}`]),
    ...(where === null ? [] : [`WHERE ${writeExpression(where)}`]),
    ...(groupBy.length === 0 ? [] : [`GROUP BY ${list(groupBy, name)}`]),
    ...(orderBy.length === 0 ? [] : [`ORDER BY ${writeOrder(orderBy)}`]),
    ...(limit === null ? [] : [`LIMIT ${limit}`]),
  ].join(' ');
}

export const writeItems = (items: Unplaced<Subquery>['items']): string => list(items, writeItem);

export const writeOrder = (keys: Unplaced<Subquery>['orderBy']): string =>
  list(keys, ({ expression, descending }) => `${writeExpression(expression)}${descending ? ' DESC' : ''}`);

/** An expression has its own text as its heading; any other heading is written out. */
function writeItem(item: Unplaced<SelectItem>): string {
  if (item.kind === 'all') return '*';
  const expression = writeExpression(item.expression);
  return item.heading === expression ? expression : `${expression} AS ${writtenWord(item.heading)}`;
}

const operand = (expression: Unplaced<Expression>): string => within(expression, tightness.operand);

const tested = (test: { readonly operand: Unplaced<Expression>; readonly negated: boolean }): string =>
  `${operand(test.operand)}${test.negated ? ' NOT' : ''}`;

function within(expression: Unplaced<Expression>, least: number): string {
  const text = writeExpression(expression);
  return tightnessOf(expression) < least ? `(${text})` : text;
}

function tightnessOf(expression: Unplaced<Expression>): number {
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
    case 'literal':
    case 'column':
    case 'globalVariable':
    case 'aggregate':
    case 'subquery':
    case 'exists':
      return tightness.operand;
    default:
      return unreachable(expression);
  }
}

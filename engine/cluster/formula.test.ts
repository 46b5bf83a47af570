import { describe, expect, test } from 'vitest';
import { conditionOf, evaluatorOf, type Formula } from './formula.ts';
import type { Row, Value } from './rows.ts';

const value = (of: Value): Formula => ({ kind: 'value', value: of });
const column = (place: number): Formula => ({ kind: 'column', column: place });
const unknown = value(null);
const both = (kind: 'and' | 'or', left: Formula, right: Formula): Formula => ({ kind, left, right });
const among = (operand: Formula, options: readonly Value[], negated = false): Formula => ({
  kind: 'in',
  operand,
  options: options.map(value),
  negated,
});

describe('formula', () => {
  test.each<[string, Formula, Value]>([
    ['a value', value('a'), 'a'],
    ['a column by its place', column(1), 'b'],
    ['a column that the row does not have', column(9), null],
    [
      'texts are compared without case',
      { kind: 'compare', operator: '=', left: column(1), right: value('B') },
      1,
    ],
    [
      'a number and a text as numbers',
      { kind: 'compare', operator: '<', left: value('9x'), right: value(10) },
      1,
    ],
    ['a comparison with NULL', { kind: 'compare', operator: '<>', left: unknown, right: value(1) }, null],
    ['IS NULL of NULL', { kind: 'isNull', operand: unknown, negated: false }, 1],
    ['IS NOT NULL of NULL', { kind: 'isNull', operand: unknown, negated: true }, 0],
    ['LIKE', { kind: 'like', operand: value('leaf-8'), pattern: value('LEAF-_'), negated: false }, 1],
    ['NOT LIKE', { kind: 'like', operand: value('leaf-8'), pattern: value('%8'), negated: true }, 0],
    ['LIKE with NULL', { kind: 'like', operand: unknown, pattern: value('%'), negated: true }, null],
    ['IN a list that has it', among(value(2), [1, null, 2]), 1],
    ['IN a list with NULL that has it not', among(value(3), [1, null, 2]), null],
    ['NOT IN a list with NULL', among(value(3), [1, null, 2], true), null],
    ['NOT IN a list', among(value(3), [1, 2], true), 1],
    ['unknown AND false', both('and', unknown, value(0)), 0],
    ['true AND unknown', both('and', value(1), unknown), null],
    ['unknown OR true', both('or', unknown, value(1)), 1],
    ['false OR unknown', both('or', value(0), unknown), null],
    ['NOT unknown', { kind: 'not', operand: unknown }, null],
    ['NOT true', { kind: 'not', operand: value(5) }, 0],
  ])('cluster: %s', (_what, formula, expected) => {
    expect(evaluatorOf(formula)([7, 'b', null])).toBe(expected);
  });

  test('cluster: a condition that comes to NULL, to 0 or to a text without a number does not hold', () => {
    const rows: Row[] = [[1], [0], [null], ['2'], ['two']];
    expect(rows.filter(conditionOf(column(0)))).toEqual([[1], ['2']]);
  });
});

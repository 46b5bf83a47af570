import { describe, expect, test, vi } from 'vitest';
import { initialVariables } from '../../cluster/index.ts';
import { parse } from '../../language/index.ts';
import type { Cell, Column } from '../types.ts';
import { lookedAtRowLimit } from './mistakes.ts';
import { nobody } from './nobody.ts';
import { prepareQuery } from './prepare.ts';

const rowCount = 100_000;

/** A number of its own, one of ten, and the same everywhere. */
const columns: readonly Column[] = ['id', 'ten', 'one'].map((name) => ({ name, align: 'right' }));
const rows: readonly (readonly Cell[])[] = Array.from({ length: rowCount }, (_row, id) => [id, id % 10, 1]);

/** The rows of an answer, or the number of the error. */
function answerTo(text: string): readonly (readonly Cell[])[] | number {
  const read = parse(text);
  if (read.kind !== 'statement' || read.statement.kind !== 'select') throw new Error(`no SELECT: ${text}`);
  const prepared = prepareQuery(read.statement.query, () => columns, { variables: initialVariables });
  if (!prepared.ok) throw new Error(prepared.mistake.error.message);
  const answer = prepared.run(() => rows, nobody);
  return answer.ok ? answer.table.rows : answer.mistake.error.number;
}

test('large: rows of 100,000 are looked at fifteen times, and no more often', () => {
  expect(lookedAtRowLimit).toBe(15 * rowCount);
});

describe('large: 100,000 rows and 100,000 rows are joined by a hash', () => {
  test.each<[string, Cell[][]]>([
    ['SELECT COUNT(*) FROM a JOIN b ON a.id = b.id', [[rowCount]]],
    ['SELECT COUNT(*) FROM a LEFT JOIN b ON a.id + 1 = b.id WHERE b.id IS NULL', [[1]]],
    ['SELECT COUNT(*) FROM a, b WHERE a.id = b.id AND a.ten = 3', [[10_000]]],
    ['SELECT COUNT(*) FROM a WHERE a.id IN (SELECT b.id + 1 FROM b)', [[99_999]]],
    ['SELECT COUNT(*) FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.id = a.id)', [[rowCount]]],
  ])('%s', (text, expected) => {
    expect(answerTo(text)).toEqual(expected);
  });
});

describe('large: pairs are counted before any of them is looked at', () => {
  // Each pair that is looked at is put together first.
  test.each([
    'SELECT COUNT(*) FROM a JOIN b ON a.id < b.id',
    'SELECT COUNT(*) FROM a JOIN b ON a.ten = b.ten AND a.id < b.id',
    'SELECT COUNT(*) FROM a LEFT JOIN b ON a.id % 10 = b.id % 10 AND a.id < b.id',
    'SELECT COUNT(*) FROM a RIGHT JOIN b ON (a.id + b.id) % 10 = 0',
  ])('%s', (text) => {
    const { concat } = Array.prototype;
    let pairs = 0;
    const counting = vi.spyOn(Array.prototype, 'concat').mockImplementation(function (
      this: unknown[],
      ...more
    ) {
      pairs += 1;
      return concat.apply(this, more);
    });
    const answer = answerTo(text);
    counting.mockRestore();
    expect(answer).toBe(1105);
    expect(pairs).toBeLessThan(1_000);
  });
});

describe('large: what would look at more than the limit is refused, however it is written', () => {
  test.each([
    'SELECT COUNT(*) FROM a, b',
    'SELECT COUNT(*) FROM a JOIN b ON a.one = b.one',
    'SELECT COUNT(*) FROM a WHERE EXISTS (SELECT 1 FROM b WHERE b.id > a.id)',
    'SELECT (SELECT MAX(b.id) FROM b WHERE b.id <> a.id) FROM a',
    'SELECT COUNT(*) FROM a WHERE a.id IN (SELECT b.id FROM b WHERE b.ten <> a.ten)',
    'SELECT COUNT(*) FROM a WHERE EXISTS (SELECT 1 FROM b WHERE EXISTS (SELECT 1 FROM c WHERE c.id > b.id + a.id))',
  ])('%s', (text) => {
    expect(answerTo(text)).toBe(1105);
  });
});

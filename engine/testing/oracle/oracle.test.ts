import { describe, expect, test } from 'vitest';
import { parse } from '../../language/index.ts';
import {
  answersOf,
  asError,
  changesForOracle,
  changesOf,
  differences,
  errorsOf,
  inOrder,
  oracleScene,
  queryOf,
  withoutDuration,
  writtenTables,
} from './index.ts';

const scene = oracleScene();

describe('oracle: what is asked', () => {
  const queries = Array.from({ length: 60 }, (_value, index) => queryOf(1, index, scene.tables));

  test('the same seed draws the same queries, another one others', () => {
    expect(queryOf(1, 7, scene.tables)).toEqual(queries[7]);
    expect(queryOf(2, 7, scene.tables)).not.toEqual(queries[7]);
  });

  test('every query is answered with rows, or with none', () => {
    for (const { text } of queries)
      expect([text, scene.console.run(`${text};`).result?.ok]).toEqual([text, true]);
  });

  test('two of five statements on the tables that are written read them, and none is a syntax error', () => {
    scene.console.run(writtenTables.join('\n'));
    const statements = changesOf(1, 100);
    expect(statements).toEqual(changesOf(1, 100));
    for (const [index, { text }] of statements.entries()) {
      const { result } = scene.console.run(`${text};`);
      const refusals = new Set([0, 1048, 1062]);
      expect([text, refusals.has(result?.ok === false ? result.error.number : 0)]).toEqual([text, true]);
      expect(text.startsWith('SELECT')).toBe(index % 5 >= 3);
    }
    expect(changesForOracle(writtenTables)).not.toContain('SHARD');
  });

  test('every known difference has an example that is a statement, and a reason', () => {
    for (const { example, reason } of differences) {
      expect(parse(example).kind).toBe('statement');
      expect(reason).toMatch(/\.$/);
    }
  });
});

describe('oracle: what is printed', () => {
  const printed = [
    '--------------',
    'SELECT 1',
    '--------------',
    '',
    '+---+',
    '| 1 |',
    '+---+',
    '| 1 |',
    '+---+',
    '1 row in set (0.000 sec)',
    '',
    '--------------',
    'SELECT nope',
    '--------------',
    '',
    'Bye',
  ].join('\n');

  test('one text a statement, without its time; none where it failed', () => {
    expect(answersOf(printed)).toEqual(['+---+\n| 1 |\n+---+\n| 1 |\n+---+\n1 row in set', '']);
    expect(withoutDuration('Empty set (0.00 sec)')).toBe('Empty set');
  });

  test('an error belongs to its line, and its number counts alone', () => {
    const errors = errorsOf("ERROR 1054 (42S22) at line 2: Unknown column 'nope' in 'SELECT'\n");
    expect([...errors]).toEqual([[2, "ERROR 1054 (42S22): Unknown column 'nope' in 'SELECT'"]]);
    expect(asError(errors.get(2) ?? '')).toBe('ERROR 1054');
  });

  test('rows without an order are put in one, rows with one stay', () => {
    const table = ['+---+', '| a |', '+---+', '| 2 |', '| 1 |', '+---+', '2 rows in set'];
    expect(inOrder(table.join('\n'), true)).toBe(table.join('\n'));
    expect(inOrder(table.join('\n'), false).split('\n').slice(3, 5)).toEqual(['| 1 |', '| 2 |']);
  });
});

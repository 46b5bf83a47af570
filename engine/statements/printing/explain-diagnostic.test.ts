import { expect, test } from 'vitest';
import type { Span } from '../../language/index.ts';
import { clockText } from '../../telling/english/index.ts';
import { problemWording } from '../../telling/english/problems.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import { explainDiagnostic } from './explain-diagnostic.ts';

const wording = {
  ...problemWording,
  noStatement: () => ({ message: 'It is wrong.', hint: 'Do it right.' }),
};

const explained = (text: string, span: Span): string =>
  explainDiagnostic(text, { span, problem: { kind: 'noStatement' } }, wording);

test('explain: the caret stands under the place, on the line that has it', () => {
  const text = 'SELECT 1\nFROM nowhere';
  expect(explained(text, { start: 14, end: 21 })).toBe(
    'FROM nowhere\n     ^^^^^^^\nIt is wrong. Do it right.',
  );
});

test('explain: a place at the end of the text has a caret after it', () => {
  expect(explained('SHOW', { start: 4, end: 4 }).split('\n').slice(0, 2)).toEqual(['SHOW', '    ^']);
});

test('explain: of a long line only the part round the place is shown', () => {
  const text = `${'a'.repeat(500)}X${'b'.repeat(500)}`;
  const [line = '', caret = ''] = explained(text, { start: 500, end: 501 }).split('\n');
  expect(line).toHaveLength(100);
  expect(line[caret.indexOf('^')]).toBe('X');
});

test('explain: what the error says is not said again, whatever was refused', () => {
  const { run } = consoleWith({ pairs: 1, partitions: 2 });
  const refused = [
    "INSERT INTO test.x VALUES ('abc')",
    'SELECT di FROM test.x',
    'ALTER TABLE test.x DROP COLUMN id',
    'CREATE DATABASE test',
    'USE nowhere',
    'SET GLOBAL redundancy_level = 3',
    "DETACH LEAF 'leaf-9':3306",
    '.kill leaf-9',
    '.unwatch nothing',
    '.watch a FROM NODE leaf-1 AS SELECT * FROM INFORMATION_SCHEMA.LEAVES',
    '.import\n| Host |\n| a |\n.end',
  ];
  for (const text of refused) {
    const { result } = run(text);
    if (result?.ok !== false || result.diagnostic === null) throw new Error(`${text} is refused`);
    const told = explainDiagnostic(text, result.diagnostic, problemWording);
    expect([text, told.includes(result.error.message)]).toEqual([text, false]);
    expect(told.split('\n').at(-1)).toMatch(/^[^ ].*[.]$/);
  }
});

test('clock: minutes, seconds, milliseconds, and hours when there are any', () => {
  expect(clockText(12_400)).toBe('00:12.400');
  expect(clockText(3_723_004)).toBe('1:02:03.004');
});

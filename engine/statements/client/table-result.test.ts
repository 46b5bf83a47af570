import { expect, test } from 'vitest';
import { printTable } from '../printing/print-table.ts';
import type { ResultTable } from '../types.ts';
import { tableResult } from './table-result.ts';

const tableOf = (rows: number): ResultTable => ({
  columns: [{ name: 'Ordinal', align: 'right' }],
  rows: Array.from({ length: rows }, (_, ordinal) => [ordinal]),
});

test.each([
  [1_000, true],
  [1_001, false],
])('result: the text of %i rows is kept: %s, and it is the same each time', (rows, isKept) => {
  const result = tableResult(tableOf(rows), 0, 'table');
  expect('value' in (Object.getOwnPropertyDescriptor(result, 'text') ?? {})).toBe(isKept);
  expect(result.text).toBe(printTable(tableOf(rows), 0));
  expect({ ...result }.text).toBe(result.text);
});

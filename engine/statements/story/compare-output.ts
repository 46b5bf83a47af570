import { printLines } from '../printing/print-result.ts';
import type { ResultTable, StatementResult } from '../types.ts';
import { type ExpectedTable, readExpectedTable } from './expected-table.ts';

/** One way in which a result is not what was expected. */
export interface Difference {
  /** The line of the expected text, from 0. */
  readonly line: number;
  readonly message: string;
}

/** Columns whose values change from run to run. They are not compared, nor is the time in `(t sec)`. */
export const uncomparedColumns: readonly string[] = [
  'Opened_Connections',
  'Average_Roundtrip_Latency',
  'Average_Roundtrip_Latency_ms',
  'Running_Time',
  'Estimated_Time_Remaining_Ms',
  'Commits',
  'Position',
];

/**
 * Compares what a statement printed with the output that was expected, cell by cell: headers, row order, values and
 * NULLs. Not compared are column widths, alignment and the length of rules; the values named above; the letter case
 * of aggregate headers; and the footer, unless the expected text has one. Text that is no table is compared by line.
 * An empty result: no differences.
 */
export function compareOutput(expected: string, result: StatementResult): readonly Difference[] {
  const table = readExpectedTable(expected);
  if (table === null) return compareTexts(expected, result);
  if (!result.ok || result.table === null || result.table.rows.length === 0) {
    return [{ line: table.line, message: `expected a table, got: ${firstLine(result.text)}` }];
  }
  return [...compareTables(table, result.table), ...compareFooters(table, result.text)];
}

/** Remarks of the client below a result; no product prints them, so they are compared where they are expected. */
export const isRemark = (line: string): boolean => line.startsWith('-- ');

function compareTables(expected: ExpectedTable, actual: ResultTable): Difference[] {
  const names = actual.columns.map((column) => column.name);
  const sameHeaders =
    names.length === expected.header.length &&
    names.every((name, index) => headerKey(name) === headerKey(expected.header[index] ?? ''));
  if (!sameHeaders) {
    const message = `expected columns ${expected.header.join(', ')}; got ${names.join(', ')}`;
    return [{ line: expected.line, message }];
  }
  const differences = expected.rows.flatMap((row, index) => compareRows(row, actual.rows[index], names));
  if (actual.rows.length > expected.rows.length) {
    const message = `${actual.rows.length - expected.rows.length} more rows than expected`;
    differences.push({ line: expected.endLine, message });
  }
  return differences;
}

function compareRows(
  expected: ExpectedTable['rows'][number],
  actual: ResultTable['rows'][number] | undefined,
  names: readonly string[],
): Difference[] {
  const { line, cells } = expected;
  if (actual === undefined) return [{ line, message: 'this row is missing' }];
  if (cells.length !== names.length)
    return [{ line, message: `this row has ${cells.length} cells, not ${names.length}` }];
  return names.flatMap((name, index) => {
    const [wanted, got] = [cells[index] ?? '', trimmedLines(printLines(actual[index] ?? null))];
    if (uncomparedColumns.includes(name) || wanted === got) return [];
    return [{ line, message: `${name}: expected ${wanted || 'nothing'}, got ${got || 'nothing'}` }];
  });
}

/** As the lines of an expected output are read. */
const trimmedLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

function compareFooters(expected: ExpectedTable, actual: string): Difference[] {
  const lines = actual.split('\n');
  const footer = lines.findLast((line) => !isRemark(line)) ?? '';
  const differences =
    expected.footer === null || withoutTime(expected.footer) === withoutTime(footer)
      ? []
      : [{ line: expected.endLine + 1, message: `expected ${expected.footer}, got ${footer}` }];
  const remarks = lines.filter(isRemark);
  for (const { line, text } of expected.remarks)
    if (!remarks.includes(text))
      differences.push({ line, message: `expected ${text}, got ${remarks.join(' ') || 'no such remark'}` });
  return differences;
}

function compareTexts(expected: string, result: StatementResult): readonly Difference[] {
  const isTable = result.text.startsWith('+');
  if (!isTable) return compareLines(expected, result.text);
  return [{ line: 0, message: `expected ${firstLine(expected.trim())}, got a table` }];
}

function compareLines(expected: string, actual: string): Difference[] {
  const offset = expected.length - expected.trimStart().length;
  const firstLineOfText = expected.slice(0, offset).split('\n').length - 1;
  const wanted = expected.trim().split('\n').map(comparable);
  const got = actual.trim().split('\n').map(comparable);
  const differences: Difference[] = [];
  for (let index = 0; index < Math.max(wanted.length, got.length); index += 1) {
    if (wanted[index] === got[index]) continue;
    const message = `expected ${wanted[index] ?? 'no more lines'}, got ${got[index] ?? 'no more lines'}`;
    differences.push({ line: firstLineOfText + Math.min(index, wanted.length - 1), message });
  }
  return differences;
}

/** A line without what is not compared; of a `\G` line the padding and, in those columns, the value. */
function comparable(line: string): string {
  const [, name] = /^\s*(\w+): /.exec(line) ?? [];
  return name !== undefined && uncomparedColumns.includes(name)
    ? `${name}: (not compared)`
    : withoutTime(line);
}

const withoutTime = (line: string): string => line.trim().replace(/\(\d+\.\d\d sec\)$/, '(t sec)');

/** The letter case of an aggregate's header is not compared, that of every other header is. */
const headerKey = (name: string): string =>
  /^(min|max|count|sum|avg)\(.*\)$/i.test(name) ? name.toLowerCase() : name;

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

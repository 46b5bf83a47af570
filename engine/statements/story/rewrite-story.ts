import { printGrid } from '../printing/print-table.ts';
import type { Cell, ResultTable, StatementResult } from '../types.ts';
import { compareOutput, isRemark, uncomparedColumns } from './compare-output.ts';
import { type ExpectedTable, readExpectedTable } from './expected-table.ts';
import { type ExpectedOutput, readMarkdownStory } from './read-story.ts';
import type { BlockReport, StoryReport } from './run-story.ts';

/** A story's text with what its statements print now, or why that cannot be its outputs. */
export type RewrittenStory =
  | {
      readonly ok: true;
      readonly source: string;
      /** The lines on which the outputs begin that are other ones now, as they are counted in the text before. */
      readonly rewritten: readonly number[];
    }
  | { readonly ok: false; readonly line: number; readonly why: string };

/**
 * Puts what was printed where an output differs from it; `report` is how the story of `source` went. All else stays byte
 * for byte: prose, statements, outputs that match, and in an output that differs the values that are not compared, as far
 * as its rows are as many as before. It has a footer and remarks if it had them. A statement that fails where nothing says
 * so is refused: no text makes that right.
 */
export function withOutputsPrinted(source: string, report: StoryReport): RewrittenStory {
  const refused = firstRefusal(report);
  if (refused !== null) return refused;
  const differing = report.blocks.filter(({ differences }) => differences.length > 0);
  const lines = source.split('\n');
  for (const block of differing.toReversed()) {
    const { output, result } = printedIn(block);
    const opening = lines[output.line - 2] ?? '';
    lines.splice(output.line - 1, output.lineCount, ...linesLike(opening, textFor(output, result)));
  }
  const rewritten = lines.join('\n');
  const unreadable = firstUnlike(rewritten, report);
  if (unreadable !== null) return unreadable;
  return { ok: true, source: rewritten, rewritten: differing.map((block) => printedIn(block).output.line) };
}

function firstRefusal({ blocks }: StoryReport): RewrittenStory | null {
  for (const { block, failures, differences, subject } of blocks) {
    const [failed] = failures;
    if (failed !== undefined)
      return refusal(block.line, failed.text, 'fails, and no output says that it should');
    if (block.output === null || differences.length === 0) continue;
    const { line, text } = block.output;
    if (subject?.result == null)
      return refusal(line, block.script, 'prints nothing that an output could hold');
    if (!subject.result.ok && !text.trimStart().startsWith('ERROR '))
      return refusal(line, subject.text, 'fails now, and its output does not say that it should');
  }
  return null;
}

/** An output that differs, with what was printed; those without a result have been refused. */
function printedIn({ block: { output }, subject }: BlockReport): {
  readonly output: ExpectedOutput;
  readonly result: StatementResult;
} {
  const result = subject?.result ?? null;
  if (output === null || result === null) throw new Error('an output differs from nothing');
  return { output, result };
}

/** Lines as they stand below the line that opens their fence: as far from the margin, and ended alike. */
function linesLike(opening: string, text: string): readonly string[] {
  const [margin = ''] = /^ */.exec(opening) ?? [];
  const end = opening.endsWith('\r') ? '\r' : '';
  return text.split('\n').map((line) => `${line === '' ? '' : margin}${line}${end}`);
}

function textFor(output: ExpectedOutput, result: StatementResult): string {
  const before = readExpectedTable(output.text);
  const printed = readExpectedTable(result.text);
  if (before === null || printed === null || !result.ok || result.table === null) return result.text;
  const below = result.text.split('\n').slice(printed.endLine + 1);
  return [
    printGrid(withUncompared(result.table, before)),
    ...below.filter((line) => (isRemark(line) ? before.remarks.length > 0 : before.footer !== null)),
  ].join('\n');
}

/** The table with the values of `before` in the columns that are not compared, where it has as many rows. */
function withUncompared(table: ResultTable, { header, rows }: ExpectedTable): ResultTable {
  if (rows.length !== table.rows.length) return table;
  const kept = (name: string, row: number): Cell | undefined => {
    if (!uncomparedColumns.includes(name)) return undefined;
    const text = rows[row]?.cells[header.indexOf(name)];
    return text === 'NULL' ? null : text;
  };
  return {
    columns: table.columns,
    rows: table.rows.map((cells, row) =>
      cells.map((cell, index) => {
        const value = kept(table.columns[index]?.name ?? '', row);
        return value === undefined ? cell : value;
      }),
    ),
  };
}

/** What was printed is read back, lest it closes its fence or is no longer what it was compared with. */
function firstUnlike(source: string, { blocks }: StoryReport): RewrittenStory | null {
  const read = readMarkdownStory(source);
  for (const [index, { block, subject }] of blocks.entries()) {
    const again = read.ok ? read.story.blocks[index] : undefined;
    const result = subject?.result ?? null;
    const isAlike =
      again?.script === block.script &&
      (again.output === null) === (block.output === null) &&
      (again.output === null || (result !== null && compareOutput(again.output.text, result).length === 0));
    if (!isAlike) return refusal(block.line, block.script, 'prints what cannot stand in an output');
  }
  return null;
}

const refusal = (line: number, statement: string, what: string): RewrittenStory => ({
  ok: false,
  line,
  why: `${statement.trim().replace(/\s+/g, ' ').slice(0, 100)} ${what}.`,
});

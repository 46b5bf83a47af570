import { tell, visibleLines } from '../base/index.ts';
import type { Play, StatementResult, StatementRun } from '../statements/index.ts';
import { printTable } from '../statements/printing/print-table.ts';
import type { DocumentWords } from '../telling/index.ts';
import { branchesLeftOut, fenced, runsOnLine, typed } from './line-of-play.ts';
import { outsideStepOf } from './outside-step.ts';

/**
 * The statements of the line of time that the cursor is on as steps for a real cluster, in Markdown: each with the output
 * that it gave here, to compare with, but for what every cluster has its own values of. What is done to a cluster from outside
 * is a step as well, in which a comment says what a person does. What was refused is left out.
 */
export function runbookOf(play: Play, words: DocumentWords): string {
  const parts: string[] = [];
  let steps = 0;
  for (const run of runsOnLine(play)) {
    if (run.result?.ok !== true) continue;
    const outside = outsideStepOf(run);
    if (outside === null) continue;
    const isStep = outside === 'statement' || outside.kind !== 'onlyHere';
    if (isStep) steps += 1;
    if (outside === 'statement') parts.push(stepOf(run, run.result, steps, words));
    else {
      if (isStep) parts.push(`## ${words.byHand(steps)}\n`);
      parts.push(fenced('sql', `-- ${tell(words.outside, outside)}`));
    }
  }
  const head = [`# ${words.runbookTitle}\n`, `${words.runbookSays}\n`, ...branchesLeftOut(play, words)];
  return [...head, ...parts].join('\n');
}

type Success = Extract<StatementResult, { readonly ok: true }>;

function stepOf(run: StatementRun, result: Success, number: number, words: DocumentWords): string {
  const { text, leftOut } = expectedOf(run, result);
  const heading = run.command === null ? words.check(number) : words.step(number);
  return [
    `## ${heading}\n`,
    `${words.onNode(run.node)}\n`,
    fenced('sql', visibleLines(typed(run))),
    `${run.command === null ? words.compareWith : words.expected}\n`,
    fenced('text', visibleLines(text)),
    ...(leftOut.length === 0 ? [] : [`${words.columnsLeftOut(leftOut)}\n`]),
  ].join('\n');
}

/** What a statement prints on any cluster that goes the same way. */
function expectedOf({ vertical }: StatementRun, { table, text }: Success) {
  const leftOut = table?.columns.map(({ name }) => name).filter(isOwn) ?? [];
  if (table === null || leftOut.length === 0) return { text: withoutDuration(text), leftOut };
  const isKept = (_: unknown, index: number): boolean => !isOwn(table.columns[index]?.name ?? '');
  const kept = { columns: table.columns.filter(isKept), rows: table.rows.map((row) => row.filter(isKept)) };
  return { text: withoutDuration(printTable(kept, 0, vertical ? 'vertical' : 'table')), leftOut };
}

const withoutDuration = (text: string): string => text.replace(/ \(\d+[.]\d\d sec\)$/gm, '');

/** Columns that are measured, or counted from when a cluster was made: no two clusters have the same in them. */
const ownColumns: ReadonlySet<string> = new Set([
  'OPENED_CONNECTIONS',
  'AVERAGE_ROUNDTRIP_LATENCY',
  'AVERAGE_ROUNDTRIP_LATENCY_MS',
  'POSITION',
  'COMMITS',
  'RUNNING_TIME',
  'RUNNING_TIME_MS',
  'ESTIMATED_TIME_REMAINING_MS',
  'EVENT_TIME',
  'DATABASE_ID',
  'TERM',
  'INSTANCE_ID',
]);

const isOwn = (column: string): boolean => ownColumns.has(column.toUpperCase());

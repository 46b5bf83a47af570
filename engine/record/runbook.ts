import { tell, visibleLines } from '../base/index.ts';
import { maskedLine } from '../statements/client/lane.ts';
import type { Play, StatementResult, StatementRun } from '../statements/index.ts';
import { printTable } from '../statements/printing/print-table.ts';
import type { DocumentWords } from '../telling/index.ts';
import { branchesLeftOut, fenced, runsOnLine, typed, useOf, wasCutOff } from './line-of-play.ts';
import { outsideStepOf } from './outside-step.ts';
import { TimesOfSteps } from './times-of-steps.ts';
import { withoutProgressions } from './without-progressions.ts';
import { withoutPrompts } from './without-prompts.ts';

/**
 * The statements of the line of time that the cursor is on as steps for a real cluster, in Markdown: what is there before,
 * then each with the output or the error that it gave here, to compare with, but for what every cluster has its own values
 * of or this model alone says. What is done to a cluster from outside is a step as well, in which a comment says what a
 * person does. Where the outcome depends on time, a step says on how much. What is no statement, or was stopped, is left out.
 * `setUp` is the script that the session started with.
 */
export function runbookOf(play: Play, setUp: string, words: DocumentWords): string {
  const parts: string[] = [];
  const runs = runsOnLine(play);
  const times = new TimesOfSteps(play, runs);
  const used = new Map<string, string>();
  let steps = 0;
  const isPasted = startsPasted(runs, setUp);
  for (const run of runs) {
    const outside = outsideStepOf(run);
    if (run.result === null || wasCutOff(run.result) || outside === null) continue;
    const isStatement = outside === 'statement';
    if (!isStatement && !run.result.ok) continue;
    // What the tables show is there before the first step.
    if (isPasted && steps === 0 && isImport(run)) continue;
    const isStep = isStatement || outside.kind !== 'onlyHere';
    if (isStep) steps += 1;
    const time = isStep ? times.next(run, isStatement ? 'statement' : 'byHand') : [];
    const lost = isStep ? times.lostAfter(run) : null;
    const said = time.map((one) => `${tell(words.time, one)}\n`);
    if (isStatement) {
      parts.push(stepOf(run, run.result, { number: steps, said, use: useBefore(run, used), words }));
      if (run.statement?.kind === 'useDatabase' && run.result.ok) used.set(run.node, run.statement.name.text);
    } else {
      if (isStep) parts.push(`## ${words.byHand(steps)}\n`, ...said);
      parts.push(fenced('sql', `-- ${tell(words.outside, outside)}`));
    }
    if (lost !== null) parts.push(`${words.lost(lost)}\n`);
  }
  const head = [`# ${words.runbookTitle}\n`, `${words.runbookSays}\n`, ...branchesLeftOut(play, words)];
  return [...head, ...startOf(setUp, isPasted, words), ...parts].join('\n');
}

/** The USE that a statement needs which nobody typed on this line of time, since the connection had it from elsewhere. */
function useBefore({ node, database, statement }: StatementRun, used: Map<string, string>): string {
  if (database === null || statement?.kind === 'useDatabase' || used.get(node) === database) return '';
  used.set(node, database);
  return `${useOf(database)}\n`;
}

const isImport = (run: StatementRun): boolean => {
  const outside = outsideStepOf(run);
  return outside !== null && outside !== 'statement' && outside.kind === 'imported';
};

/** Was nothing there before the first thing that was done, and was that to make a cluster of pasted tables? */
const startsPasted = (runs: readonly StatementRun[], setUp: string): boolean => {
  const first = runs.find(({ result }) => result?.ok === true);
  return setUp.trim() === '' && first !== undefined && isImport(first);
};

/** What is there before the first step. */
function startOf(setUp: string, isPasted: boolean, words: DocumentWords): string[] {
  const heading = `## ${words.before}\n`;
  if (isPasted) return [heading, `${words.beginsPasted}\n`];
  if (setUp.trim() === '') return [heading, `${words.beginsEmpty}\n`];
  const statements = withoutProgressions(setUp).replace(/^[.].*$/gm, (line) => `-- ${words.passes(line)}`);
  return [heading, `${words.beginsWith}\n`, fenced('sql', visibleLines(statements))];
}

interface StepWords {
  readonly number: number;
  /** What there is to say of its time. */
  readonly said: readonly string[];
  /** What stands before it. */
  readonly use: string;
  readonly words: DocumentWords;
}

function stepOf(run: StatementRun, result: StatementResult, { number, said, use, words }: StepWords): string {
  const { text, leftOut, onlyHere } = expectedOf(run, result);
  const isCheck = run.command === null;
  return [
    `## ${isCheck ? words.check(number) : words.step(number)}\n`,
    ...said,
    `${words.onNode(run.node)}\n`,
    fenced('sql', visibleLines(use + withoutProgressions(withoutPrompts(typed(run))))),
    `${!result.ok ? words.expectedError : isCheck ? words.compareWith : words.expected}\n`,
    fenced('text', visibleLines(text)),
    ...(leftOut.length === 0 ? [] : [`${words.columnsLeftOut(leftOut)}\n`]),
    ...onlyHere.map((line) =>
      line === maskedLine ? `${words.passwordLeftOut}\n` : `${words.onlyInModel(line.slice(2).trim())}\n`,
    ),
  ].join('\n');
}

/** What a statement prints on any cluster that goes the same way, the columns that are left out, and the lines of the model's own. */
function expectedOf({ vertical }: StatementRun, result: StatementResult) {
  const lines = result.text.split('\n');
  const own = result.ok ? lines.findLastIndex((line) => !line.startsWith('-- ')) + 1 : lines.length;
  const text = withoutDuration(lines.slice(0, own).join('\n'));
  const onlyHere = lines.slice(own).filter((line) => line.startsWith('-- '));
  const table = result.ok ? result.table : null;
  const leftOut = table?.columns.map(({ name }) => name).filter(isOwn) ?? [];
  if (table === null || leftOut.length === 0) return { text, leftOut, onlyHere };
  const isKept = (_: unknown, index: number): boolean => !isOwn(table.columns[index]?.name ?? '');
  const kept = { columns: table.columns.filter(isKept), rows: table.rows.map((row) => row.filter(isKept)) };
  return { text: withoutDuration(printTable(kept, 0, vertical ? 'vertical' : 'table')), leftOut, onlyHere };
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

import { visibleLines } from '../base/index.ts';
import type { Play, StatementRun } from '../statements/index.ts';
import type { DocumentWords } from '../telling/index.ts';
import { fenced, runsOnLine, typed } from './line-of-play.ts';

/**
 * The statements of the line of time that the cursor is on as steps for a real cluster, in Markdown: each with the output
 * that it gave here, to compare with. What is done to a cluster from outside, by dot commands, is left out, and what was
 * refused as well.
 */
export function runbookOf(play: Play, words: DocumentWords): string {
  const steps = runsOnLine(play).filter(
    ({ kind, result, isBackground }) => result?.ok === true && (kind === 'statement' || isBackground),
  );
  const parts = steps
    .filter(({ kind }) => kind === 'statement')
    .map((run, index) => stepOf(run, index, words));
  return [`# ${words.runbookTitle}\n`, `${words.runbookSays}\n`, ...parts].join('\n');
}

function stepOf(run: StatementRun, index: number, words: DocumentWords): string {
  const text = visibleLines(run.result?.text ?? '');
  const heading = run.command === null ? words.check(index + 1) : words.step(index + 1);
  return [
    `## ${heading}\n`,
    `${words.onNode(run.node)}\n`,
    fenced('sql', visibleLines(typed(run))),
    `${run.command === null ? words.compareWith : words.expected}\n`,
    fenced('text', text),
  ].join('\n');
}

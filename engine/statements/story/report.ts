import { visible } from '../../base/index.ts';
import type { BlockReport, StoryReport } from './run-story.ts';

/** What a check of stories counts. */
export interface Tally {
  readonly matching: number;
  readonly differing: number;
}

/** Outputs that match, and outputs and statements that do not. */
export function tallyOf(report: StoryReport): Tally {
  const outputs = report.blocks.filter((block) => block.block.output !== null);
  const matching = outputs.filter((block) => block.differences.length === 0).length;
  const failures = report.blocks.reduce((total, block) => total + block.failures.length, 0);
  return { matching, differing: outputs.length - matching + failures };
}

/** What differs in a story, for people: file and line, what was expected, and what the client printed. */
export function describeDifferences(file: string, report: StoryReport): string {
  return report.blocks.flatMap((block) => describeBlock(file, block)).join('\n');
}

function describeBlock(file: string, { block, subject, differences, failures }: BlockReport): string[] {
  const failed = failures.flatMap((run) => [
    `${file}:${block.line}: ${oneLine(run.text)}`,
    '  failed, and no output says that it should:',
    ...indented(run.result?.text ?? ''),
  ]);
  if (block.output === null || differences.length === 0) return failed;
  const { line } = block.output;
  return [
    ...failed,
    `${file}:${line}: ${oneLine(subject?.text ?? block.script)}`,
    ...differences.map((difference) => `  line ${line + difference.line}: ${visible(difference.message)}`),
    '  expected:',
    ...indented(block.output.text.trim()),
    '  printed:',
    ...indented(subject?.result?.text ?? ''),
  ];
}

const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').slice(0, 100));

const indented = (text: string): string[] => text.split('\n').map((line) => `    ${visible(line)}`);

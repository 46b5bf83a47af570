import { visible } from '../../base/index.ts';
import type { BlockReport, StoryReport } from './run-story.ts';

/** What a check of stories counts. */
export interface Tally {
  readonly matching: number;
  readonly differing: number;
}

/** What is wrong with the answer to a block's bet; null where nothing is. */
export function faultOfBet({ block: { bet }, betAnswer }: BlockReport): string | null {
  if (bet === undefined || bet.choices.includes(betAnswer ?? '')) return null;
  return betAnswer == null
    ? `the bet has no answer when its block has run: ${oneLine(bet.answer)}`
    : `the answer to the bet is ${visible(betAnswer)}, which is none of its choices`;
}

/** Outputs that match, and outputs, statements and bets that do not. */
export function tallyOf(report: StoryReport): Tally {
  const outputs = report.blocks.filter((block) => block.block.output !== null);
  const matching = outputs.filter((block) => block.differences.length === 0).length;
  const failures = report.blocks.reduce((total, block) => total + block.failures.length, 0);
  const bets = report.blocks.filter((block) => faultOfBet(block) !== null).length;
  return { matching, differing: outputs.length - matching + failures + bets };
}

/** What differs in a story, for people: file and line, what was expected, and what the client printed. */
export function describeDifferences(file: string, report: StoryReport): string {
  return report.blocks.flatMap((block) => describeBlock(file, block)).join('\n');
}

function describeBlock(file: string, report: BlockReport): string[] {
  const { block, subject, differences, failures } = report;
  const betFault = faultOfBet(report);
  const failed = [
    ...(betFault === null ? [] : [`${file}:${block.bet?.line ?? block.line}: ${betFault}`]),
    ...failures.flatMap((run) => [
      `${file}:${block.line}: ${oneLine(run.text)}`,
      '  failed, and no output says that it should:',
      ...indented(run.result?.text ?? ''),
    ]),
  ];
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

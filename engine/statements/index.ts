export { advance, runUntil, runUntilSettled } from './client/advance.ts';
export { Client, scriptStatementLimit } from './client/client.ts';
export { nameOfNode } from './naming.ts';
export { dated, sentenceOf } from './narration/sentences.ts';
export { clockText } from './printing/clock.ts';
export { explainDiagnostic } from './printing/explain-diagnostic.ts';
export { printCell, printTable } from './printing/print-result.ts';
export { compareOutput, type Difference } from './story/compare-output.ts';
export {
  type ExpectedOutput,
  type ReadStory,
  readMarkdownStory,
  readSqlStory,
  type Story,
  type StoryBlock,
  scriptOf,
} from './story/read-story.ts';
export { describeDifferences, type Tally, tallyOf } from './story/report.ts';
export { type BlockReport, runStory, type StoryReport } from './story/run-story.ts';
export type { Cell, Column, ResultTable, StatementResult, StatementRun } from './types.ts';

export type { Extras } from './binding/bound.ts';
export { type Act, isLooking } from './client/acts.ts';
export { advance, nextStop, runUntil, runUntilSettled } from './client/advance.ts';
export { Client, scriptStatementLimit } from './client/client.ts';
export type { Connection, EnteredRun, LoggedRun } from './client/connection.ts';
export type { Connections } from './client/connections.ts';
export { Play, type StepTaken } from './client/play.ts';
export { type Watch, Watches, type WatchKind } from './client/watches.ts';
export { namesAt } from './names-to-suggest.ts';
export { explainDiagnostic, markPlace, wordsBeneath } from './printing/explain-diagnostic.ts';
export { printCell, printFooter, printLines } from './printing/print-result.ts';
export { printTable } from './printing/print-table.ts';
export { answerTo } from './story/answer-to.ts';
export type { StoryBet } from './story/bet.ts';
export {
  readMarkdownStory,
  readSqlStory,
  type Story,
  scriptOf,
} from './story/read-story.ts';
export { describeDifferences, faultOfBet, tallyOf } from './story/report.ts';
export { withOutputsPrinted } from './story/rewrite-story.ts';
export { type BlockReport, runStory } from './story/run-story.ts';
export { stepsOf, type ToldStep } from './story/set-up.ts';
export { isSyntaxError } from './syntax-mistake.ts';
export type { Cell, Column, ResultTable, StatementResult, StatementRun } from './types.ts';
export { variableNames } from './views/all-variables.ts';
export { leftOutViews } from './views/left-out-views.ts';
export { settableVariables } from './views/product-variables.ts';
export { views } from './views/tables.ts';
export type { WatchValue } from './watching/question.ts';

/** What people type and read: the statement language, and clients that run it on a history. */
export {
  type CompletionOption,
  type Completions,
  type Diagnostic,
  type Highlight,
  type HighlightKind,
  highlight,
  type Piece,
  parse,
  type Span,
  splitScript,
  type Vocabulary,
} from './language/index.ts';
export {
  advance,
  type Cell,
  Client,
  type Column,
  type Extras,
  explainDiagnostic,
  globalVariables,
  informationSchemaTables,
  isSyntaxError,
  printCell,
  printTable,
  type ResultTable,
  readMarkdownStory,
  runUntil,
  runUntilSettled,
  type StatementResult,
  type StatementRun,
  type Story,
  type StoryBlock,
  scriptOf,
} from './statements/index.ts';
export { clockText, sentenceOf } from './telling/english/index.ts';
export { nameOfNode } from './telling/index.ts';

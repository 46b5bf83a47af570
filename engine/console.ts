/** What people type and read: the statement language, and clients that run it on a history. */
export {
  type CompletionOption,
  type Completions,
  type Diagnostic,
  type ExplainStatement,
  effectOf,
  type Highlight,
  type HighlightKind,
  highlight,
  isExplain,
  isForClient,
  type Piece,
  parseFirst,
  type Span,
  type Statement,
  splitScript,
  type Vocabulary,
  withoutPasswords,
} from './language/index.ts';
export {
  advance,
  type Cell,
  Client,
  type Column,
  type Extras,
  printCell,
  printTable,
  type ResultTable,
  runUntil,
  runUntilSettled,
  type StatementResult,
  type StatementRun,
  type Watch,
  Watches,
  type WatchKind,
} from './statements/index.ts';
export { clockText, sentenceOf } from './telling/english/index.ts';
export { nameOfNode, type Problem, type ProblemWords, tellEvent } from './telling/index.ts';

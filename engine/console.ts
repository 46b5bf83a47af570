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
/** The plan of `.plan fewest`, which only those who ask for it need to load. */
export { planFewest } from './planner/index.ts';
export {
  advance,
  type Cell,
  Client,
  type Column,
  clockText,
  dated,
  type Extras,
  explainDiagnostic,
  nameOfNode,
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
  sentenceOf,
} from './statements/index.ts';

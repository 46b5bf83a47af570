export { adviseOn } from './advise.ts';
export { type ClientCommandName, clientCommandIn, clientCommandNames } from './client-commands.ts';
export { complete } from './complete.ts';
export type { Diagnostic, Span } from './diagnostic.ts';
export type { Expected } from './expected.ts';
export {
  type ClientStatement,
  type ExplainStatement,
  effectOf,
  isExplain,
  isForClient,
  isForwarded,
  type NodeRole,
  rolesFor,
  type StatementGroup,
} from './facts.ts';
export { type Highlight, type HighlightKind, highlight } from './highlight.ts';
export type { Shown } from './kinds/cluster.ts';
export type { TransactionStatement } from './kinds/transactions.ts';
export type { WatchStatement } from './kinds/watches.ts';
export { progressionRowLimit, statementLengthLimit } from './limits.ts';
export { nearText } from './near-text.ts';
export { parse } from './parse.ts';
export { parseFirst } from './parse-first.ts';
export type {
  AddressText,
  Arithmetic,
  Assignment,
  Expression,
  ExpressionOf,
  Frame,
  JoinKind,
  Literal,
  Name,
  OrderKey,
  Over,
  PartitionName,
  Progression,
  Query,
  QueryBody,
  SelectItem,
  SelectionPart,
  Source,
  TableChange,
  TableName,
  TableSource,
  TypeName,
  WaitTarget,
  WrittenColumn,
  WrittenDefinition,
  WrittenKey,
} from './parts.ts';
export { type FindsData, holdsMask, withoutPasswords } from './passwords.ts';
export type { PlaceName } from './place-names.generated.ts';
export type { DurationUse, NumberUse, Opened, QuotedPlace, TextProblem } from './problem.ts';
export {
  type IdleReason,
  idle as idleOpenings,
  type LeftOut,
  leftOut as leftOutOpenings,
  type ProductStatement,
  productStatementIn,
} from './product-statements.ts';
export { newValueName } from './query-reading.ts';
export { nameIn, quotedString } from './quoting.ts';
export type { ParseResult } from './read.ts';
export type { Piece } from './script.ts';
export { nearestSpelling } from './spelling.ts';
export { splitFirst } from './split-first.ts';
export { splitScript } from './split-script.ts';
export type { Statement, StatementBody, StatementKind, StatementOf } from './statement.ts';
export { openingsOf, type StatementRow, statementTable } from './statement-table.ts';
export { type SuggestedNames, type Suggestion, suggest } from './suggest.ts';
export { readTokens, type Token } from './token.ts';
export type { Writable } from './unplaced.ts';
export type { Instead } from './unsupported.ts';
export type { CompletionOption, Completions, Vocabulary } from './vocabulary.ts';
export { write, writeLine } from './write.ts';
export { writtenNode } from './writing.ts';

export { adviseOn } from './advise.ts';
export { complete } from './complete.ts';
export type { Diagnostic, Span } from './diagnostic.ts';
export { format } from './format.ts';
export { describeHelp } from './help.ts';
export { type Highlight, type HighlightKind, highlight } from './highlight.ts';
export { progressionRowLimit, statementLengthLimit, waitLimitMs, workloadRateLimit } from './limits.ts';
export { type NodeRole, rolesFor, type StatementKind } from './node-roles.ts';
export { nearText, type ParseResult, parse } from './parse.ts';
export { type Piece, splitScript } from './script.ts';
export type {
  AddressText,
  Expression,
  Literal,
  Name,
  PartitionName,
  Progression,
  SelectItem,
  Statement,
  StatementBody,
  TableName,
  WaitTarget,
} from './statement.ts';
export { type StatementGroup, type StatementRow, statementTable } from './statement-table.ts';
export type { CompletionOption, Completions, Vocabulary } from './vocabulary.ts';

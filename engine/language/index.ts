export type { Diagnostic, Span } from './diagnostic.ts';
export { progressionRowLimit } from './limits.ts';
export { nearText, type ParseResult, parse } from './parse.ts';
export { type Piece, splitScript } from './script.ts';
export type {
  AddressText,
  Expression,
  Literal,
  Name,
  Progression,
  SelectItem,
  Statement,
  StatementBody,
  TableName,
  WaitTarget,
} from './statement.ts';

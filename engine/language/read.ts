import type { Diagnostic } from './diagnostic.ts';
import { excessOf } from './excess.ts';
import type { Grammar } from './grammar-reader.ts';
import type { Place } from './place.ts';
import type { Statement } from './statement.ts';
import { isSignificant, type Token } from './token.ts';

export type ParseResult =
  | {
      readonly kind: 'statement';
      readonly statement: Statement;
      /** Words of it that mean nothing here. */
      readonly idle: readonly string[];
    }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic };

/** How a statement is read: into which words and signs, by which grammar, and who says what is wrong where that does not go on. */
export interface Reader {
  readonly tokensOf: (text: string) => readonly Token[];
  readonly grammar: Grammar;
  readonly explain: (place: Place) => Diagnostic;
}

export function read(text: string, { tokensOf, grammar, explain }: Reader): ParseResult {
  const tokens = tokensOf(text).filter(isSignificant);
  const excess = excessOf(text, tokens);
  if (excess !== null) return refused(excess);
  const outcome = grammar.attempt(text, tokens);
  if (outcome.statement === null)
    return refused(explain({ text, tokens, at: outcome.at, expected: outcome.expected }));
  const [mistake] = outcome.mistakes.toSorted((left, right) => left.span.start - right.span.start);
  return mistake === undefined
    ? { kind: 'statement', statement: outcome.statement, idle: outcome.idle }
    : refused(mistake);
}

/** A diagnostic of plain parts: its span may have come from a token. */
function refused({ span: { start, end }, problem }: Diagnostic): ParseResult {
  return { kind: 'diagnostic', diagnostic: { span: { start, end }, problem } };
}

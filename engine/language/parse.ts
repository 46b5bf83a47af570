import { diagnose } from './diagnose.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { excessOf } from './excess.ts';
import { attempt } from './grammar.ts';
import type { Place } from './place.ts';
import type { Statement } from './statement.ts';
import { isSignificant, readTokens } from './token.ts';

export type ParseResult =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic };

/**
 * Reads one statement or dot command, with or without its terminator. Spans count in `text`.
 * Never throws: whatever cannot be read is a diagnostic that says what is wrong, where, and what to do.
 */
export const parse = (text: string): ParseResult => read(text, diagnose);

/** As `parse`, with another way to say what is wrong at the place where the grammar does not go on. */
export function read(text: string, explain: (place: Place) => Diagnostic): ParseResult {
  const tokens = readTokens(text).filter(isSignificant);
  const excess = excessOf(text, tokens);
  if (excess !== null) return refused(excess);
  const outcome = attempt(text, tokens);
  if (outcome.statement === null)
    return refused(explain({ text, tokens, at: outcome.at, expected: outcome.expected }));
  const [mistake] = outcome.mistakes.toSorted((left, right) => left.span.start - right.span.start);
  return mistake === undefined ? { kind: 'statement', statement: outcome.statement } : refused(mistake);
}

/** A diagnostic of plain parts: its span may have come from a token. */
function refused({ span: { start, end }, problem }: Diagnostic): ParseResult {
  return { kind: 'diagnostic', diagnostic: { span: { start, end }, problem } };
}

const nearLength = 80;

/** What error 1064 prints after "near": the text from the mistake on, at most 80 characters. */
export const nearText = (text: string, diagnostic: { readonly span: Span }): string =>
  [...text.slice(diagnostic.span.start, diagnostic.span.start + 2 * nearLength)]
    .slice(0, nearLength)
    .join('');

import type { Span } from './diagnostic.ts';
import { isSignificant, type Token } from './token.ts';

/** One statement or dot command of a script. */
export interface Piece {
  /** The statement as written, without its terminator and what surrounds it. */
  readonly text: string;
  /** Where `text` stands in the script. */
  readonly span: Span;
  /** True when it ends with `\G`: its result is printed one column a line. */
  readonly vertical: boolean;
  /** False when the script ends before the statement does: the console asks for more. */
  readonly complete: boolean;
}

/** The statements and dot commands of a script that was read as `tokens`; empty ones vanish. */
export function piecesOf(script: string, tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let first: Token | null = null;
  let last: Token | null = null;
  for (const token of tokens) {
    if (token.kind === 'end') {
      if (first !== null && last !== null)
        pieces.push(pieceOf(script, { start: first.start, end: last.end }, token));
      first = null;
      last = null;
    } else if (isSignificant(token) && token.kind !== 'printed') {
      first ??= token;
      last = token;
    }
  }
  if (first !== null && last !== null)
    pieces.push(pieceOf(script, { start: first.start, end: last.end }, null));
  return pieces.length > 0 ? pieces : printedPiece(script, tokens);
}

function printedPiece(script: string, tokens: readonly Token[]): readonly Piece[] {
  const printed = tokens.filter(({ kind }) => kind === 'printed');
  const [first, last] = [printed.at(0), printed.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ ...pieceOf(script, { start: first.start, end: last.end }, null), complete: true }];
}

function pieceOf(script: string, span: Span, end: Token | null): Piece {
  return {
    text: script.slice(span.start, span.end),
    span,
    vertical: end !== null && script.slice(end.start, end.end) === '\\G',
    complete: end !== null,
  };
}

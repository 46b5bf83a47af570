import type { Span } from './diagnostic.ts';
import { isSignificant, readTokens, type Token } from './token.ts';

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

/**
 * Cuts a script into its statements and dot commands, whatever they hold, in time linear in its length.
 * SQL ends at `;`, `\G` or `\g`; a dot command, `HELP` and `USE name` at the end of their line too.
 * Comments and prompts before a statement are left out, those inside it stay; empty statements vanish. What stands after
 * the client's `exit` is not read, as the client does not.
 */
export function splitScript(script: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let first: Token | null = null;
  let last: Token | null = null;
  for (const token of readTokens(script)) {
    if (!isSignificant(token)) continue;
    if (token.kind !== 'end') {
      first ??= token;
      last = token;
    } else {
      if (first !== null && last !== null) {
        const piece = pieceOf(script, { start: first.start, end: last.end }, token);
        pieces.push(piece);
        if (/^(?:exit|quit|\\q)$/i.test(piece.text)) return pieces;
      }
      first = null;
      last = null;
    }
  }
  if (first !== null && last !== null)
    pieces.push(pieceOf(script, { start: first.start, end: last.end }, null));
  return pieces;
}

function pieceOf(script: string, span: Span, end: Token | null): Piece {
  return {
    text: script.slice(span.start, span.end),
    span,
    vertical: end !== null && script.slice(end.start, end.end) === '\\G',
    complete: end !== null,
  };
}

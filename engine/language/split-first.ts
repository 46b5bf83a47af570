import { type Piece, piecesOf } from './script.ts';
import { readTokens } from './token.ts';

/**
 * Cuts a script into its statements and dot commands, whatever they hold, in time linear in its length. SQL ends at `;`, `\G` or
 * `\g`; a dot command, `HELP` and `USE name` at the end of their line too. Comments and prompts before a statement are left
 * out, those inside it stay. What was printed beside statements, and command lines, are told apart by `splitScript` alone.
 */
export const splitFirst = (script: string): readonly Piece[] => piecesOf(script, readTokens(script));

import { withoutContinuations } from './printed.ts';
import { type Piece, piecesOf } from './script.ts';
import { readTranscript, shellWords } from './transcript.ts';

/**
 * The same as `splitFirst` for whatever people paste. A statement ends too where a prompt shows that the next one was typed,
 * and what begins like no statement, as command lines of tools do, with its line. What a client has printed is left out;
 * where all of it was printed, that is the one piece. So are words between the commands of a shell, such as `done`.
 */
export function splitScript(script: string): readonly Piece[] {
  const pieces = piecesOf(script, readTranscript(script)).filter(
    ({ text }) => !shellWords.includes(text.toUpperCase()),
  );
  if (withoutContinuations(script, () => '') === script) return pieces;
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(continuationsWithin, '\n') }));
}

/** The first line of a piece has its prompt before it. */
const continuationsWithin = /\n[^\S\n]*(?:['"\x60]|\/\*)>(?: |(?=\n|$))/g;

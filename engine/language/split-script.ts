import { withoutContinuations } from './printed.ts';
import { type Piece, piecesOf } from './script.ts';
import { readTranscript, shellWords } from './transcript.ts';

/**
 * The same as `splitFirst` for whatever people paste. A statement ends too where a prompt shows that the next one was typed,
 * and what begins like no statement, as command lines of tools do, with its line. What a client has printed is left out;
 * where all of it was printed, that is the one piece. So are words between the commands of a shell, such as `done`. Of a long
 * script that begins with more than `most` pieces, the rest is not read.
 */
export function splitScript(script: string, most = Number.POSITIVE_INFINITY): readonly Piece[] {
  for (let length = firstLength; most < length && length * 4 <= script.length; length *= 4) {
    const pieces = splitAll(script.slice(0, length));
    if (pieces.length > most) return pieces;
  }
  return splitAll(script);
}

/** Where a long script is looked at for how it begins. Characters. */
const firstLength = 150_000;

function splitAll(script: string): readonly Piece[] {
  const pieces = piecesOf(script, readTranscript(script)).filter(
    ({ text }) => !shellWords.includes(text.toUpperCase()),
  );
  if (withoutContinuations(script, () => '') === script) return pieces;
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(continuationsWithin, '\n') }));
}

/** The first line of a piece has its prompt before it. */
const continuationsWithin = /\n[^\S\n]*(?:['"\x60]|\/\*)>(?: |(?=\n|$))/g;

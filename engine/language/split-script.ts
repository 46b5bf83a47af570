import { type Piece, piecesOf } from './script.ts';
import { readTranscript } from './transcript.ts';

/**
 * The same as `splitFirst` for whatever people paste. A statement ends too where a prompt shows that the next one was typed,
 * and what begins like no statement, as command lines of tools do, with its line. What a client has printed is left out;
 * where all of it was printed, that is the one piece.
 */
export const splitScript = (script: string): readonly Piece[] => piecesOf(script, readTranscript(script));

import { diagnose } from './diagnose.ts';
import { wholeGrammar } from './grammar.ts';
import { type ParseResult, read } from './read.ts';
import { readTranscript } from './transcript.ts';

/**
 * Reads one statement or dot command, with or without its terminator. Spans count in `text`.
 * Never throws: whatever cannot be read is a diagnostic that says what is wrong, where, and what to do.
 */
export const parse = (text: string): ParseResult =>
  read(text, { tokensOf: readTranscript, grammar: wholeGrammar, explain: diagnose });

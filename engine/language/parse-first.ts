import { diagnose } from './diagnose.ts';
import { rules } from './first-grammar.generated.js';
import { Grammar } from './grammar-reader.ts';
import { type ParseResult, type Reader, read } from './read.ts';
import { Reading } from './reading.ts';
import { readTokens } from './token.ts';

const firstReader: Reader = {
  tokensOf: readTokens,
  grammar: new Grammar(rules, new Reading()),
  explain: diagnose,
};

/**
 * The same as `parse` for what changes a cluster in its usual forms, which a page reads with before it has loaded the
 * whole grammar. What is no statement to it may be one to `parse`.
 */
export const parseFirst = (text: string): ParseResult => read(text, firstReader);

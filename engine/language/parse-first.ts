import { diagnose } from './diagnose.ts';
import { rules } from './first-grammar.generated.js';
import { Grammar } from './grammar-reader.ts';
import { type ParseResult, read } from './read.ts';
import { Reading } from './reading.ts';

const firstGrammar = new Grammar(rules, new Reading());

/**
 * The same as `parse` for what changes a cluster in its usual forms, which a page reads with before it has loaded the
 * whole grammar. What is no statement to it may be one to `parse`.
 */
export const parseFirst = (text: string): ParseResult => read(text, firstGrammar, diagnose);

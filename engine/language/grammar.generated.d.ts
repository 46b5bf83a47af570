import type { Reading } from './reading.ts';
import type { Statement } from './statement.ts';

/** What the grammar expected: a character, a rule with a name, or one of several characters (a range is a pair). */
export type Expectation =
  | number
  | { readonly type: 'other'; readonly description: string }
  | { readonly type: 'class'; readonly parts: readonly (string | readonly [string, string])[] };

export interface GrammarResult {
  /** The statement when the tokens up to `end` are one. */
  readonly value: Statement | null;
  readonly end: number;
  /** The number of the last token that the grammar looked at in vain, and what it expected there. */
  readonly furthest: number;
  readonly expected: readonly Expectation[];
}

/** Parses a text of one character per token; see grammar.peggy. */
export function parse(characters: string, options: { readonly reading: Reading }): GrammarResult;

/** The keyword at index i stands in the text as the character U+E000 + i. */
export const keywords: readonly string[];

/** The first so many keywords may also be names. */
export const nameableKeywords: number;

import { characterOfKeyword, charactersOf } from './characters.ts';
import type { Expected } from './expected.ts';
import { rules } from './grammar.generated.js';
import { type Attempt, Grammar } from './grammar-reader.ts';
import { TableReading } from './table-reading.ts';
import type { Token } from './token.ts';

/** All that statements may be. */
export const wholeGrammar: Grammar = new Grammar(rules, new TableReading());

/** Runs the grammar over significant tokens of `text`. */
export const attempt = (text: string, tokens: readonly Token[]): Attempt =>
  wholeGrammar.attempt(text, tokens);

/** How many tokens more the grammar understands when `keyword` stands before token `at`; 0 when that does not help. */
export function gainOf(text: string, tokens: readonly Token[], at: number, keyword: string): number {
  const before = tokens.slice(0, at);
  const after = tokens.slice(at);
  const characters = charactersOf(text, before) + characterOfKeyword(keyword) + charactersOf(text, after);
  const outcome = wholeGrammar.read(text, [...before, keywordToken, ...after], characters);
  return Math.max(0, outcome.at - at - (outcome.statement === null ? 1 : 0));
}

/** What may stand after `tokens` and then `keywords`; null when these do not make the beginning of a statement. */
export function expectedAfter(
  text: string,
  tokens: readonly Token[],
  keywords: readonly string[],
): Expected | null {
  const characters = charactersOf(text, tokens) + keywords.map(characterOfKeyword).join('');
  const outcome = wholeGrammar.read(text, [...tokens, ...keywords.map(() => keywordToken)], characters);
  return outcome.at === characters.length ? outcome.expected : null;
}

/** Stands for a keyword that is not in the text. */
const keywordToken: Token = { kind: 'word', start: 0, end: 0 };

import { characterOfKeyword, charactersOf, keywordOf } from './characters.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Expectation, type GrammarResult, parse as run } from './grammar.generated.js';
import { Reading } from './reading.ts';
import type { Statement } from './statement.ts';
import type { Token } from './token.ts';

/** How far the grammar came with some tokens. */
export interface Attempt {
  /** The statement, when the tokens are exactly one; its values may still hold mistakes. */
  readonly statement: Statement | null;
  readonly mistakes: readonly Diagnostic[];
  /** The number of the token at which nothing went on. */
  readonly at: number;
  readonly expected: Expected;
}

/** What may stand at a place. */
export interface Expected {
  /** Keywords and signs as the grammar writes them. */
  readonly keywords: readonly string[];
  /** Everything else, in words: `a database`. */
  readonly places: readonly string[];
  /** A statement may end here. */
  readonly end: boolean;
}

/** Runs the grammar over significant tokens of `text`. */
export function attempt(text: string, tokens: readonly Token[]): Attempt {
  const reading = new Reading(text, tokens);
  const characters = charactersOf(text, tokens);
  const result = run(characters, { reading });
  const statement = result.end === characters.length ? result.value : null;
  const isEndFurthest = result.value !== null && result.end >= result.furthest;
  return {
    statement,
    mistakes: reading.mistakes,
    at: isEndFurthest ? result.end : result.furthest,
    expected: expectedOf(result, isEndFurthest),
  };
}

/** How many tokens more the grammar understands when `keyword` stands before token `at`; 0 when that does not help. */
export function gainOf(text: string, tokens: readonly Token[], at: number, keyword: string): number {
  const before = tokens.slice(0, at);
  const after = tokens.slice(at);
  const characters = charactersOf(text, before) + characterOfKeyword(keyword) + charactersOf(text, after);
  const result = run(characters, { reading: new Reading(text, [...before, keywordToken, ...after]) });
  const reached = result.value === null ? result.furthest : Math.max(result.end, result.furthest);
  const isWhole = result.value !== null && result.end === characters.length;
  return Math.max(0, reached - at - (isWhole ? 0 : 1));
}

/** What may stand after `tokens` and then `keywords`; null when these do not make the beginning of a statement. */
export function expectedAfter(
  text: string,
  tokens: readonly Token[],
  keywords: readonly string[],
): Expected | null {
  const characters = charactersOf(text, tokens) + keywords.map(characterOfKeyword).join('');
  const result = run(characters, {
    reading: new Reading(text, [...tokens, ...keywords.map(() => keywordToken)]),
  });
  const isEndFurthest = result.value !== null && result.end >= result.furthest;
  const reached = isEndFurthest ? result.end : result.furthest;
  return reached === characters.length ? expectedOf(result, isEndFurthest) : null;
}

/** Stands for a keyword that is not in the text. */
const keywordToken: Token = { kind: 'word', start: 0, end: 0 };

function expectedOf(result: GrammarResult, end: boolean): Expected {
  const keywords = new Set<string>();
  const places = new Set<string>();
  const isStale = end && result.end > result.furthest;
  for (const expectation of isStale ? [] : result.expected) {
    if (typeof expectation === 'object' && expectation.type === 'other') places.add(expectation.description);
    else for (const code of codesOf(expectation)) keywords.add(keywordOf(code));
  }
  keywords.delete(';');
  return { keywords: [...keywords], places: [...places], end };
}

function codesOf(expectation: Exclude<Expectation, { type: 'other' }>): readonly number[] {
  if (typeof expectation === 'number') return [expectation];
  return expectation.parts.flatMap((part) => {
    const first = part[0]?.charCodeAt(0) ?? 0;
    const last = part[part.length - 1]?.charCodeAt(0) ?? 0;
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

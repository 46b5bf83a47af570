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
  const rest = tokens.slice(at);
  const characters =
    charactersOf(text, tokens.slice(0, at)) + characterOfKeyword(keyword) + charactersOf(text, rest);
  const result = run(characters, {
    reading: new Reading(text, [...tokens.slice(0, at), ...rest.slice(0, 1), ...rest]),
  });
  const reached = result.value === null ? result.furthest : Math.max(result.end, result.furthest);
  return Math.max(0, reached - at - 1);
}

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

import { characterOfKeyword, charactersOf, keywordOf } from './characters.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Expected } from './expected.ts';
import { rules } from './grammar.generated.js';
import type { PlaceName } from './place-names.generated.ts';
import { Reading } from './reading.ts';
import { failed, Recognizer } from './recognizer.ts';
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

/** Runs the grammar over significant tokens of `text`. */
export function attempt(text: string, tokens: readonly Token[]): Attempt {
  return grammar.read(text, tokens, charactersOf(text, tokens));
}

/** How many tokens more the grammar understands when `keyword` stands before token `at`; 0 when that does not help. */
export function gainOf(text: string, tokens: readonly Token[], at: number, keyword: string): number {
  const before = tokens.slice(0, at);
  const after = tokens.slice(at);
  const characters = charactersOf(text, before) + characterOfKeyword(keyword) + charactersOf(text, after);
  const outcome = grammar.read(text, [...before, keywordToken, ...after], characters);
  return Math.max(0, outcome.at - at - (outcome.statement === null ? 1 : 0));
}

/** What may stand after `tokens` and then `keywords`; null when these do not make the beginning of a statement. */
export function expectedAfter(
  text: string,
  tokens: readonly Token[],
  keywords: readonly string[],
): Expected | null {
  const characters = charactersOf(text, tokens) + keywords.map(characterOfKeyword).join('');
  const outcome = grammar.read(text, [...tokens, ...keywords.map(() => keywordToken)], characters);
  return outcome.at === characters.length ? outcome.expected : null;
}

/** Stands for a keyword that is not in the text. */
const keywordToken: Token = { kind: 'word', start: 0, end: 0 };

/** The rules are many, so they are built once and read one text after another. */
class Grammar {
  readonly #reading = new Reading();
  readonly #recognizer: Recognizer = new Recognizer(
    rules({ options: { reading: this.#reading }, range: () => this.#recognizer.range }),
  );

  /** Reads `characters`, which stand for the tokens. */
  read(text: string, tokens: readonly Token[], characters: string): Attempt {
    const recognizer = this.#recognizer;
    this.#reading.begin(text, tokens);
    const value = recognizer.read(characters);
    const isStatement = value !== failed && recognizer.at === characters.length;
    return {
      // The grammar's first rule gives statements; its actions are checked by the test that formats and parses.
      statement: isStatement ? (value as Statement) : null,
      mistakes: this.#reading.mistakes,
      at: value === failed ? recognizer.furthest : Math.max(recognizer.furthest, recognizer.at),
      expected: expectedBy(recognizer, value !== failed && recognizer.at >= recognizer.furthest),
    };
  }
}

const grammar = new Grammar();

function expectedBy(recognizer: Recognizer, end: boolean): Expected {
  const keywords = new Set<string>();
  const places = new Set<PlaceName>();
  const isStale = end && recognizer.at > recognizer.furthest;
  for (const expectation of isStale ? [] : recognizer.expected) {
    if (expectation.kind === 'name') places.add(expectation.name);
    else for (const character of expectation.characters) keywords.add(keywordOf(character));
  }
  keywords.delete(';');
  return { keywords: [...keywords], places: [...places], end };
}

import { charactersOf, keywordOf } from './characters.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Expected } from './expected.ts';
import type { GrammarContext } from './grammar.generated.js';
import type { PlaceName } from './place-names.generated.ts';
import type { Reading } from './reading.ts';
import { failed, type GrammarNode, Recognizer } from './recognizer.ts';
import type { Statement } from './statement.ts';
import type { Token } from './token.ts';

/** How far the grammar came with some tokens. */
export interface Attempt {
  /** The statement, when the tokens are exactly one; its values may still hold mistakes. */
  readonly statement: Statement | null;
  readonly mistakes: readonly Diagnostic[];
  /** What was read and means nothing here. */
  readonly idle: readonly string[];
  /** The number of the token at which nothing went on. */
  readonly at: number;
  readonly expected: Expected;
}

/** The rules are many, so they are built once and read one text after another. */
export class Grammar {
  readonly #recognizer: Recognizer;

  readonly #reading: Reading;

  constructor(rules: (context: GrammarContext) => readonly GrammarNode[], reading: Reading) {
    const recognizer: Recognizer = new Recognizer(
      rules({ options: { reading }, range: () => recognizer.range }),
    );
    this.#recognizer = recognizer;
    this.#reading = reading;
  }

  /** Runs the grammar over significant tokens of `text`. */
  attempt(text: string, tokens: readonly Token[]): Attempt {
    return this.read(text, tokens, charactersOf(text, tokens));
  }

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
      idle: this.#reading.idleWords,
      at: value === failed ? recognizer.furthest : Math.max(recognizer.furthest, recognizer.at),
      expected: expectedBy(recognizer, value !== failed && recognizer.at >= recognizer.furthest),
    };
  }
}

function expectedBy(recognizer: Recognizer, end: boolean): Expected {
  const keywords = new Set<string>();
  const places = new Set<PlaceName>();
  const isStale = end && recognizer.at > recognizer.furthest;
  for (const expectation of isStale ? [] : recognizer.expected) {
    if (expectation.kind === 'name') {
      if (expectation.name !== 'unlisted') places.add(expectation.name);
    } else for (const character of expectation.characters) keywords.add(keywordOf(character));
  }
  keywords.delete(';');
  return { keywords: [...keywords], places: [...places], end };
}

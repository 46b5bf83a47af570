import { EngineFault, unreachable } from '../base/index.ts';
import type { Span } from './diagnostic.ts';
import type { PlaceName } from './place-names.generated.ts';

/**
 * A parsing expression. A text is read character by character; a number stands for a rule; a class is written as
 * pairs, the first and the last character of each range. An action gets the values of its parts that are no texts.
 */
export type GrammarNode =
  | string
  | number
  | readonly ['class' | 'except', string]
  | readonly ['optional' | 'many' | 'some', GrammarNode]
  | readonly ['named', PlaceName | 'unlisted', GrammarNode]
  | readonly ['choice' | 'sequence', ...GrammarNode[]]
  | readonly ['pick', number, ...GrammarNode[]]
  | readonly ['action', (...values: readonly unknown[]) => unknown, ...GrammarNode[]];

/** A half-open range of token numbers. */
export type TokenRange = Span;

/** What could have stood at a place: one of several characters, or a rule with a name. */
export type Expectation =
  | { readonly kind: 'characters'; readonly characters: string }
  | { readonly kind: 'name'; readonly name: PlaceName | 'unlisted' };

/** The value of what could not be read. */
export const failed: unique symbol = Symbol('failed');

/**
 * Reads characters by the rules of a parsing expression grammar, as the parsers do that peggy writes, and remembers
 * the furthest place at which a character did not fit, with all that would have fitted there.
 */
export class Recognizer {
  /** How many characters have been read. */
  at = 0;
  furthest = 0;
  expected: Expectation[] = [];
  /** What the rule of the running action has read. */
  range: TokenRange = { start: 0, end: 0 };
  readonly #rules: readonly GrammarNode[];
  #characters = '';
  /** Inside a rule with a name nothing is noted: the name says what was expected. */
  #namedDepth = 0;

  constructor(rules: readonly GrammarNode[]) {
    this.#rules = rules;
  }

  /** The value of the first rule, or {@link failed}. */
  read(characters: string): unknown {
    this.#characters = characters;
    this.at = 0;
    this.furthest = 0;
    this.expected = [];
    return this.#read(0);
  }

  /** Reads one expression. When it fails, nothing has been read. */
  #read(node: GrammarNode | undefined): unknown {
    if (typeof node === 'number') return this.#read(this.#rules[node]);
    if (typeof node === 'string') return this.#readText(node);
    if (node === undefined) throw new EngineFault('missing: part of the grammar');
    switch (node[0]) {
      case 'class':
      case 'except':
        return this.#readClass(node[1], node[0] === 'class');
      case 'optional': {
        const value = this.#read(node[1]);
        return value === failed ? null : value;
      }
      case 'many':
        return this.#readMany(node[1]);
      case 'some': {
        const values = this.#readMany(node[1]);
        return values.length === 0 ? failed : values;
      }
      case 'named':
        return this.#readNamed(node[1], node[2]);
      case 'choice':
        return this.#readChoice(node);
      case 'sequence':
        return this.#readParts(node, 1) ?? failed;
      case 'pick': {
        const values = this.#readParts(node, 2);
        return values === null ? failed : values[node[1]];
      }
      case 'action':
        return this.#readAction(node);
      default:
        return unreachable(node);
    }
  }

  #readText(text: string): unknown {
    const start = this.at;
    for (const character of text) {
      if (this.#characters[this.at] !== character) {
        this.#expect({ kind: 'characters', characters: character });
        this.at = start;
        return failed;
      }
      this.at += 1;
    }
    return text;
  }

  #readClass(ranges: string, isWanted: boolean): unknown {
    const character = this.#characters[this.at];
    if (character !== undefined && isWithin(ranges, character) === isWanted) {
      this.at += 1;
      return character;
    }
    this.#expect({ kind: 'characters', characters: isWanted ? charactersWithin(ranges) : '' });
    return failed;
  }

  #readMany(node: GrammarNode): readonly unknown[] {
    const values: unknown[] = [];
    for (let value = this.#read(node); value !== failed; value = this.#read(node)) values.push(value);
    return values;
  }

  #readNamed(name: PlaceName | 'unlisted', node: GrammarNode): unknown {
    this.#namedDepth += 1;
    const value = this.#read(node);
    this.#namedDepth -= 1;
    if (value === failed) this.#expect({ kind: 'name', name });
    return value;
  }

  #readChoice(node: readonly ['choice' | 'sequence', ...GrammarNode[]]): unknown {
    for (let index = 1; index < node.length; index += 1) {
      const value = this.#read(node[index]);
      if (value !== failed) return value;
    }
    return failed;
  }

  #readAction(node: Extract<GrammarNode, readonly ['action', ...unknown[]]>): unknown {
    const start = this.at;
    const values = this.#readParts(node, 2);
    if (values === null) return failed;
    this.range = { start, end: this.at };
    return node[1](...values.filter((_, index) => typeof node[index + 2] !== 'string'));
  }

  /** The values of all parts from number `first` on; null when one of them fails. */
  #readParts(parts: readonly unknown[], first: number): readonly unknown[] | null {
    const start = this.at;
    const values: unknown[] = [];
    for (let index = first; index < parts.length; index += 1) {
      const value = this.#read(parts[index] as GrammarNode);
      if (value === failed) {
        this.at = start;
        return null;
      }
      values.push(value);
    }
    return values;
  }

  #expect(expectation: Expectation): void {
    if (this.#namedDepth > 0 || this.at < this.furthest) return;
    if (this.at > this.furthest) this.expected = [];
    this.furthest = this.at;
    this.expected.push(expectation);
  }
}

function isWithin(ranges: string, character: string): boolean {
  for (let index = 0; index < ranges.length; index += 2) {
    if (character >= (ranges[index] ?? '') && character <= (ranges[index + 1] ?? '')) return true;
  }
  return false;
}

function charactersWithin(ranges: string): string {
  let characters = '';
  for (let index = 0; index < ranges.length; index += 2) {
    for (let code = ranges.charCodeAt(index); code <= ranges.charCodeAt(index + 1); code += 1) {
      characters += String.fromCharCode(code);
    }
  }
  return characters;
}

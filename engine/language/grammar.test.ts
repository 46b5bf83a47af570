import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unreachable } from '../base/index.ts';
import { toldOf } from '../testing/told.ts';
import { keywordOf } from './characters.ts';
import { rules as rulesOf } from './grammar.generated.js';
import { attempt } from './grammar.ts';
import { parse } from './parse.ts';
import { QueryReading } from './query-reading.ts';
import type { GrammarNode } from './recognizer.ts';
import { isSignificant, readTokens } from './token.ts';
import { write } from './write.ts';

const rules = rulesOf({ options: { reading: new QueryReading() }, range: () => ({ start: 0, end: 0 }) });

/** Chooses one of so many. */
type Chance = (count: number) => number;

/** How deeply sentences nest before they come to their end by the shortest way. */
const deepest = 36;

/** The tokens of a random sentence of the grammar, a character for each; `reached` gathers the rules it went through. */
function sentence(node: GrammarNode | undefined, chance: Chance, reached: Set<number>, depth = 0): string {
  const within = (inner: GrammarNode | undefined): string => sentence(inner, chance, reached, depth + 1);
  if (node === undefined) throw new Error('A part of the grammar is missing.');
  if (typeof node === 'string') return node;
  if (typeof node === 'number') {
    reached.add(node);
    return within(rules[node]);
  }
  switch (node[0]) {
    case 'class':
      return characterWithin(node[1], chance);
    case 'except':
      return 'w';
    case 'optional':
      return depth < deepest && chance(2) === 1 ? within(node[1]) : '';
    case 'many':
    case 'some': {
      const least = node[0] === 'some' ? 1 : 0;
      const count = depth < deepest ? least + chance(3) : least;
      return Array.from({ length: count }, () => within(node[1])).join('');
    }
    case 'named':
      return within(node[2]);
    case 'choice': {
      const alternatives = node.slice(1) as readonly GrammarNode[];
      const shortest = Math.min(...alternatives.map((one) => heightOf(one)));
      const open = depth < deepest ? alternatives : alternatives.filter((one) => heightOf(one) === shortest);
      return within(open[chance(open.length)]);
    }
    case 'sequence':
      return node
        .slice(1)
        .map((part) => within(part as GrammarNode))
        .join('');
    case 'pick':
    case 'action':
      return node
        .slice(2)
        .map((part) => within(part as GrammarNode))
        .join('');
    default:
      return unreachable(node);
  }
}

function characterWithin(ranges: string, chance: Chance): string {
  const pair = 2 * chance(ranges.length / 2);
  const [first, last] = [ranges.charCodeAt(pair), ranges.charCodeAt(pair + 1)];
  return String.fromCharCode(first + chance(last - first + 1));
}

/** How many levels the shortest sentence of each rule needs; found by coming closer until nothing changes. */
const heights: number[] = rules.map(() => 1_000);
for (let round = 0; round < 50; round += 1)
  rules.forEach((rule, index) => {
    heights[index] = heightOf(rule);
  });

function heightOf(node: GrammarNode): number {
  if (typeof node === 'string') return 0;
  if (typeof node === 'number') return 1 + (heights[node] ?? 0);
  switch (node[0]) {
    case 'class':
    case 'except':
    case 'optional':
    case 'many':
      return 0;
    case 'some':
      return heightOf(node[1]);
    case 'named':
      return heightOf(node[2]);
    case 'choice':
      return Math.min(...(node.slice(1) as GrammarNode[]).map(heightOf));
    case 'sequence':
      return Math.max(...(node.slice(1) as GrammarNode[]).map(heightOf));
    case 'pick':
    case 'action':
      return Math.max(...(node.slice(2) as GrammarNode[]).map(heightOf));
    default:
      return unreachable(node);
  }
}

const writtenTokens: Readonly<Record<string, string>> = {
  w: 'INT',
  b: '`a b`',
  s: "'leaf-1'",
  n: '2',
  f: '1.5',
  a: 'leaf-8',
  d: '30s',
  t: '\n| a |\n',
};

/** A text with these tokens. Bare arguments with dashes stand after dot commands only. */
function textOf(characters: string): string {
  const isDotted = /^\.(?!workload|plan|why|background|watch|expect|unwatch)/.test(
    keywordOf(characters[0] ?? ''),
  );
  const tokens = [...characters].map((character) => {
    if (character === 'a' && !isDotted) return 'leaf';
    // Bare, it is no number there but an argument.
    if (character === 'f' && isDotted) return '2';
    return writtenTokens[character] ?? keywordOf(character);
  });
  return tokens.join(' ').replace(' \n', '\n').replace('\n ', '\n');
}

const randomSentence = fc.gen().map((draw) => {
  const reached = new Set<number>();
  const characters = sentence(0, (count) => draw(fc.nat, { max: count - 1 }), reached);
  return { text: textOf(characters), reached };
});

const isUnderstood = (text: string): boolean =>
  attempt(text, readTokens(text).filter(isSignificant)).statement !== null;

describe('grammar: sentences made by the grammar itself', () => {
  test('grammar: it reads its own 4,000 sentences, and they go through every rule', () => {
    const reached = new Set<number>();
    fc.assert(
      fc.property(randomSentence, (made) => {
        for (const rule of made.reached) reached.add(rule);
        expect(isUnderstood(made.text)).toBe(true);
      }),
      { numRuns: 4_000, seed: 5 },
    );
    expect([...reached].sort((one, other) => one - other)).toEqual(rules.map((_, index) => index));
  });

  test('grammar: its sentences are statements that can be written anew, or have a wrong value (4,000)', () => {
    const counts = { statement: 0, diagnostic: 0 };
    fc.assert(
      fc.property(randomSentence, ({ text }) => {
        const result = parse(text);
        counts[result.kind] += 1;
        if (result.kind === 'diagnostic') return;
        const written = parse(write(result.statement));
        if (written.kind === 'diagnostic') throw new Error(toldOf(written.diagnostic.problem).message);
        expect(write(written.statement)).toBe(write(result.statement));
      }),
      { numRuns: 4_000, seed: 2 },
    );
    expect(counts.statement).toBeGreaterThan(2_000);
    expect(counts.diagnostic).toBeGreaterThan(50);
  });

  test('grammar: a sentence with a token lost, doubled or replaced is mostly refused, at a place in it (4,000)', () => {
    const counts = { statement: 0, diagnostic: 0 };
    const damaged = fc
      .tuple(randomSentence, fc.nat(30), fc.constantFrom('lost', 'doubled', 'replaced'))
      .map(([{ text }, place, damage]) => damagedText(text, place, damage));
    fc.assert(
      fc.property(damaged, (text) => {
        const result = parse(text);
        counts[result.kind] += 1;
        if (result.kind === 'statement') return;
        const { span, problem } = result.diagnostic;
        const { message, hint } = toldOf(problem);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(message).toMatch(/[.]$/);
        expect(hint).not.toBe('');
      }),
      { numRuns: 4_000, seed: 3 },
    );
    expect(counts.diagnostic).toBeGreaterThan(2_000);
    expect(counts.statement).toBeGreaterThan(200);
  });
});

function damagedText(text: string, place: number, damage: 'lost' | 'doubled' | 'replaced'): string {
  const tokens = text.split(' ');
  const at = place % tokens.length;
  const inserted = { lost: [], doubled: [tokens[at], tokens[at]], replaced: ['INTO'] }[damage];
  return tokens.toSpliced(at, 1, ...inserted.map((token) => token ?? '')).join(' ');
}

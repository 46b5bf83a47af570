import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type peggy from 'peggy';
import { describe, expect, test } from 'vitest';
import { charactersOf } from '../engine/language/characters.ts';
import { rules } from '../engine/language/grammar.generated.js';

import { failed, Recognizer } from '../engine/language/recognizer.ts';
import { statementTable } from '../engine/language/statement-table.ts';
import { TableReading } from '../engine/language/table-reading.ts';
import { isSignificant, readTokens, type Token } from '../engine/language/token.ts';
import { generateGrammar, peggyParser } from './grammar.ts';

const folder = new URL('../engine/language/', import.meta.url);
const grammar = readFileSync(new URL('grammar.peggy', folder), 'utf8');

describe('grammar', () => {
  test('grammar: the committed rules are what the grammar gives (npm run grammar)', () => {
    const committed = (file: string) => readFileSync(new URL(file, folder), 'utf8');
    const { rules, firstRules, keywords, reservedWords, placeNames } = generateGrammar(grammar);
    expect(rules === committed('grammar.generated.js')).toBe(true);
    expect(firstRules === committed('first-grammar.generated.js')).toBe(true);
    expect(keywords === committed('keywords.generated.ts')).toBe(true);
    expect(placeNames === committed('place-names.generated.ts')).toBe(true);
    expect(reservedWords === committed('../base/reserved-words.generated.ts')).toBe(true);
  });

  test('grammar: another grammar gives other rules', () => {
    const changed = grammar.replace("'DETACH' 'LEAF'", "'DETACH' 'NODE'");
    expect(generateGrammar(changed).rules === generateGrammar(grammar).rules).toBe(false);
  });

  test('grammar: a rule that does not exist is refused', () => {
    const changed = grammar.replace('/ CreateDatabase', '/ CreateView');
    expect(() => generateGrammar(changed)).toThrow('Rule "CreateView" is not defined');
  });

  test('grammar: what the recognizer does not know is refused', () => {
    const changed = grammar.replace("'USE' name", "!'USE' name");
    expect(() => generateGrammar(changed)).toThrow('The recognizer does not know "simple_not".');
  });

  test('grammar: the recognizer agrees with the parser that peggy writes (3000 damaged statements)', () => {
    const parser = peggyParser(grammar);
    const counts = { read: 0, refused: 0 };
    fc.assert(
      fc.property(damagedStatement, (text) => {
        const tokens = readTokens(text).filter(isSignificant);
        const ours = recognized(text, tokens);
        expect(ours).toEqual(parsed(parser, text, tokens));
        counts[ours.value === null ? 'refused' : 'read'] += 1;
      }),
      { numRuns: 3_000, seed: 1 },
    );
    expect(counts.read).toBeGreaterThan(300);
    expect(counts.refused).toBeGreaterThan(300);
  });
});

const examples = statementTable.flatMap((row) => row.examples);
const words = examples.flatMap((example) => example.split(/(?<=\W)|(?=\W)/));

/** A statement of the table with a few words replaced, removed or put in. */
const damagedStatement = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.record({ place: fc.nat(60), removed: fc.nat(2), word: fc.constantFrom('', ...words) }), {
      maxLength: 3,
    }),
  )
  .map(([example, damages]) => {
    const parts = example.split(/(?<=\W)|(?=\W)/);
    for (const { place, removed, word } of damages) parts.splice(place % (parts.length + 1), removed, word);
    return parts.join('');
  });

function recognized(text: string, tokens: readonly Token[]) {
  const reading = readingOf(text, tokens);
  const recognizer: Recognizer = new Recognizer(
    rules({ options: { reading }, range: () => recognizer.range }),
  );
  const value = recognizer.read(charactersOf(text, tokens));
  return {
    value: value === failed ? null : value,
    at: value === failed ? null : recognizer.at,
    furthest: recognizer.furthest,
    expected: sorted(
      recognizer.expected.flatMap((one) => (one.kind === 'name' ? [one.name] : [...one.characters])),
    ),
    mistakes: reading.mistakes,
  };
}

function parsed(parser: ReturnType<typeof peggyParser>, text: string, tokens: readonly Token[]) {
  const reading = readingOf(text, tokens);
  const result = parser.parse(charactersOf(text, tokens), { reading, peg$library: true });
  const isFailed = result.peg$result === result.peg$FAILED;
  return {
    value: isFailed ? null : result.peg$result,
    at: isFailed ? null : result.peg$currPos,
    furthest: result.peg$maxFailPos,
    expected: sorted(result.peg$maxFailExpected.flatMap(namesOf)),
    mistakes: reading.mistakes,
  };
}

function readingOf(text: string, tokens: readonly Token[]): TableReading {
  const reading = new TableReading();
  reading.begin(text, tokens);
  return reading;
}

function namesOf(expectation: peggy.parser.Expectation): readonly string[] {
  if (expectation.type === 'other') return [expectation.description];
  if (expectation.type === 'literal') return [expectation.text];
  if (expectation.type !== 'class') return [expectation.type];
  // What anything but a few signs may stand for is no sign that is expected.
  if (expectation.inverted) return [];
  return expectation.parts.flatMap((part) => {
    const [first, last] = [String(part[0]).charCodeAt(0), String(part[part.length - 1]).charCodeAt(0)];
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
  });
}

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateParser } from './grammar.ts';

const folder = new URL('../engine/language/', import.meta.url);
const grammar = readFileSync(new URL('grammar.peggy', folder), 'utf8');

describe('grammar', () => {
  test('grammar: the committed parser is what the grammar gives (npm run grammar)', () => {
    const committed = readFileSync(new URL('grammar.generated.js', folder), 'utf8');
    expect(generateParser(grammar) === committed).toBe(true);
  });

  test('grammar: another grammar gives another parser', () => {
    const changed = grammar.replace("'DETACH' 'LEAF'", "'DETACH' 'LEAVES'");
    expect(generateParser(changed) === generateParser(grammar)).toBe(false);
  });

  test('grammar: a rule that does not exist is refused', () => {
    expect(() => generateParser(grammar.replace('/ DropDatabase', '/ DropTable'))).toThrow(
      '"DropTable" is not defined',
    );
  });
});

/** Writes the rules of the statement language next to its grammar, and its reserved words: `npm run grammar`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateGrammar } from './grammar.ts';

const engine = new URL('../engine/', import.meta.url);
const { rules, reservedWords } = generateGrammar(
  readFileSync(new URL('language/grammar.peggy', engine), 'utf8'),
);
writeFileSync(new URL('language/grammar.generated.js', engine), rules);
writeFileSync(new URL('base/reserved-words.generated.ts', engine), reservedWords);

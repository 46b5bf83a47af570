/** Writes the rules of the statement language and the names of its places next to its grammar, and its reserved words: `npm run grammar`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateGrammar } from './grammar.ts';

const engine = new URL('../engine/', import.meta.url);
const { rules, firstRules, keywords, reservedWords, placeNames } = generateGrammar(
  readFileSync(new URL('language/grammar.peggy', engine), 'utf8'),
);
writeFileSync(new URL('language/grammar.generated.js', engine), rules);
writeFileSync(new URL('language/first-grammar.generated.js', engine), firstRules);
writeFileSync(new URL('language/keywords.generated.ts', engine), keywords);
writeFileSync(new URL('language/place-names.generated.ts', engine), placeNames);
writeFileSync(new URL('base/reserved-words.generated.ts', engine), reservedWords);

/** Writes the rules of the statement language next to its grammar: `npm run grammar`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateGrammar } from './grammar.ts';

const folder = new URL('../engine/language/', import.meta.url);
const grammar = readFileSync(new URL('grammar.peggy', folder), 'utf8');
writeFileSync(new URL('grammar.generated.js', folder), generateGrammar(grammar));

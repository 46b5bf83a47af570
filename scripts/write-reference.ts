/** Writes the pages of docs/ that follow from the code and have no script of their own: `npm run reference`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { referencePages } from './reference-pages.ts';

const root = new URL('../', import.meta.url);
const messages = readFileSync(new URL('app/embed/messages.ts', root), 'utf8');
for (const [file, text] of Object.entries(referencePages(messages)))
  writeFileSync(new URL(`docs/${file}`, root), text);

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogueSource } from '../statements/story/catalogue.ts';

/** Writes `stories/catalogue.generated.ts` anew: to be run after a story has changed. */
const folder = new URL('../stories/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ id: name.slice(0, -3), text: readFileSync(new URL(name, folder), 'utf8') }));
writeFileSync(new URL('catalogue.generated.ts', folder), catalogueSource(files));
console.log(`${files.length} stories written`);

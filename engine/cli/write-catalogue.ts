import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { exercisesSource } from '../lessons/catalogue.ts';
import { catalogueSource } from '../statements/story/catalogue.ts';

/** Writes the two `catalogue.generated.ts` anew: to be run after a story or an exercise has changed. */
write('stories', catalogueSource);
write('exercises', exercisesSource);

function write(
  what: string,
  sourceOf: (files: readonly { readonly id: string; readonly text: string }[]) => string,
): void {
  const folder = new URL(`../${what}/`, import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ id: name.slice(0, -3), text: readFileSync(new URL(name, folder), 'utf8') }));
  writeFileSync(new URL('catalogue.generated.ts', folder), sourceOf(files));
  console.log(`${files.length} ${what} written`);
}

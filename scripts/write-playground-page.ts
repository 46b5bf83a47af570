/** Writes docs/playground-schema.md: `npm run playground-schema`. */
import { writeFileSync } from 'node:fs';
import { playgroundPage } from './playground-page.ts';

writeFileSync(new URL('../docs/playground-schema.md', import.meta.url), playgroundPage());

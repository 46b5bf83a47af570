/** Writes docs/statements.md: `npm run statements`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { statementPage } from './statement-page.ts';
import { filesOfStatements } from './statement-uses.ts';

const root = new URL('../', import.meta.url);
writeFileSync(new URL('docs/statements.md', root), statementPage(filesOfStatements(fileURLToPath(root))));

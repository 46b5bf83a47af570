/** Writes docs/plans.md: `npm run plans`. */
import { writeFileSync } from 'node:fs';
import { plansPage } from './plans-page.ts';

writeFileSync(new URL('../docs/plans.md', import.meta.url), plansPage());

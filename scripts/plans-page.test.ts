import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plansPage } from './plans-page.ts';

test('plans: the committed page says what the planner does (npm run plans)', () => {
  const committed = readFileSync(new URL('../docs/plans.md', import.meta.url), 'utf8');
  expect(plansPage()).toBe(committed);
});

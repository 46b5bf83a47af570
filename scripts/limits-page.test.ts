import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limitsPage } from './limits-page.ts';

test('limits: the committed page says what the tests meet (npm run limits)', () => {
  const committed = readFileSync(new URL('../docs/limits.md', import.meta.url), 'utf8');
  expect(limitsPage()).toBe(committed);
});

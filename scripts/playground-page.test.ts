import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { playgroundPage } from './playground-page.ts';

test('playground schema: the committed page says what the tables say (npm run playground-schema)', () => {
  const committed = readFileSync(new URL('../docs/playground-schema.md', import.meta.url), 'utf8');
  expect(playgroundPage()).toBe(committed);
});

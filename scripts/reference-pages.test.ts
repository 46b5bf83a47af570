import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePages } from './reference-pages.ts';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const pages = referencePages(read('app/embed/messages.ts'));

test.each(Object.keys(pages))(
  'docs/%s: the committed page says what the code says (npm run reference)',
  (file) => {
    expect(pages[file]).toBe(read(`docs/${file}`));
  },
);

test('docs/embedding.md names every message that there is', () => {
  const table = read('docs/embedding.md').split('## Messages')[1] ?? '';
  const types = [...(pages['messages.md'] ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, type]) => type);
  expect(types.length).toBeGreaterThan(20);
  expect(types.filter((type) => !table.includes(`\`${type}\``))).toEqual([]);
});

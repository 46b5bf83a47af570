import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { embedParameters } from '../app/pages/embed/wish.ts';

test('docs/embedding.md: every parameter of an embed has a row, and no other one', () => {
  const page = readFileSync('docs/embedding.md', 'utf8');
  const section = page.slice(page.indexOf('## Parameters'), page.indexOf('## Messages'));
  const rows = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual([...embedParameters].sort());
});

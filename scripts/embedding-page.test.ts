import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mostCommandCharacters } from '../app/presentation/sharing/commands.ts';
import { embedParameters } from '../app/presentation/sharing/embed-wish.ts';
import { fenceParameters, mostFenceCharacters } from '../engine/pages.ts';
import { stories } from '../engine/stories/index.ts';

test('docs/embedding.md: every parameter of an embed has a row, and no other one', () => {
  const page = readFileSync('docs/embedding.md', 'utf8');
  const section = page.slice(page.indexOf('## Parameters'), page.indexOf('## Messages'));
  const rows = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual([...embedParameters].sort());
});

test('a fence ha takes what an embed takes, but for what the element sets by itself', () => {
  const own = ['origin', 'id', 'compat'];
  for (const parameter of embedParameters)
    expect(fenceParameters.includes(parameter), parameter).toBe(!own.includes(parameter));
  expect(mostFenceCharacters).toBe(mostCommandCharacters);
});

test('docs/embedding.md: every story has a row with its title, and no other one', () => {
  const page = readFileSync('docs/embedding.md', 'utf8');
  const section = page.slice(page.indexOf('<!-- stories -->'), page.indexOf('<!-- /stories -->'));
  const rows = [...section.matchAll(/^\| `([\w-]+)` +\| (.+?) +\|$/gm)].map(
    ([, id, title]) => `${id} ${title}`,
  );
  const own = stories.map(({ id, title }) => `${id} ${title}`);
  expect(rows.toSorted()).toEqual(own.toSorted());
});

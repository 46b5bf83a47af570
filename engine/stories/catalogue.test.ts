import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueSource, storyOrder } from '../statements/story/catalogue.ts';
import { stories } from './index.ts';

const folder = new URL('./', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const markdown = readdirSync(folder).filter((name) => name.endsWith('.md'));

test('stories: the catalogue holds what the Markdown files hold (if not: tsx engine/cli/write-catalogue.ts)', () => {
  const files = markdown.map((name) => ({ id: name.slice(0, -3), text: read(name) }));
  expect(read('catalogue.generated.ts')).toBe(catalogueSource(files));
});

test('stories: every file has its place in the catalogue, with a title and a summary', () => {
  expect(stories.map((story) => story.id)).toEqual(storyOrder);
  expect(markdown).toHaveLength(storyOrder.length);
  for (const story of stories) {
    expect(story.title).not.toBe('');
    expect(story.summary).not.toBe('');
  }
});

import { expect, test, vi } from 'vitest';
import { check } from '../../engine/cli/check.ts';
import { readStoryFiles } from '../../engine/cli/story-files.ts';

test('the book and the handbook: every living picture can be shown, and prints what stands there', () => {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  const read = readStoryFiles(['docs/book/*.md', 'docs/handbook/*.md']);
  if (!read.ok) throw new Error(read.why);
  expect(read.stories.length).toBeGreaterThan(4);
  const code = check(read.stories, { broken: read.broken, format: 'text' });
  expect([code, said.join('\n')]).toEqual([0, expect.stringMatching(/ 0 differ$/)]);
});

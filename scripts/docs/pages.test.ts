import { expect, test, vi } from 'vitest';
import { check } from '../../engine/cli/check.ts';
import { readStoryFiles } from '../../engine/cli/story-files.ts';

test('the book and the handbook: every living picture can be shown, and prints what stands there', () => {
  const { code, said, stories } = checked('docs/book/*.md', 'docs/handbook/*.md');
  expect(stories).toBeGreaterThan(4);
  expect([code, said]).toEqual([0, expect.stringMatching(/ 0 differ$/)]);
});

test('an author who checks all of docs, as embedding.md says: nothing differs, and what is promised is what was checked by folder', () => {
  const all = checked('docs/**/*.md');
  const { said } = checked('docs/book/*.md', 'docs/handbook/*.md', 'docs/*.md');
  expect([all.code, all.said]).toEqual([0, said]);
});

interface Checked {
  readonly code: number;
  /** What was printed. */
  readonly said: string;
  readonly stories: number;
}

function checked(...patterns: readonly string[]): Checked {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
  const read = readStoryFiles(patterns);
  if (!read.ok) throw new Error(read.why);
  const code = check(read.stories, { broken: read.broken, format: 'text' });
  log.mockRestore();
  return { code, said: lines.join('\n'), stories: read.stories.length };
}

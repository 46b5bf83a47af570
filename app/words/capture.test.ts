import { expect, test, vi } from 'vitest';

const modules = import.meta.glob([
  '../**/*.{ts,tsx}',
  '!../**/*.test.{ts,tsx}',
  '!../**/*-for-tests.{ts,tsx}',
  // These begin to show a page as soon as they are loaded.
  '!../**/main.tsx',
  '!../embed/component.ts',
]);

test('words: no module reads them when it is loaded, only when something is shown', async () => {
  vi.resetModules();
  expect(Object.keys(modules).length).toBeGreaterThan(250);
  const readers: string[] = [];
  for (const [path, load] of Object.entries(modules)) {
    await load().catch((fault: unknown) => readers.push(`${path}: ${fault}`));
  }
  expect(readers).toEqual([]);
});

test('words: what is read before the page speaks a language throws', async () => {
  vi.resetModules();
  const { words, laterWords, formats } = await import('./index.ts');
  expect(() => words.title).toThrow('words.title is read before the page speaks a language.');
  expect(() => laterWords.help).toThrow('laterWords.help is read before');
  expect(() => formats.number(1)).toThrow('formats.number is read before');
});

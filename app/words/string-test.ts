import { changed } from './changed.ts';
import type { Language } from './index.ts';

/**
 * Strings that no translator would write, to see what they break.
 * `double` says everything twice · `long` says one long word instead · `rtl` runs from right to left · `xss` tries to
 * run a script.
 */
const tests = {
  double: (text: string) => `${text} : ${text}`,
  long: () => '12345678901234567890123456789012345678901234567890',
  // An override and its end, which turn the direction of every letter between them.
  rtl: (text: string) => `\u202e${text}\u202c`,
  xss: () => `<img src="x:" onerror="document.title='injected'">`,
};

export type StringTest = keyof typeof tests;

/** The test of this name, or null. */
export const stringTestOf = (name: string | null): StringTest | null =>
  (Object.keys(tests) as StringTest[]).find((test) => test === name) ?? null;

/** The language with every string, and every string that its functions give, put to the test of this name, if it is one. */
export function putToTest(language: Language, name: string): Language {
  const test = stringTestOf(name);
  if (test === null) return language;
  return {
    ...language,
    direction: test === 'rtl' ? 'rtl' : language.direction,
    first: async () => underTest(await language.first(), test),
    menu: async () => underTest(await language.menu(), test),
    later: async () => underTest(await language.later(), test),
  };
}

/** The same words put to the test. */
export const underTest = <Words>(words: Words, test: StringTest): Words => changed(words, tests[test]);

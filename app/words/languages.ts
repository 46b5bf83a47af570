import { changed } from './changed.ts';
import type { Language } from './index.ts';
import { isolated } from './isolated.ts';

/** The languages of the page; the first is spoken where no other is asked for. */
const languages: readonly [Language, ...Language[]] = [
  {
    tag: 'en',
    formatsTag: 'en-GB',
    direction: 'ltr',
    first: () => import('./en/first.ts').then(({ first }) => first),
    later: () => import('./en/later.ts').then(({ later }) => later),
  },
];

/** What a reader asks for in the address: a language by its tag, and a test of its strings by its name. */
interface LanguageWish {
  readonly lang: string | null;
  readonly stringTest: string | null;
}

/** The language for a reader who asks for `wish` and has told the browser to prefer languages in this order. */
export async function languageFor(wish: LanguageWish, preferred: readonly string[]): Promise<Language> {
  const language = namesIsolated(
    understoodOf(languages, wish.lang === null ? preferred : [wish.lang, ...preferred]),
  );
  if (wish.stringTest === null) return language;
  const { putToTest } = await import('./string-test.ts');
  return putToTest(language, wish.stringTest);
}

/** The same language; whatever name is put into its sentences, their order stays. */
const namesIsolated = (language: Language): Language => ({
  ...language,
  first: async () => changed(await language.first(), isolated),
  later: async () => changed(await language.later(), isolated),
});

/** The first of the wanted languages that is known, or else the first of all; `de-AT` is understood as `de`. */
export function understoodOf<Known extends { readonly tag: string }>(
  known: readonly [Known, ...Known[]],
  wanted: readonly string[],
): Known {
  const understood = wanted.flatMap((wish) => {
    const lower = wish.toLowerCase();
    return known.find(({ tag }) => lower === tag || lower.startsWith(`${tag}-`)) ?? [];
  });
  return understood[0] ?? known[0];
}

import { changed } from './changed.ts';
import type { Language } from './index.ts';
import { isolated } from './isolated.ts';

/** The language that is spoken where no other is asked for. */
const english: Language = {
  tag: 'en',
  formatsTag: 'en-GB',
  direction: 'ltr',
  first: () => import('./en/first.ts').then(({ first }) => first),
  menu: () => import('./en/leaf-menu.ts').then(({ leafMenu }) => leafMenu),
  later: () => import('./en/later.ts').then(({ later }) => later),
};

/** What a reader asks for in the address: a language by its tag, and a test of its strings by its name. */
export interface LanguageWish {
  readonly lang: string | null;
  readonly stringTest: string | null;
}

/**
 * The language for a reader who asks for `wish` and prefers languages in this order. What other languages there are is loaded for
 * whoever asks for one.
 */
export async function languageFor(wish: LanguageWish, preferred: readonly string[]): Promise<Language> {
  const wanted = wish.lang === null ? preferred : [wish.lang, ...preferred];
  const language =
    wish.stringTest === null && /^en\b/i.test(wanted[0] ?? 'en')
      ? english
      : await (await import('./other-languages.ts')).languageAmong(english, wanted, wish.stringTest);
  return {
    ...language,
    first: async () => changed(await language.first(), isolated),
    menu: async () => changed(await language.menu(), isolated),
    later: async () => changed(await language.later(), isolated),
  };
}

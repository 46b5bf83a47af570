import { loadTexts, translateWith } from '../presentation/translated.ts';
import type { Language } from './index.ts';
import { putToTest } from './string-test.ts';

/** A language with the texts of its own, which English ones are replaced by. */
interface Translated extends Language {
  readonly texts: Parameters<typeof translateWith>[0];
}

const german: Translated = {
  tag: 'de',
  formatsTag: 'de',
  direction: 'ltr',
  first: () => import('./de/first.ts').then(({ first }) => first),
  menu: () => import('./de/leaf-menu.ts').then(({ leafMenu }) => leafMenu),
  later: () => Promise.all([import('./de/later.ts'), loadTexts()]).then(([{ later }]) => later),
  texts: () => import('./de/texts.ts').then(({ texts }) => texts),
};

/** The languages of the page besides English. */
export const otherLanguages: readonly Translated[] = [german];

/** The first of the wanted languages that there is, its strings put to the test of this name. Its stories and exercises come with it. */
export function languageAmong(
  english: Language,
  wanted: readonly string[],
  stringTest: string | null,
): Language {
  const language = understoodOf<Language | Translated>([english, ...otherLanguages], wanted);
  translateWith('texts' in language ? language.texts : null);
  return stringTest === null ? language : putToTest(language, stringTest);
}

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

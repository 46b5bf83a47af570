import { loadBeside } from '../ui/later.ts';
import type { FirstWords } from './en/first.ts';
import type { LaterWords } from './en/later.ts';
import type { MenuWords } from './en/leaf-menu.ts';
import { type Formats, formatsOf } from './formats.ts';

/**
 * What people read, in the language of the page. `words` are there before the first render, `laterWords` with the first
 * module that is loaded later, `menuWords` with the menu of a leaf, before those. They are read when something is shown, never
 * when a module is loaded: until the page speaks a language, reading them throws.
 */
export let words: FirstWords = unspoken('words');
export let laterWords: LaterWords = unspoken('laterWords');
export let menuWords: MenuWords = unspoken('menuWords');

/** How the language of the page writes numbers and times. */
export let formats: Formats = unspoken('formats');

export type { LaterWords };

/** A language, whose words are loaded in three parts. */
export interface Language {
  /** For the document. */
  readonly tag: string;
  /** For numbers, times and lists. */
  readonly formatsTag: string;
  readonly direction: 'ltr' | 'rtl';
  first(): Promise<FirstWords>;
  menu(): Promise<MenuWords>;
  later(): Promise<LaterWords>;
}

/** Loads what the first picture needs of the language; the rest comes with what is loaded later. */
export async function speak(language: Language): Promise<void> {
  words = await language.first();
  formats = formatsOf(language.formatsTag);
  spoken = language;
  loadBeside(loadLaterWords);
}

let spoken: Language | null = null;

/** What the languages of the page call themselves, by their tags. */
export const languageNames = { en: 'English', de: 'Deutsch' };

/** The tag of the language that the page speaks. */
export const spokenTag = (): string | undefined => spoken?.tag;

/** Are there words to show? */
export const isSpoken = (): boolean => spoken !== null;

let isWhole = false;

/** Have the words come that are loaded later? */
export const areAllWordsHere = (): boolean => isWhole;

/** Loads the rest of the language that the page speaks. */
export async function loadLaterWords(): Promise<void> {
  if (spoken === null) return;
  [laterWords] = await Promise.all([spoken.later(), loadMenuWords()]);
  isWhole = true;
}

/** Loads what the menu of a leaf says: a first press waits for it, and for nothing more. Fails before a language is spoken. */
export async function loadMenuWords(): Promise<void> {
  if (spoken === null) throw new Error('words are asked for before the page speaks a language');
  menuWords = await spoken.menu();
}

/** Stands for words until there are any. */
function unspoken<Words extends object>(name: string): Words {
  return new Proxy({} as Words, {
    get(_, key) {
      throw new Error(`${name}.${String(key)} is read before the page speaks a language.`);
    },
  });
}

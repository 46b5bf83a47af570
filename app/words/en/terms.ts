import { type Term, termList, termNamed, termsIn } from '@ha-playground/engine/english';
import { counted, listed } from './formats.ts';

const termAt = (key: number): Term | undefined => termList[key];

/** Words of the field, each by its place in the list of all, and what is said around their meanings. */
export const terms = {
  /** Where the words of a text stand that have a meaning of their own. */
  in: (text: string) =>
    termsIn(text).map(({ term, from, to }) => ({ key: termList.indexOf(term), from, to })),
  /** The word that a column of a table is named after; −1 where it is none. */
  column: (title: string) => {
    const term = termNamed(title) ?? termNamed(title.replaceAll('_', ' '));
    return term === null ? -1 : termList.indexOf(term);
  },
  name: (key: number) => termAt(key)?.names[0] ?? '',
  means: (key: number) => termAt(key)?.means ?? '',
  /** For whoever points at it: the first of its two sentences. */
  first: (key: number) => termAt(key)?.means.replace(/(?<=[.?]) .*$/s, '') ?? '',
  card: (key: number) => `What ${termAt(key)?.names[0]} means`,
  show: 'Show me',
  none: 'There is none at this moment.',
  lit: (copies: number, leaves: number) =>
    `Lit: ${listed([
      ...(copies > 0 ? [counted(copies, 'copy', 'copies')] : []),
      ...(leaves > 0 ? [counted(leaves, 'leaf', 'leaves')] : []),
    ])}.`,
  master: 'It stands above the leaves.',
  story: (title: string) => `Story: ${title}`,
  close: 'Close',
};

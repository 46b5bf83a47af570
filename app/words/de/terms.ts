import { termList } from '@ha-playground/engine/english';
import type { LaterWords } from '../en/later.ts';
import { counted, listed } from './forms.ts';
import { termsByName } from './term-list.ts';

/** Wie das Wort an seiner Stelle in der Liste heißt und was es bedeutet; englisch, wo das Deutsche fehlt. */
const german = termList.map(({ names }) => termsByName[names[0]]);

/** Englische Namen, die im Deutschen ein anderes Wort sind. */
const germanWords: ReadonlySet<string> = new Set(['lag']);

/** Jede Schreibweise mit der Stelle ihres Wortes. */
const keys: ReadonlyMap<string, number> = new Map(
  termList.flatMap(({ names }, key) =>
    [...names, ...(german[key]?.names ?? [])]
      .filter((name) => !germanWords.has(name))
      .map((name) => [name.toLowerCase(), key] as const),
  ),
);

const keyOf = (name: string): number => keys.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? -1;

/** Was in Großbuchstaben geschrieben ist, wird nur so gefunden: `force` ist keine Anweisung. */
const isStatement = (name: string): boolean => /^[A-Z ]+$/.test(name);

/** Ein Name ist kein Teil eines anderen Wortes: nicht von leaf-1, nicht von test.x. */
const anyTerm = new RegExp(
  `(?<![\\p{L}\\p{N}_.'-])(?:${[...keys.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[ ]/g, '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}_]|[-.'][\\p{L}\\p{N}])`,
  'giu',
);

const nameOf = (key: number): string => german[key]?.names[0] ?? termList[key]?.names[0] ?? '';
const meansOf = (key: number): string => german[key]?.means ?? '';

/** Die Wörter des Fachs und was um ihre Bedeutungen herum steht. */
export const terms: LaterWords['terms'] = {
  in: (text) =>
    [...text.matchAll(anyTerm)].flatMap((match) => {
      const key = keyOf(match[0]);
      const name = termList[key]?.names[0] ?? '';
      if (key === -1 || (isStatement(name) && name !== match[0])) return [];
      return [{ key, from: match.index, to: match.index + match[0].length }];
    }),
  column: (title) => {
    const key = keyOf(title);
    return key === -1 ? keyOf(title.replaceAll('_', ' ')) : key;
  },
  name: nameOf,
  means: meansOf,
  first: (key) => meansOf(key).replace(/(?<=[.?]) .*$/s, ''),
  card: (key) => `Was ${nameOf(key)} bedeutet`,
  show: 'Zeigen',
  none: 'Im Moment gibt es das nicht.',
  lit: (copies, leaves) =>
    `Leuchtet: ${listed([
      ...(copies > 0 ? [counted(copies, 'Kopie', 'Kopien')] : []),
      ...(leaves > 0 ? [counted(leaves, 'Leaf', 'Leaves')] : []),
    ])}.`,
  master: 'Er steht über den Leaves.',
  story: (title) => `Story: ${title}`,
  close: 'Schließen',
};

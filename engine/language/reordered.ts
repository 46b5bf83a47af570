import { parse } from './parse.ts';
import { openingsOf, statementTable } from './statement-table.ts';

/** Words with which statements begin, two or more, before anything that can be left out or is called otherwise each time. */
const beginnings: readonly (readonly string[])[] = [
  ...new Set(
    statementTable.flatMap(openingsOf).flatMap((opening) => {
      const [all = ''] = /^[A-Z]+(?: [A-Z]+)+\b/.exec(opening.replace('{', '')) ?? [];
      const words = all.split(' ');
      return words.slice(1).map((_, index) => words.slice(0, index + 2).join(' '));
    }),
  ),
].map((words) => words.split(' '));

/** So many of its words say what a statement does. */
const weightOf = (beginning: readonly string[]): number =>
  beginning.filter((word) => !/^(?:ON|FROM|INTO|AS|TO)$/.test(word)).length;

const firstWords: ReadonlySet<string> = new Set(
  statementTable.flatMap(openingsOf).flatMap((opening) => /^[A-Z]+/.exec(opening)?.[0] ?? []),
);

/** In so many words of a text those are looked for with which it should begin. */
const comparedWords = 6;

/**
 * A text whose words come in another order than those with which a statement begins, in the order of that statement, as
 * `SHOW PARTITIONS` is of `PARTITIONS SHOW`; null where it is not that. The beginning that says most is meant, of which the text
 * has every word; all else follows as it was written.
 */
export function reordered(text: string): string | null {
  const words = text
    .replace(/[;\s]+$/, '')
    .trimStart()
    .split(/\s+/);
  const upper = words.slice(0, comparedWords).map((word) => word.toUpperCase());
  const [first = ''] = upper;
  const isBegun = (beginning: readonly string[]): boolean =>
    beginning.every((word, place) => upper[place] === word);
  const isOf = (beginning: readonly string[]): boolean => {
    // What does begin a statement is only another one if it is made of the same words.
    const among = firstWords.has(first) ? upper.slice(0, beginning.length) : upper;
    return !isBegun(beginning) && beginning.every((word) => among.includes(word));
  };
  const [best] = beginnings.filter(isOf).toSorted((one, other) => weightOf(other) - weightOf(one));
  if (best === undefined) return commandBehind(words);
  const places = new Set(best.map((word) => upper.indexOf(word)));
  return [...best, ...words.filter((_, place) => !places.has(place))].join(' ');
}

/** `leaf-8 .kill`: the dot command comes first. */
function commandBehind([node = '', command = '', ...more]: readonly string[]): string | null {
  const swapped = `${command} ${node}`;
  const isOne = more.length === 0 && command.startsWith('.') && parse(swapped).kind === 'statement';
  return isOne ? swapped : null;
}

/** What is shown by its name alone, as `leaves`, as the statement that shows it; null for all else. */
export function shown(text: string): string | null {
  const [, word] = /^\s*([a-z]+)[;\s]*$/i.exec(text) ?? [];
  const statement = `SHOW ${word?.toUpperCase()}`;
  return word !== undefined && parse(statement).kind === 'statement' ? statement : null;
}

import { isKnown, type NodeId, type Sequence, type World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';

/** The names of nodes as a picture has room for them, and what it leaves out of each. */
export interface ShortNames {
  /** Of a node; its whole name where it does not begin and end as the others do. */
  readonly of: (node: NodeId) => string;
  /** Of a whole name. */
  readonly shorten: (whole: string) => string;
  /** How the whole names go around what is shown of them: `node-4f-….svc.cluster.local`; null where nothing is left out. */
  readonly frame: string | null;
}

/** Names up to this length are never cut, characters. */
const longest = 12;
/** So much of each name is kept, characters: less says nothing. */
const least = 3;

/**
 * What tells the leaves of a world apart: of hosts that begin or end alike, as those of one provider do, the part in
 * between, cut where words end. With a port where nodes share a host. Remembered for as long as nodes are the same.
 */
export function shortNames(world: World): ShortNames {
  const { nodes } = world;
  const known = remembered.get(nodes);
  if (known !== undefined) return known;
  const wholeOf = (node: NodeId): string => nameOfNode(world, node);
  const leaves = [...nodes].filter((node) => node.kind === 'leaf' && isKnown(node));
  const all = leaves.map(({ id }) => wholeOf(id));
  const { start, end } = commonEnds(all);
  const frame = start.length + end.length > 0 ? `${start}…${end}` : null;
  const firstWords = new Map<string, number>();
  for (const name of all) {
    const [word = ''] = name.split('.', 1);
    if (word !== name) firstWords.set(word, (firstWords.get(word) ?? 0) + 1);
  }
  const shorten = (whole: string): string => {
    const isFramed =
      frame !== null &&
      whole.length >= start.length + end.length + least &&
      whole.startsWith(start) &&
      whole.endsWith(end);
    return isFramed ? whole.slice(start.length, whole.length - end.length) : firstWordOf(whole, firstWords);
  };
  const names: ShortNames = {
    shorten,
    of: (node) => shorten(wholeOf(node)),
    frame,
  };
  remembered.set(nodes, names);
  return names;
}

const remembered = new WeakMap<Sequence<unknown>, ShortNames>();

/** The machine's own name, before its domain, where the names have no domain in common and no other machine is called so. */
function firstWordOf(whole: string, firstWords: ReadonlyMap<string, number>): string {
  if (whole.length <= longest) return whole;
  const [word = ''] = /^[^.:]*[a-z][^.:]*(?=\.)/i.exec(whole) ?? [];
  const isItsOwn = (firstWords.get(word) ?? 0) <= 1;
  return word.length >= least && isItsOwn ? word : whole;
}

/** What all names begin and end with, whole words of it; nothing where names are short, or too little would be left. */
export function commonEnds(names: readonly string[]): { readonly start: string; readonly end: string } {
  const nothing = { start: '', end: '' };
  const [first = '', ...others] = names;
  if (others.length === 0 || names.every(({ length }) => length <= longest)) return nothing;
  let start = first.length;
  for (const name of others) start = Math.min(start, alike(first, name));
  let end = first.length;
  for (const name of others) end = Math.min(end, alike(reversed(first), reversed(name)));
  const shortest = Math.min(...names.map(({ length }) => length));
  // Ends at a mark between words, and gives words back until enough is left of the shortest name.
  const starts = [...places(first.slice(0, start), (mark) => mark + 1), 0];
  const ends = [...places(reversed(first.slice(first.length - end)), (mark) => mark + 1), 0];
  for (const tail of ends)
    for (const head of starts)
      if (shortest - head - tail >= least)
        return { start: first.slice(0, head), end: tail === 0 ? '' : first.slice(first.length - tail) };
  return nothing;
}

/** So many characters are the same from the beginning on. */
function alike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Where words end, the last place first. */
const places = (text: string, after: (mark: number) => number): number[] =>
  [...text.matchAll(/[-._]/g)].map(({ index }) => after(index)).reverse();

const reversed = (text: string): string => [...text].reverse().join('');

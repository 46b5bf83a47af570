import { isKnown, type NodeId, type Sequence, type World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';

/** The names of nodes as a picture has room for them, and what it leaves out of each. */
export interface ShortNames {
  /** Of a node; its whole name where it does not begin and end as the others do. */
  readonly of: (node: NodeId) => string;
  /** Of a whole name. */
  readonly shorten: (whole: string) => string;
  /** What tells a node apart in so many letters, for a place with no room for more; the same function while names are the same. */
  readonly within: (node: NodeId) => (letters: number) => string;
  /** The longest of them. */
  readonly longest: string;
  /** How the whole names go around what is shown of them: `node-4f-….svc.cluster.local`; null where nothing is left out. */
  readonly frame: string | null;
  /** The whole names of which a part is shown, by that part; null where all are shown whole. */
  readonly wholes: ReadonlyMap<string, string> | null;
}

/** Names up to this length are never cut, characters. */
const longest = 12;
/** So much of each name is kept, characters: less says nothing. */
const least = 3;

/**
 * What tells the leaves of a world apart: of hosts that begin or end alike, as those of one provider do, the part in
 * between, cut where words end. With a port where nodes share a host. No two leaves are called alike. Remembered for as long
 * as nodes are the same.
 */
export function shortNames(world: World): ShortNames {
  const { nodes } = world;
  const known = remembered.get(nodes);
  if (known !== undefined) return known;
  const wholeOf = (node: NodeId): string => nameOfNode(world, node);
  const all = [...nodes].filter((node) => node.kind === 'leaf' && isKnown(node)).map(({ id }) => wholeOf(id));
  // Nodes change more often than their names.
  if (all.join() !== last.all.join()) last = namesOf(all);
  const { shorten, frame, wholes, within, longest: longestOf } = last;
  const of = (node: NodeId): string => shorten(wholeOf(node));
  const names: ShortNames = {
    of,
    shorten,
    within: (node) => within(of(node)),
    longest: longestOf,
    frame,
    wholes,
  };
  remembered.set(nodes, names);
  return names;
}

const remembered = new WeakMap<Sequence<unknown>, ShortNames>();

function namesOf(all: readonly string[]) {
  const long = all.filter(({ length }) => length > longest);
  const { start, end } = commonEnds(long);
  const firstWords = counted(long.map((name) => name.split('.', 1)[0] ?? ''));
  const shortened = (whole: string): string => {
    const word = firstWordOf(whole, firstWords);
    const isFramed =
      whole.length >= start.length + end.length + least && whole.startsWith(start) && whole.endsWith(end);
    const between = isFramed ? whole.slice(start.length, whole.length - end.length) : whole;
    return between.length < word.length ? between : word;
  };
  const shorts = counted(all.map(shortened));
  const shorten = (whole: string): string => {
    const short = shortened(whole);
    return (shorts.get(short) ?? 0) > 1 ? whole : short;
  };
  const shown = all.map(shorten);
  const fitsIn = fitter(shown);
  const fits = new Map<string, (letters: number) => string>();
  const within = (short: string): ((letters: number) => string) => {
    const known = fits.get(short) ?? ((letters) => fitsIn(short, letters));
    fits.set(short, known);
    return known;
  };
  const cut = all.filter((whole) => shorten(whole) !== whole);
  const isFramed = cut.some((whole) => whole === `${start}${shorten(whole)}${end}`);
  const frame = isFramed ? `${start}…${end}` : null;
  const wholes = cut.length === 0 ? null : new Map(cut.map((whole) => [shorten(whole), whole]));
  return { all, shorten, frame, wholes, within, longest: longestIn(shown) };
}

const longestIn = (names: readonly string[]): string =>
  names.reduce((longer, name) => (name.length > longer.length ? name : longer), '');

let last = namesOf([]);

/** How often each text is there. */
function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * Names in so many letters: whole or, where the number at its end tells each of them apart and not all have room, that; else whole or, where there is no room for it, the number at its end, its end, its beginning or both, as soon
 * as no other one of `all` looks the same then.
 */
export function fitter(all: readonly string[]): (name: string, letters: number) => string {
  const known = new Map<number, readonly Cut[]>();
  const cutsTo = (letters: number): readonly Cut[] => {
    const cuts = known.get(letters) ?? cutsOf(all, Math.max(1, letters - 1));
    known.set(letters, cuts);
    return cuts;
  };
  const hasRoom = longestIn(all).length;
  return (name, letters) => {
    if (hasRoom <= letters) return name;
    const cuts = cutsTo(letters);
    const number = cuts[0];
    // Side by side "leaf-9" and "10" would be read as two kinds of names.
    const isForAll =
      number?.counts.size === all.length && [...number.counts.keys()].every((cut) => cut.length <= letters);
    if (isForAll) return number.cut(name);
    if (name.length <= letters) return name;
    const isClear = ({ cut, counts }: Cut): boolean =>
      cut(name).length <= letters && counts.get(cut(name)) === 1;
    return (cuts.find(isClear) ?? cuts[1])?.cut(name) ?? name;
  };
}

interface Cut {
  readonly cut: (name: string) => string;
  /** How often each that it makes is there. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The ways to cut names down to so many letters and a mark, in the order in which they are tried. */
function cutsOf(all: readonly string[], letters: number): readonly Cut[] {
  const half = letters >> 1;
  const cuts: readonly Cut['cut'][] = [
    (name) => /-(\d+)$/.exec(name)?.[1] ?? name,
    (name) => `…${name.slice(-letters)}`,
    (name) => `${name.slice(0, letters)}…`,
    (name) => `${name.slice(0, letters - half)}…${half === 0 ? '' : name.slice(-half)}`,
  ];
  return cuts.map((cut) => ({ cut, counts: counted(all.map(cut)) }));
}

/** The machine's own name, before its domain, where the names have no domain in common and no other machine is called so. */
function firstWordOf(whole: string, firstWords: ReadonlyMap<string, number>): string {
  if (whole.length <= longest) return whole;
  const [word = ''] = /^[^.:]*[a-z][^.:]*(?=\.)/i.exec(whole) ?? [];
  return word.length >= least && firstWords.get(word) === 1 ? word : whole;
}

/**
 * What all names begin and end with, whole words of it; nothing where names are short, or too little would be left, or no more
 * than a number, which says nothing in a sentence.
 */
export function commonEnds(names: readonly string[]): { readonly start: string; readonly end: string } {
  const nothing = { start: '', end: '' };
  const [first = '', ...others] = names;
  if (others.length === 0 || names.every(({ length }) => length <= longest)) return nothing;
  let start = first.length;
  for (const name of others) start = Math.min(start, alike(first, name));
  let end = first.length;
  for (const name of others) end = Math.min(end, alike(reversed(first), reversed(name)));
  const shortest = Math.min(...names.map(({ length }) => length));
  const isEnough = (head: number, tail: number): boolean =>
    shortest - head - tail >= least && names.every((name) => /\D/.test(name.slice(head, name.length - tail)));
  // Ends at a mark between words, and gives words back until enough is left of the shortest name.
  const starts = [...places(first.slice(0, start)), 0];
  const ends = [...places(reversed(first.slice(first.length - end))), 0];
  for (const tail of ends)
    for (const head of starts)
      if (isEnough(head, tail)) return { start: first.slice(0, head), end: first.slice(first.length - tail) };
  return nothing;
}

/** So many characters are the same from the beginning on. */
function alike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Where words end, the last place first; a port or a part of an address may keep its colon. */
const places = (text: string): number[] =>
  [...text.matchAll(/[-._:]/g)]
    .flatMap(({ index, 0: mark }) => (mark === ':' ? [index, index + 1] : [index + 1]))
    .reverse();

const reversed = (text: string): string => [...text].reverse().join('');

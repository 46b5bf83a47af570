import { assert, Hasher, type Heap, hashText, inOrder, Sequence } from '../../base/index.ts';
import type { Commit, Tables, Timer, World } from '../../cluster/index.ts';
import { timerOrder } from './draft.ts';

/** Parts of worlds never change, so the hash of a part holds for as long as the part lives. */
const known = new WeakMap<object, number>();

/**
 * The hash of everything that a world is: nodes, variables, databases, rows, operations with their transfers,
 * statements, timers and events. Equal worlds have equal hashes; the cost is that of the parts that are new.
 */
export const hashOf = (world: World): string => hashText(hashPart(world));

/**
 * Finds out the hashes of at most so many chunks of 32 items in the long lists of a world, so that whoever has something else
 * to do can do it in between. True when none is left, so that {@link hashOf} costs little.
 */
export function hashPartly({ databases, operations, events }: World, most: number): boolean {
  let left = most;
  const lists: readonly Sequence<unknown>[] = [
    ...databases.map(({ partitions }) => partitions),
    ...operations.map(({ actions }) => actions),
    events,
  ];
  for (const list of lists)
    list.foldChunks(null, (_, chunk) => {
      if (left > 0 && !known.has(chunk)) {
        hashPart(chunk, 2);
        left -= 1;
      }
      return null;
    });
  return left > 0;
}

/**
 * Remembers what has been found of the part and of what it holds, down to so many levels: of long lists the chunks and their
 * items, of which there are a hundred thousand, and each is hashed soon.
 */
function hashPart(part: unknown, levels = 9): number {
  if (typeof part !== 'object' || part === null) return hashScalar(part);
  const remembered = known.get(part);
  if (remembered !== undefined) return remembered;
  const hash = hashObject(part, levels - 1);
  if (levels > 0) known.set(part, hash);
  return hash;
}

function hashScalar(part: unknown): number {
  const hasher = new Hasher();
  if (typeof part === 'number') hasher.word(1).integer(part);
  else if (typeof part === 'string') hasher.word(2).text(part);
  else if (typeof part === 'boolean') hasher.word(part ? 4 : 3);
  else {
    if (part !== null) assert(false, `a world holds data, and no ${typeof part}`);
    hasher.word(5);
  }
  return hasher.digest();
}

function hashObject(part: object, levels: number): number {
  if (part instanceof Sequence) return hashSequence(part);
  if (Array.isArray(part))
    return part
      .reduce<Hasher>((hasher, item) => hasher.integer(hashPart(item, levels)), new Hasher(7))
      .digest();
  if (isCommit(part)) return part.digest;
  if (isTimerHeap(part)) return hashPart(inOrder(part, timerOrder));
  const hasher = new Hasher(8);
  for (const name of inAlphabet(Object.keys(part))) {
    const inner = (part as Readonly<Record<string, unknown>>)[name];
    const hash = name === 'tables' ? hashTables(inner as Tables, levels) : hashPart(inner, levels);
    hasher.text(name).integer(hash);
  }
  return hasher.digest();
}

/** The names of the parts of things of one kind come in the same order again and again, and are sorted once. */
function inAlphabet(names: readonly string[]): readonly string[] {
  const given = names.join();
  let sorted = alphabets.get(given);
  if (sorted === undefined) {
    sorted = names.toSorted((left, right) => (left < right ? -1 : 1));
    if (alphabets.size < mostAlphabets) alphabets.set(given, sorted);
  }
  return sorted;
}

const alphabets = new Map<string, readonly string[]>();
const mostAlphabets = 1_000;

/** As a plain list: that is what the tables of a database were when the first hashes were written down. */
function hashTables(tables: Tables, levels: number): number {
  let hash = known.get(tables);
  if (hash === undefined) {
    hash = hashObject(tables.slice(), levels);
    known.set(tables, hash);
  }
  return hash;
}

function hashSequence(part: Sequence<unknown>): number {
  const hasher = new Hasher(9).integer(part.length);
  return part.foldChunks(hasher, (result, chunk) => result.integer(hashPart(chunk, 2))).digest();
}

const isCommit = (part: object): part is Commit => 'digest' in part && 'parent' in part;

const isTimerHeap = (part: object): part is Heap<Timer> => 'rank' in part && 'item' in part;

import { type Database, knownLeaves, type World } from '@ha-playground/engine';

/**
 * What a person wants of a database in the picture: its cells one by one, one bar for all of them, nothing of it, or that it
 * is seen in whatever form there is room for.
 */
export type BandWish = 'open' | 'shut' | 'hidden' | 'seen';

/** Wishes by the name of their database; of the others nothing is wanted in particular. */
export type BandWishes = ReadonlyMap<string, BandWish>;

export const noWishes: BandWishes = new Map();

/** A database that the picture shows, cell by cell or as a bar in every leaf. */
export interface SeenDatabase {
  readonly name: string;
  readonly isOpen: boolean;
}

/** So many databases are seen unasked. */
const mostUnasked = 6;
/** With more of them in a leaf each is a bar, but for the one that is chosen. */
const mostOpen = 3;
/** Where several are seen, one with more cells a leaf than this is a bar. */
const mostCells = 24;

interface Wanted {
  /** The database that is chosen; null for the first. */
  readonly chosen: string | null;
  readonly wishes: BandWishes;
}

/**
 * The databases that the picture shows, in the order in which every leaf has them: those that somebody wants to see, the
 * one that is chosen, and of the others the first ones.
 */
export function databasesSeen(world: World, { chosen, wishes }: Wanted): readonly SeenDatabase[] {
  const { databases } = world;
  const main = chosen ?? databases[0]?.name;
  let unasked = 0;
  const seen = databases.filter(({ name }) => {
    const wish = wishes.get(name);
    if (wish !== undefined) return wish !== 'hidden';
    unasked += 1;
    return name === main || unasked <= mostUnasked;
  });
  const isOpen = (database: Database): boolean => {
    const wish = wishes.get(database.name);
    if (wish === 'open' || wish === 'shut') return wish === 'open';
    if (seen.length === 1) return true;
    return (seen.length <= mostOpen || database.name === main) && cellsALeaf(world, database) <= mostCells;
  };
  return seen.map((database) => ({ name: database.name, isOpen: isOpen(database) }));
}

/** How many instances a leaf has on average while none is lost: it stays the same when one fails. */
const cellsALeaf = (world: World, { partitions }: Database): number =>
  (partitions.length * world.variables.redundancyLevel) / Math.max(1, knownLeaves(world).length);

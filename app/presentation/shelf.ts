import type { ToldStep } from '@ha-playground/engine/story';

/**
 * What somebody wants of a story: to understand what happens, chapter by chapter as the book does, to rehearse what they are about
 * to do, or to put it before others.
 */
export type StoryWant = 'understand' | 'book' | 'rehearse' | 'teach';

/** What a story asks of its reader: nothing, the first steps, or that they operate clusters. */
export type StoryLevel = 'first' | 'further' | 'craft';

/** Where a story stands among the others. */
export interface StoryPlace {
  readonly want: StoryWant;
  readonly level: StoryLevel;
}

export const storyWants: readonly StoryWant[] = ['understand', 'book', 'rehearse', 'teach'];

/** The stories as they stand, by what one wants of them; the very first is where a beginner begins. */
const shelf: Readonly<Record<StoryWant, Readonly<Record<string, StoryLevel>>>> = {
  understand: {
    'redundancy-2': 'first',
    'redundancy-1': 'first',
    'attach-batch': 'further',
    'auto-healing': 'further',
    'transaction-and-failover': 'further',
    'child-aggregator': 'further',
    'under-fire': 'craft',
  },
  book: {
    'book-01-a-machine-dies': 'first',
    'book-02-two-copies': 'first',
    'book-03-pairs-and-groups': 'first',
    'book-04-who-notices': 'first',
    'book-05-who-takes-over': 'first',
    'book-06-coming-back': 'further',
    'book-07-adding-machines': 'further',
    'book-08-what-a-plan-is': 'further',
    'book-09-what-can-be-lost': 'further',
    'book-10-operating-it': 'craft',
  },
  rehearse: {
    expand: 'first',
    rebalance: 'first',
    maintenance: 'further',
    'replace-leaf': 'further',
    'rebalance-under-load': 'further',
    'redundancy-2-manual-attach': 'further',
    'redundancy-1-manual-attach': 'further',
    'high-availability': 'further',
    'rolling-upgrade': 'craft',
    alerts: 'craft',
    force: 'craft',
  },
  teach: {
    'sync-async': 'further',
    'last-copy': 'further',
    'load-balanced': 'further',
    'shutdown-order': 'craft',
    'fewest-copies': 'craft',
  },
};

/** Where a story stands; one that has no place stands at the end of those that explain. */
export function placeOfStory(id: string): StoryPlace {
  for (const want of storyWants) {
    const level = shelf[want][id];
    if (level !== undefined) return { want, level };
  }
  return { want: 'understand', level: 'further' };
}

const order = storyWants.flatMap((want) => Object.keys(shelf[want]));

/** How many stories stand before it. */
export const rankOfStory = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);

interface Told {
  readonly told: readonly ToldStep[];
  readonly closing: string;
}

/** What is read aloud in a minute, more or less: nobody reads faster who looks at a picture as well. */
const wordsPerMinute = 150;
/** What a step takes beside reading: looking, and waiting for the picture. */
const minutesPerStep = 0.3;

/** So many minutes a story takes, about: at least one. */
export function minutesOf({ told, closing }: Told): number {
  const texts = [closing, ...told.flatMap(({ prose, takeaway }) => [prose, takeaway])];
  const words = texts.join(' ').split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsPerMinute + told.length * minutesPerStep));
}

import { describe, expect, test } from 'vitest';
import { leaf } from '../../../presentation/script-for-tests.ts';
import { emptyTally, type LeafTally } from '../shared/tallies.ts';
import { lanesOf } from './leaf-lanes.ts';
import type { LeafStory } from './lifeline-book.ts';

const arrangement = {
  columns: [{ leaves: [leaf(1), leaf(2)] }],
  rows: 2,
  isPaired: true,
} as const;

const storyOf = (number: number, ...tallies: readonly Partial<LeafTally>[]): LeafStory => ({
  node: leaf(number),
  lines: [],
  steps: tallies.map((tally, index) => ({ atMs: index * 1_000, tally: { ...emptyTally, ...tally } })),
});

/** The leaves from above; those to which something has happened come first. */
function order(first: LeafStory, second: LeafStory): readonly unknown[] {
  const leaves = new Map([first, second].map((story) => [story.node, story]));
  const lanes = lanesOf({ leaves, isWhole: true }, arrangement, { kinds: new Map(), showsQuiet: true });
  return lanes.map((lane) => (lane.kind === 'quiet' ? lane.kind : lane.story.node));
}

describe('lanes', () => {
  const quiet = storyOf(1, { primaries: 2 }, { primaries: 2, replicas: 2 });

  test.each<[string, readonly Partial<LeafTally>[]]>([
    ['has handed on a primary', [{ primaries: 2 }, { primaries: 1, replicas: 1 }]],
    ['has lost a replica', [{ replicas: 2 }, { replicas: 1 }]],
    ['is copied to', [{ replicas: 2 }, { replicas: 2, arriving: 1 }]],
    ['has what is out of service', [{ replicas: 2 }, { replicas: 2, absent: 1 }]],
  ])('lanes: a leaf that %s stands above one that has only got more', (_what, tallies) => {
    expect(order(quiet, storyOf(2, ...tallies))).toEqual([leaf(2), leaf(1)]);
  });

  test('lanes: leaves to which nothing has happened stand as they do in the cluster', () => {
    expect(order(quiet, storyOf(2, { replicas: 2 }, { replicas: 3 }))).toEqual([leaf(1), leaf(2)]);
  });
});

import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../../../presentation/script-for-tests.ts';
import { lensAt, lensPlacesOf } from './lens.ts';
import { createSceneMaker } from './scene.ts';

function placesOf(script: string, box = { width: 848, height: 430 }) {
  const { world } = historyOf(script);
  const make = createSceneMaker(() => world);
  const scene = make({
    database: null,
    explained: null,
    box,
    worldBefore: world,
    world,
    atMs: 0,
    stage: null,
  });
  return lensPlacesOf(world, scene.layout, scene.isPaired);
}

const eight = clusterScript({ pairs: 4 }, 16);

describe('risk lens', () => {
  test('picture: groups and pairs are told by their leaves, groups first', () => {
    expect(
      placesOf(eight).map(({ subject, number, leaves }) => `${subject.kind} ${number}: ${leaves.join(', ')}`),
    ).toEqual([
      'group 1: leaf-1, leaf-2, leaf-3, leaf-4',
      'group 2: leaf-5, leaf-6, leaf-7, leaf-8',
      'pair 1: leaf-1, leaf-5',
      'pair 2: leaf-2, leaf-6',
      'pair 3: leaf-3, leaf-7',
      'pair 4: leaf-4, leaf-8',
    ]);
  });

  test('picture: a name and its bracket belong together, and leaves are not part of them (four pairs, 848 × 430)', () => {
    const places = placesOf(eight);
    const group = places[0];
    const pair = places[2];
    expect(group).toMatchObject({ subject: { kind: 'group', group: 1 }, bracket: null });
    expect(group?.names).toMatchObject([{ y: 31, height: 162 }]);
    expect(pair).toMatchObject({ subject: { kind: 'pair', slot: 0 }, number: 1 });
    expect([pair?.names, pair?.bracket]).toEqual([
      [{ x: 39, y: 5, width: 186, height: 26 }],
      { x: 106, y: 193, width: 52, height: 70 },
    ]);
    expect(lensAt(places, 132, 228)).toBe(pair);
    expect(lensAt(places, 20, 100)).toBe(group);
    expect(lensAt(places, 132, 100)).toBe(null);
  });

  test('picture: a pair of which one leaf is missing is no pair', () => {
    const script = `${eight} ADD LEAF root@'leaf-9':3306 INTO GROUP 1;`;
    expect(placesOf(script).at(-1)?.leaves).toEqual(['leaf-4', 'leaf-8']);
  });

  test('picture: with load-balanced replicas there are groups and no pairs, without redundancy neither', () => {
    const balanced = `SET @@GLOBAL.leaf_failover_fanout = 'load_balanced'; ${eight}`;
    expect(placesOf(balanced).map(({ subject }) => subject)).toEqual([
      { kind: 'group', group: 1 },
      { kind: 'group', group: 2 },
    ]);
    expect(placesOf(clusterScript({ leaves: 4 }, 8))).toEqual([]);
  });

  test('picture: of 500 pairs each is found at its bracket, too small for names', () => {
    const places = placesOf(clusterScript({ pairs: 500 }, 1_000));
    const pairs = places.slice(2);
    expect(pairs).toHaveLength(500);
    for (const pair of pairs) {
      const { x, y, width, height } = pair.bracket ?? { x: 0, y: 0, width: 0, height: 0 };
      expect(lensAt(places, x + width / 2, y + height / 2)).toBe(pair);
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { LeafNode, World } from '../cluster/index.ts';
import { consoleWith } from '../statements/client/console-for-tests.ts';
import { contradictionsIn } from './tables-agree.ts';

const worldAfter = (script: string): World => {
  const { history, run } = consoleWith({ pairs: 2, partitions: 4 });
  run(script);
  return history.world;
};

const withLeaf = (world: World, id: number, change: Partial<LeafNode>): World => ({
  ...world,
  nodes: world.nodes.set(id - 1, { ...(world.nodes.at(id - 1) as LeafNode), ...change }),
});

describe('tables agree', () => {
  test.each([
    ['at rest', 'SELECT 1;'],
    ['a leaf is dead and nobody knows', '.kill leaf-1'],
    ['a leaf is dead and its replicas are promoted', '.kill leaf-1; .wait 5s'],
    ['a leaf is cut off', '.isolate ma leaf-1; .wait 40s'],
    ['a leaf is detached', "DETACH LEAF 'leaf-1'; .wait idle"],
    ['the master is down', '.kill ma'],
    ['a pair is down', '.kill leaf-1; .kill leaf-3; .wait 10s'],
    ['a leaf is removed', "REMOVE LEAF 'leaf-1' FORCE; .wait idle"],
    [
      'a database was dropped behind the back of a leaf',
      '.kill leaf-1; DROP DATABASE test; .start leaf-1; .wait idle',
    ],
  ])('%s', (_situation, script) => {
    expect(contradictionsIn(worldAfter(script))).toEqual([]);
  });

  test('two leaves of a group in one place of it: their partner names one of them only', () => {
    const world = withLeaf(worldAfter('SELECT 1;'), 3, { slot: 0 });
    expect(contradictionsIn(world)).toContain('leaf-1:3306 has a pair that has another one');
  });
});

import { nodeId } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, instantOf, leaf } from '../../../presentation/script-for-tests.ts';
import { knownLeaf, leafDuring } from './leaves.ts';

const history = historyOf(
  `${clusterScript({ leaves: 2 }, 4)} .wait 1s; ADD LEAF root@'leaf-3':3306; .wait 1s; REMOVE LEAF 'leaf-3':3306;`,
);
const addedAtMs = instantOf(history, 'leafAdded', 1);
const removedAtMs = instantOf(history, 'leafRemoved');

describe('leaves', () => {
  test('leaves: an aggregator is none, nor is a node that there is not yet', () => {
    const world = history.worldBefore(addedAtMs);
    expect(knownLeaf(world, leaf(2))?.host).toBe('leaf-2');
    expect(knownLeaf(world, nodeId(1))).toBeNull();
    expect(knownLeaf(world, leaf(3))).toBeNull();
    expect(knownLeaf(history.worldAt(removedAtMs), leaf(3))).toBeNull();
  });

  test('leaves: one joins and leaves during the stage of the layout, and is there after or before it', () => {
    const presenceAt = (atMs: number) => {
      const worlds = { worldBefore: history.worldBefore(atMs), world: history.worldAt(atMs) };
      return (['change', 'layout', 'placement', null] as const).map(
        (stage) => leafDuring({ ...worlds, stage }, leaf(3))?.presence ?? null,
      );
    };
    expect(presenceAt(addedAtMs)).toEqual([null, 'joins', 'stays', 'stays']);
    expect(presenceAt(removedAtMs)).toEqual(['stays', 'leaves', null, null]);
  });
});

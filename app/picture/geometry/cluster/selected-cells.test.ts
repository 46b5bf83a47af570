import { nodeId, ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../../../presentation/script-for-tests.ts';
import { type BandWishes, noWishes } from '../../../presentation/sight/bands.ts';
import { createSceneMaker } from './scene.ts';
import { placeOfSelection, selectedCells } from './selected-cells.ts';

const history = historyOf(
  `${clusterScript({ pairs: 2 }, 4)} CREATE DATABASE orders WITH ASYNC REPLICATION PARTITIONS 4;`,
);

function sceneOf(database: string, wishes: BandWishes = noWishes) {
  const { world } = history;
  const make = createSceneMaker((atMs) => history.worldAt(atMs));
  const box = { width: 848, height: 430 };
  return make({
    worldBefore: world,
    world,
    stage: null,
    atMs: world.nowMs,
    database,
    wishes,
    explained: null,
    box,
  });
}

const third = ordinal(3);
const written = (
  scene: ReturnType<typeof sceneOf>,
  selection: Parameters<typeof selectedCells>[1],
): string[] =>
  selectedCells(scene, selection).map(({ cell, lit }) => `${cell.ordinal} on node ${cell.node}: ${lit}`);

describe('selected cells', () => {
  test('picture: a partition is selected on both of its leaves', () => {
    const selection = { node: null, ordinal: third, database: 'orders' };
    expect(written(sceneOf('orders'), selection)).toEqual(['3 on node 5: itself', '3 on node 3: itself']);
  });

  test('picture: of an instance the other one of its partition is kin', () => {
    const [first] = selectedCells(sceneOf('orders'), { node: null, ordinal: third });
    const node = first?.cell.node ?? nodeId(1);
    expect(
      selectedCells(sceneOf('orders'), { node, ordinal: third, database: 'orders' }).map(({ lit }) => lit),
    ).toEqual(['itself', 'kin']);
  });

  test('picture: a partition of a database that is hidden or a bar selects nothing and has no place', () => {
    const selection = { node: null, ordinal: third, database: 'orders' };
    for (const wish of ['hidden', 'shut'] as const) {
      const scene = sceneOf('test', new Map([['orders', wish]]));
      expect(selectedCells(scene, selection)).toEqual([]);
      expect(placeOfSelection(scene, selection)).toBeNull();
    }
    expect(placeOfSelection(sceneOf('orders'), selection)).not.toBeNull();
  });

  test('picture: a leaf selects no cells, and has a place of its own', () => {
    const scene = sceneOf('test');
    const selection = { node: nodeId(2), ordinal: null };
    expect(selectedCells(scene, selection)).toEqual([]);
    expect(placeOfSelection(scene, selection)).toBe(scene.layout.leaves.get(nodeId(2)));
  });
});

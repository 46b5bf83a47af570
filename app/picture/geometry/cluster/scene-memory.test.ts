import type { NodeId, World } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, instantOf } from '../../../presentation/script-for-tests.ts';
import type { CellMark } from '../shared/cells.ts';
import { finished } from '../shared/in-steps.ts';
import { createSceneMemory } from './scene-memory.ts';

const history = historyOf(
  `${clusterScript({ pairs: 50 }, 400)} .wait 1s; .kill leaf-8; .wait 10s; .start leaf-8; .wait idle; DETACH LEAF 'leaf-9':3306; .wait idle;`,
);
const instants = [...new Set([...history.tip.events].map(({ atMs }) => atMs))];
const databaseIn = (world: World) => world.databases[0] ?? null;
const memoryOf = () => createSceneMemory((atMs) => history.worldAt(atMs));
const cellsAt = (memory: ReturnType<typeof memoryOf>, atMs: number) => {
  const world = history.worldAt(atMs);
  return finished(memory.cells(world, databaseIn(world)));
};

function byLeaf(cells: readonly CellMark[]): ReadonlyMap<NodeId, readonly CellMark[]> {
  const leaves = new Map<NodeId, CellMark[]>();
  for (const cell of cells) leaves.set(cell.node, [...(leaves.get(cell.node) ?? []), cell]);
  return leaves;
}

const oneOnly = [] as const;

describe('scene memory', () => {
  test('scene memory: when one leaf of a hundred is lost, its eight cells and those of their partners are made, and no others', () => {
    const killedAtMs = instantOf(history, 'processKilled');
    const memory = memoryOf();
    const before = cellsAt(memory, killedAtMs - 1);
    const after = cellsAt(memory, killedAtMs);
    expect(before).toHaveLength(400);
    expect(after.filter((cells, ordinal) => cells !== before[ordinal])).toHaveLength(8);
  });

  test('scene memory: to and fro in time the cells are those that they would be without any memory', () => {
    const memory = memoryOf();
    // A stride without a divisor in common leads everywhere, and to neighbours late.
    const visits = instants.map((_, visit) => instants[(visit * 7) % instants.length] ?? 0);
    for (const atMs of [...instants, ...visits, ...instants.toReversed()])
      expect(cellsAt(memory, atMs)).toEqual(cellsAt(memoryOf(), atMs));
  });

  test('scene memory: moments that were shown long ago are let go', () => {
    const memory = memoryOf();
    const [first = 0, ...others] = instants.slice(-6);
    const cells = cellsAt(memory, first);
    for (const atMs of others.slice(0, 3)) cellsAt(memory, atMs);
    expect(cellsAt(memory, first)).toBe(cells);
    for (const atMs of others) cellsAt(memory, atMs);
    expect(cellsAt(memory, first)).not.toBe(cells);
  });

  test('scene memory: of a hundred leaves those keep their marks that look as they did', () => {
    const killedAtMs = instantOf(history, 'processKilled');
    const memory = memoryOf();
    const marksAt = (atMs: number) => {
      const world = history.worldAt(atMs);
      const cellsByLeaf = byLeaf(cellsAt(memory, atMs).flat());
      const moment = { stage: null, worldBefore: world, world };
      return memory.leafMarks(moment, {
        arrangement: memory.arrangement(world),
        cellsByLeaf,
        databases: oneOnly,
      });
    };
    const before = marksAt(killedAtMs - 1);
    const changed = marksAt(killedAtMs).filter((mark, index) => mark !== before[index]);
    expect(changed.map(({ name }) => name)).toEqual(['leaf-8', 'leaf-58']);
  });
});

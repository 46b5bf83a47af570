import { knownLeaves, nodeId } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../../../presentation/script-for-tests.ts';
import { createMatrixMaker } from '../../geometry/matrix/matrix-model.ts';
import { cellsOfPartition } from '../../geometry/shared/cells.ts';
import { cellText, shortageText, tallyText } from './matrix-said.ts';

const eightLeaves = clusterScript({ pairs: 4 }, 16);

const textAfter = (script: string): string | null => {
  const { world } = historyOf(script);
  return shortageText(createMatrixMaker()({ worldBefore: world, world, stage: null, atMs: 0 }));
};

describe('what is said of the matrix', () => {
  test('matrix: partitions with one copy, and the leaf that holds them all', () => {
    expect(textAfter(eightLeaves)).toBeNull();
    expect(textAfter(`${eightLeaves}\n.kill leaf-8\n.wait 10s`)).toBe(
      '3, 7, 11 and 15 of test have one copy: if leaf-4 dies now they go offline.',
    );
  });

  test('matrix: many are counted, and those without a primary come first', () => {
    const several = `${eightLeaves}\n.kill leaf-8\n.kill leaf-7\n.kill leaf-6\n.kill leaf-5\n.kill leaf-2\n.wait 10s`;
    expect(textAfter(several)).toBe(
      '4 partitions of test without a primary. 12 partitions of test have one copy.',
    );
  });

  test('matrix: a copy whose data is read back is called as the picture calls it', () => {
    const { world } = historyOf(`${eightLeaves}\n.kill leaf-8\n.wait 10s\n.start leaf-8`);
    const [database] = world.databases;
    const partition = database?.partitions.at(3);
    if (partition === undefined) throw new Error('there is a partition');
    const leaf = nodeId(9);
    const cells = cellsOfPartition(partition, {
      leafOf: (node) => knownLeaves(world).find(({ id }) => id === node) ?? null,
      slotOf: () => 0,
      database: 'test',
    });
    expect(cellText(cells, leaf)).toBe('recovering');
  });

  test('matrix: what a leaf holds, with what stands out', () => {
    const tally = { primaries: 1, replicas: 2, arriving: 0, absent: 0, alone: 0 };
    expect(tallyText(tally)).toBe('1 primary, 2 replicas');
    expect(tallyText({ ...tally, arriving: 1, absent: 2, alone: 3 })).toBe(
      '1 primary, 2 replicas, 1 arriving, 2 out of service, 3 without a second copy',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../../../presentation/script-for-tests.ts';
import { arrangementOf } from './arrangement.ts';

const columnsOf = (script: string): (string | null)[][] => {
  const { world } = historyOf(script);
  return arrangementOf(world).columns.map(({ leaves }) =>
    leaves.map((node) => (node === null ? null : world.nodes.at(node - 1).host)),
  );
};

describe('arrangement', () => {
  test('arrangement: pairs are columns (8 leaves)', () => {
    expect(columnsOf(clusterScript({ pairs: 4 }, 16))).toEqual([
      ['leaf-1', 'leaf-5'],
      ['leaf-2', 'leaf-6'],
      ['leaf-3', 'leaf-7'],
      ['leaf-4', 'leaf-8'],
    ]);
  });

  test('arrangement: leaves that were there before the first database stand in the order of SHOW LEAVES', () => {
    const script =
      "ADD LEAF root@'leaf-10':3306; ADD LEAF root@'leaf-2':3306; CREATE DATABASE test PARTITIONS 4;";
    expect(columnsOf(script)).toEqual([
      ['leaf-2', null],
      ['leaf-10', null],
    ]);
  });

  test('arrangement: a leaf that joins later is appended, whatever its name', () => {
    const script = `${clusterScript({ leaves: 2 }, 4)} ADD LEAF root@'a-leaf':3306;`;
    expect(columnsOf(script)).toEqual([
      ['leaf-1', null],
      ['leaf-2', null],
      ['a-leaf', null],
    ]);
  });

  test('arrangement: a removed leaf leaves a vacancy that the next leaf of its group fills', () => {
    const removed = `${clusterScript({ pairs: 2 }, 4)} REMOVE LEAF 'leaf-3':3306;`;
    expect(columnsOf(removed)[0]).toEqual(['leaf-1', null]);
    expect(columnsOf(`${removed} ADD LEAF root@'leaf-9':3306 INTO GROUP 2;`)[0]).toEqual([
      'leaf-1',
      'leaf-9',
    ]);
  });

  test('arrangement: a column without leaves closes', () => {
    const script = `${clusterScript({ leaves: 3 }, 3)} REMOVE LEAF 'leaf-2':3306;`;
    expect(columnsOf(script)).toEqual([
      ['leaf-1', null],
      ['leaf-3', null],
    ]);
  });

  test('arrangement: redundancy decides the rows, the fan-out whether columns are pairs', () => {
    expect(arrangementOf(historyOf(clusterScript({ leaves: 2 }, 2)).world)).toMatchObject({
      rows: 1,
      isPaired: true,
    });
    const balanced = `SET @@GLOBAL.redundancy_level = 2; SET @@GLOBAL.leaf_failover_fanout = 'load_balanced';`;
    expect(arrangementOf(historyOf(balanced).world)).toEqual({ columns: [], rows: 2, isPaired: false });
  });
});

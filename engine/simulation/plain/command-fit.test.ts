import { describe, expect, test } from 'vitest';
import { ordinal, type TableId, tableId } from '../../base/index.ts';
import { initialVariables, type Row, type TableDefinition } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { emptyWorld } from '../world/empty-world.ts';
import { misfitOfCluster, misfitOfWrite } from './command-fit.ts';

describe('a write that comes from outside', () => {
  const cluster = clusterWith({ leaves: 1, partitions: 2 });
  cluster.run(commands.createTable);
  const table = { name: 'y', columns: [{ name: 'a', type: 'text' as const }] };
  cluster.run({ kind: 'createTable', database: 'test', table });
  const misfitOf = (into: TableId, row: Row) => {
    const inserts = [{ ordinal: ordinal(1), rows: [row] }];
    return misfitOfWrite(cluster.world, { write: { database: 'test', table: into, inserts, deletes: null } });
  };
  const misfit = { at: '.write.inserts[0].rows', expected: 'rows of the table' };

  test('simulation: it has the columns of the table that it is meant for', () => {
    expect([misfitOf(tableX, [1]), misfitOf(tableX, [null]), misfitOf(tableId('y', 2), ['one'])]).toEqual([
      null,
      null,
      null,
    ]);
    expect([misfitOf(tableX, ['one']), misfitOf(tableX, [1, 2]), misfitOf(tableId('y', 2), [1])]).toEqual([
      misfit,
      misfit,
      misfit,
    ]);
  });

  test('simulation: each column is looked at, and each row', () => {
    const columns = [
      { name: 'a', type: 'integer' as const },
      { name: 'b', type: 'text' as const },
    ];
    cluster.run({ kind: 'createTable', database: 'test', table: { name: 'two', columns } });
    const two = cluster.world.databases[0]?.tables.last()?.id ?? tableX;
    expect([misfitOf(two, [1, 'one']), misfitOf(two, [null, 'one']), misfitOf(two, [1, null])]).toEqual([
      null,
      null,
      null,
    ]);
    expect([misfitOf(two, [1, 2]), misfitOf(two, ['one', 'one']), misfitOf(two, [1])]).toEqual([
      misfit,
      misfit,
      misfit,
    ]);
    const inserts = [{ ordinal: ordinal(0), rows: [[1], ['one']] }];
    const write = { database: 'test', table: tableX, inserts, deletes: null };
    expect(misfitOfWrite(cluster.world, { write })).toEqual(misfit);
  });

  test('simulation: for a table that is gone by then any rows fit', () => {
    expect(misfitOf(tableId('z', 3), ['one', 2])).toBeNull();
  });
});

describe('a cluster that is imported', () => {
  const misfitOf = (columns: TableDefinition['columns']) =>
    misfitOfCluster(emptyWorld(0), {
      cluster: {
        nodes: emptyWorld(0).nodes.slice(),
        variables: initialVariables,
        databases: [
          {
            id: 1,
            name: 'test',
            replication: 'async',
            nextTerm: 1,
            nextInstanceId: 1,
            table: { name: 'x', columns },
            partitions: [{ instances: [], rows: [] }],
          },
        ],
      },
    });

  test('simulation: its tables have a column', () => {
    expect(misfitOf([{ name: 'id', type: 'integer' }])).toBeNull();
    expect(misfitOf([])).toEqual({ at: '.cluster.databases[0].table.columns', expected: 'a column' });
  });
});

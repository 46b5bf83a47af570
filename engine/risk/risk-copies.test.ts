import { describe, expect, test } from 'vitest';
import { nodeId, Sequence } from '../base/index.ts';
import type { Partition, PartitionInstance } from '../cluster/partition.ts';
import { commitAfter, emptyCommit } from '../cluster/rows.ts';
import { clusterWith, tableX } from '../testing/cluster-with.ts';
import { isPrimaryCopy, nodeOfCopy, RiskCopies } from './risk-copies.ts';

const living = Sequence.of([{ id: tableX, name: 'x', columns: [] }]);

/** Partition 1 of a whole cluster: a primary on one leaf, a replica on another. */
function setUp() {
  const { world } = clusterWith({ pairs: 2, partitions: 4 });
  const partition = world.databases[0]?.partitions.at(1) as Partition;
  const table = new RiskCopies(4);
  table.read(partition, living);
  table.keep(1);
  return { partition, table };
}

const withReplica = ({ instances, ...rest }: Partition, change: Partial<PartitionInstance>): Partition => ({
  ...rest,
  instances: instances.map((each) => (each.role === 'replica' ? { ...each, ...change } : each)),
});

const withPrimary = ({ instances, ...rest }: Partition, change: Partial<PartitionInstance>): Partition => ({
  ...rest,
  instances: instances.map((each) => (each.role === 'primary' ? { ...each, ...change } : each)),
});

describe('risk copies', () => {
  test('cluster: what counts for no failure is no news (the state of a partition and of a replica)', () => {
    const { partition, table } = setUp();
    expect(table.read(partition, living)).toBe(false);
    expect(table.read({ ...withReplica(partition, { state: 'recovering' }), state: 'locked' }, living)).toBe(
      false,
    );
  });

  test('cluster: a replica that is out of service is news, and rows that it lacks are', () => {
    const { partition, table } = setUp();
    expect(table.read(withReplica(partition, { isOffline: true }), living)).toBe(true);
    const head = commitAfter(emptyCommit, { table: tableX, added: [[1], [2], [3]], keep: null });
    expect(table.read(withPrimary(partition, { head }), living)).toBe(true);
    table.keep(1);
    expect([...table.missing.subarray(4, 8)].sort()).toEqual([0, 0, 0, 3]);
  });

  test('cluster: rows that a replica holds still after their deletion are news, those of a dropped table are not', () => {
    const { partition, table } = setUp();
    const written = commitAfter(emptyCommit, { table: tableX, added: [[1], [2], [3]], keep: null });
    const head = commitAfter(written, { table: tableX, added: [], keep: ([id]) => id === 2 });
    const behind = withReplica(withPrimary(partition, { head }), { head: written });
    expect(table.read(behind, Sequence.empty())).toBe(false);
    expect(table.read(behind, living)).toBe(true);
    table.keep(1);
    expect([...table.deleted.subarray(4, 8)].sort()).toEqual([0, 0, 0, 2]);
    expect([...table.missing.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  });

  test('cluster: rows widen for a partition with more copies than there was room for (seven of them)', () => {
    const { partition, table } = setUp();
    const kept = [...table.copies.subarray(4, 8)];
    const [primary] = partition.instances;
    const copies = [11, 12, 13, 14, 15].map((node): PartitionInstance => {
      return { ...(primary as PartitionInstance), role: 'replica', node: nodeId(node) };
    });
    const wide: Partition = {
      ...partition,
      ordinal: 2 as Partition['ordinal'],
      instances: [...partition.instances, ...copies],
    };
    expect(table.read(wide, living)).toBe(true);
    table.keep(2);
    expect(table.width).toBe(8);
    expect([...table.copies.subarray(8, 16)]).toEqual([...kept, 0, 0, 0, 0]);
    const row = [...table.copies.subarray(16, 24)];
    expect(row.slice(2).map(nodeOfCopy)).toEqual([11, 12, 13, 14, 15, 0]);
    expect(row.filter(isPrimaryCopy)).toHaveLength(1);
    const found: number[] = [];
    table.forEachOn(new Uint8Array(16).fill(1, 11), (ordinal) => found.push(ordinal));
    expect(found).toEqual([2]);
  });
});

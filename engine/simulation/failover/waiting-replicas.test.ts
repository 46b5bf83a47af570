import { describe, expect, test } from 'vitest';
import { present } from '../../base/index.ts';
import type { PartitionInstance } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { Draft } from '../world/draft.ts';
import { promoteWaitingReplicas } from './failover.ts';

/** Partition 1 is served by nobody; `left` says what there is of it. Answers what is promoted then, and why. */
function promotedWith(left: (instances: readonly PartitionInstance[]) => readonly PartitionInstance[]) {
  const { world } = clusterWith({ pairs: 2, partitions: 4 });
  const database = present(world.databases[0], 'a database');
  const partition = database.partitions.at(1);
  const instances = left(partition.instances);
  const partitions = database.partitions.set(1, { ...partition, state: 'offline', instances });
  const draft = new Draft({ ...world, databases: [{ ...database, partitions }] });
  promoteWaitingReplicas(draft);
  return draft.world.operations.flatMap(({ actions }) =>
    actions.slice().map(({ target, source, reason }) => ({ target, source, reason })),
  );
}

const lost = (instance: PartitionInstance): PartitionInstance =>
  instance.role === 'primary' ? { ...instance, state: 'offline', isOffline: true } : instance;

describe('a replica that waits to take over', () => {
  test('simulation: it takes over from the last primary', () => {
    expect(promotedWith((instances) => instances.map(lost))).toEqual([
      { target: 3, source: 5, reason: { kind: 'leafFailed', leaf: 5 } },
    ]);
  });

  test('simulation: it takes over alone when nothing is left of the last primary', () => {
    expect(promotedWith((instances) => instances.filter(({ role }) => role === 'replica'))).toEqual([
      { target: 3, source: null, reason: { kind: 'onlyInstance' } },
    ]);
  });

  test('simulation: without a replica in service nobody takes over', () => {
    expect(promotedWith((instances) => instances.filter(({ role }) => role === 'primary').map(lost))).toEqual(
      [],
    );
  });
});

import { describe, expect, test } from 'vitest';
import { present } from '../../base/index.ts';
import { instanceOn, type PartitionInstance } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { Draft } from '../world/draft.ts';
import { endOperation } from './operation-end.ts';
import { completePromotion } from './promotions.ts';

/** Partition 0, whose primary is on leaf-1, is being handed on to its replica on leaf-3. */
function promoting() {
  const cluster = clusterWith({ pairs: 2, partitions: 2, replication: 'sync' });
  cluster.run(commands.createTable);
  cluster.run(commands.insert(0, 7));
  cluster.passUntilIdle();
  const before = cluster.partition(0);
  cluster.run(commands.partition('promote', 0, 'leaf-3'));
  const operation = present(cluster.world.operations[0], 'an operation');
  return { cluster, before, operation, draft: new Draft(cluster.world) };
}

describe('a promotion', () => {
  test('simulation: while it runs both instances change their roles, and when it is cancelled they have them as before', () => {
    const { before, operation, draft } = promoting();
    const partition = () => draft.database('test').partitions.at(0);
    expect(partition().state).toBe('locked');
    expect(partition().instances.map(({ state }) => state)).toEqual(['transition', 'transition']);
    endOperation(draft, operation.id, 'cancelled');
    expect(partition()).toEqual(before);
  });

  test('simulation: commits wait for a replica that has everything, and not for one that has to catch up first', () => {
    const { cluster, before, operation, draft } = promoting();
    const replica = present(instanceOn(before, cluster.node('leaf-3')), 'the replica');
    const third: PartitionInstance = { ...replica, instanceId: 9, node: cluster.node('leaf-2') };
    const replicationAfter = (instance: PartitionInstance) => {
      const partition = cluster.partition(0);
      const changed = { ...partition, instances: [...partition.instances, instance] };
      draft.setPartition('test', changed);
      completePromotion(draft, operation, operation.actions.at(0), changed);
      return instanceOn(draft.database('test').partitions.at(0), instance.node)?.replication;
    };
    expect(replicationAfter(third)).toBe('sync');
    expect(replicationAfter({ ...third, head: present(third.head.parent, 'an earlier commit') })).toBe(
      'async',
    );
  });
});

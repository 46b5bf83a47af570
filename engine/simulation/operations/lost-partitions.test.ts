import { describe, expect, test } from 'vitest';
import { clusterWith } from '../../testing/cluster-with.ts';
import { planForcedRebalance } from './forced-rebalance.ts';
import { unserved } from './unserved-for-tests.ts';

describe('a plan with FORCE', () => {
  test('simulation: an empty partition stands on a leaf without an old copy, though another holds less', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 2 });
    const [action] = planForcedRebalance(unserved(cluster.world, 0), 'test');
    expect(action).toMatchObject({ action: 'CREATE PARTITION', ordinal: 0, target: cluster.node('leaf-2') });
  });

  test('simulation: where every leaf has an old copy it stands on one of them', () => {
    const cluster = clusterWith({ leaves: 1, partitions: 2 });
    const [action] = planForcedRebalance(unserved(cluster.world, 0), 'test');
    expect(action).toMatchObject({ action: 'CREATE PARTITION', ordinal: 0, target: cluster.node('leaf-1') });
  });
});

import { describe, expect, test } from 'vitest';
import { present, Sequence } from '../../base/index.ts';
import type { Partition } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { attachActions } from './lone-instances.ts';

/** A partition that nobody serves, with two copies of which none was its last primary; `isOlder` says that the first lacks a commit. */
function withoutPrimary({ isOlder }: { readonly isOlder: boolean }) {
  const cluster = clusterWith({ pairs: 1, partitions: 1 });
  cluster.run(commands.createTable);
  cluster.run(commands.insert(0, 7));
  cluster.passUntilIdle();
  const { ordinal, instances } = cluster.partition(0);
  const nodes = instances.map(({ node }) => node);
  const partition: Partition = {
    ordinal,
    state: 'offline',
    instances: instances.map((instance, place) => ({
      ...instance,
      role: 'replica',
      state: 'offline',
      isOffline: true,
      head: isOlder && place === 0 ? present(instance.head.parent, 'the commit before') : instance.head,
    })),
  };
  const targetsOf = (returned: readonly number[]) =>
    attachActions(
      cluster.world,
      Sequence.of([partition]),
      [],
      nodes.filter((_node, place) => returned.includes(place)),
    ).map(({ target }) => nodes.indexOf(target));
  return { targetsOf };
}

describe('a copy that comes back alone', () => {
  test('simulation: of copies that hold the same the first that is back is attached', () => {
    const { targetsOf } = withoutPrimary({ isOlder: false });
    expect([targetsOf([0, 1]), targetsOf([0]), targetsOf([1]), targetsOf([])]).toEqual([[0], [0], [1], []]);
  });

  test('simulation: an older copy waits for the newest', () => {
    const { targetsOf } = withoutPrimary({ isOlder: true });
    expect([targetsOf([0, 1]), targetsOf([0]), targetsOf([1])]).toEqual([[1], [], [1]]);
  });
});

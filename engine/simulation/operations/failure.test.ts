import { describe, expect, test } from 'vitest';
import { present } from '../../base/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { Draft } from '../world/draft.ts';
import { operationFailure } from './failure.ts';
import { endOperation } from './operation-end.ts';

describe('why an operation failed', () => {
  test('simulation: of two that failed at once each statement is told of its own', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    cluster.run({ kind: 'createDatabase', name: 'other', partitions: 4, replication: 'async' });
    cluster.run(commands.add('leaf-3'));
    const statements = ['test', 'other'].map((name) => cluster.background(commands.rebalance({}, name)));
    const draft = new Draft(cluster.world);
    for (const { id } of cluster.world.operations) endOperation(draft, id, 'failed');
    expect(statements.map((statement) => operationFailure(draft, statement).message)).toEqual(
      ['test', 'other'].map(
        (name) =>
          `The operation failed at COPY PARTITION ${name}:1 on leaf-3:3306: it was interrupted when a node was lost. SHOW REBALANCE STATUS ON ${name} tells what was done.`,
      ),
    );
  });

  test('simulation: an action that copies nothing does not fail for a full disk', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    cluster.run(commands.add('leaf-3'));
    const statement = cluster.background(commands.rebalance());
    cluster.run({ kind: 'fill', node: cluster.node('leaf-3'), resource: 'disk', isFull: true });
    const draft = new Draft(cluster.world);
    const { id } = present(draft.world.operations[0], 'an operation');
    endOperation(draft, id, 'failed');
    expect(operationFailure(draft, statement).message).toContain('the disk of leaf-3:3306 is full');
    const operation = present(draft.operation(id), 'the operation');
    const place = operation.actions.slice().findIndex(({ state }) => state === 'failed');
    const action = { ...operation.actions.at(place), action: 'PROMOTE PARTITION', source: null } as const;
    draft.setOperation({ ...operation, actions: operation.actions.set(place, action) });
    expect(operationFailure(draft, statement).message).toContain('it was interrupted when a node was lost');
  });
});

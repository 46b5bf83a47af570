import { describe, expect, test } from 'vitest';
import { commandId, type NodeId, nodeId } from '../../base/index.ts';
import { clusterWith } from '../../testing/cluster-with.ts';
import { apply } from '../apply.ts';
import type { Command } from '../command.ts';
import { commands } from '../commands-for-tests.ts';

const master = nodeId(1);

/** What is done to machines, each where it can be done, and statements. */
function everyKind(node: NodeId): Readonly<Record<'operator' | 'statements', readonly Command[]>> {
  return {
    operator: [
      { kind: 'killNode', node },
      { kind: 'stopNode', node },
      { kind: 'hangNode', node },
      { kind: 'isolate', nodes: [node, master] },
      { kind: 'diverge', node },
    ],
    statements: [
      commands.rebalance(),
      commands.detach('leaf-1'),
      commands.remove('leaf-1'),
      commands.add('leaf-9'),
      commands.createTable,
      { kind: 'rebalanceAll' },
    ],
  };
}

/** Of each command, whether it is accepted when it is typed at `at`. */
function accepted(
  cluster: ReturnType<typeof clusterWith>,
  at: NodeId,
  list: readonly Command[],
): readonly string[] {
  return list.map((command) => {
    const { kind } = apply(cluster.world, { statement: commandId(99), node: at, command });
    return `${command.kind} ${kind}`;
  });
}

describe('connection', () => {
  test('simulation: the master aggregator is down: what is done to machines is done, and statements are refused', () => {
    const cluster = clusterWith({ pairs: 2, partitions: 4 });
    cluster.run({ kind: 'stopNode', node: master });
    const { operator, statements } = everyKind(cluster.node('leaf-1'));
    expect(accepted(cluster, master, operator)).toEqual([
      'killNode accepted',
      'stopNode accepted',
      'hangNode accepted',
      'isolate accepted',
      'diverge accepted',
    ]);
    expect(accepted(cluster, master, statements)).toEqual([
      'rebalance refused',
      'detachLeaf refused',
      'removeLeaf refused',
      'addLeaf refused',
      'createTable refused',
      'rebalanceAll refused',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { nodeId, Sequence } from '../base/index.ts';
import { type AggregatorNode, type ClusterNode, healthyLeaf, type LeafNode } from './node.ts';
import { handOnNodes, leavesIn, leavesInGroup, nodesAt, vacantSlot } from './roll.ts';

type Nodes = Sequence<ClusterNode>;

const leaf = (id: number, changes: Partial<LeafNode> = {}): LeafNode => ({
  kind: 'leaf',
  id: nodeId(id),
  host: `leaf-${id}`,
  port: 3306,
  process: 'running',
  processEpoch: 0,
  processSinceMs: 0,
  group: 1,
  slot: id - 2,
  state: 'online',
  stateSinceMs: 0,
  detachedBy: null,
  ...healthyLeaf,
  ...changes,
});

const master: AggregatorNode = {
  kind: 'aggregator',
  id: nodeId(1),
  host: 'aggregator-1',
  port: 3306,
  process: 'running',
  processEpoch: 0,
  processSinceMs: 0,
  isMaster: true,
  isMember: true,
};

/** A master aggregator, and the leaves 2, 3 and 4 in the slots 0, 1 and 2 of group 1; everything has been asked of it. */
function threeLeaves(): Nodes {
  const nodes = Sequence.of<ClusterNode>([master, leaf(2), leaf(3), leaf(4)]);
  expect([nodesAt(nodes, leaf(2)).length, vacantSlot(nodes, 1)]).toEqual([1, 3]);
  return nodes;
}

function changed(nodes: Nodes, node: ClusterNode): Nodes {
  const old = node.id > nodes.length ? null : nodes.at(node.id - 1);
  const after = old === null ? nodes.push(node) : nodes.set(node.id - 1, node);
  handOnNodes(nodes, after, old, node);
  return after;
}

const ids = (nodes: readonly ClusterNode[]): number[] => nodes.map(({ id }) => id);

describe('the roll of the nodes', () => {
  test('roll: a slot is vacant again when its leaf is removed, in the list without it alone', () => {
    const before = threeLeaves();
    const after = changed(before, leaf(3, { state: 'unknown' }));
    expect([vacantSlot(after, 1), leavesInGroup(after, 1), ids(leavesIn(after, 1, 1))]).toEqual([1, 2, []]);
    expect([vacantSlot(before, 1), leavesInGroup(before, 1), ids(leavesIn(before, 1, 1))]).toEqual([
      3,
      3,
      [3],
    ]);
  });

  test('roll: a slot is taken by the leaf that comes next, and the next vacant one lies behind all', () => {
    const vacant = changed(threeLeaves(), leaf(3, { state: 'unknown' }));
    const nodes = changed(vacant, leaf(5, { slot: 1 }));
    expect([vacantSlot(nodes, 1), ids(leavesIn(nodes, 1, 1)), vacantSlot(nodes, 2)]).toEqual([3, [5], 0]);
  });

  test('roll: a leaf that comes back to another slot is in that one alone', () => {
    const nodes = changed(threeLeaves(), leaf(4, { slot: 7, group: 2 }));
    expect([ids(leavesIn(nodes, 1, 2)), ids(leavesIn(nodes, 2, 7))]).toEqual([[], [4]]);
    expect([leavesInGroup(nodes, 1), leavesInGroup(nodes, 2), vacantSlot(nodes, 1)]).toEqual([2, 1, 2]);
  });

  test('roll: an address names its nodes whatever the case of its letters, and by its port', () => {
    const nodes = changed(threeLeaves(), leaf(5, { host: 'LEAF-3', state: 'unknown' }));
    expect(ids(nodesAt(nodes, { host: 'Leaf-3', port: 3306 }))).toEqual([3, 5]);
    expect(ids(nodesAt(nodes, { host: 'leaf-3', port: 3307 }))).toEqual([]);
  });

  test('roll: two branches that give the next id to different hosts each find their own', () => {
    const start = threeLeaves();
    const one = changed(start, leaf(5, { host: 'one', slot: 3 }));
    const other = changed(start, leaf(5, { host: 'other', slot: 4 }));
    const at = (nodes: Nodes, host: string) => ids(nodesAt(nodes, { host, port: 3306 }));
    expect([at(one, 'one'), at(one, 'other'), at(other, 'one'), at(other, 'other')]).toEqual([
      [5],
      [],
      [],
      [5],
    ]);
    expect([at(start, 'one'), ids(leavesIn(one, 1, 3)), ids(leavesIn(other, 1, 3))]).toEqual([[], [5], []]);
  });
});

import { expect, test } from 'vitest';
import { addressOf } from '../../cluster/index.ts';
import { emptyWorld } from './empty-world.ts';

test('simulation: a history begins with a master aggregator at ma:3306, and with nothing else', () => {
  const { nodes, databases, nowMs } = emptyWorld(7);
  expect(nodes.slice().map((node) => [addressOf(node), node.kind, node.process])).toEqual([
    ['ma:3306', 'aggregator', 'running'],
  ]);
  expect([databases, nowMs]).toEqual([[], 0]);
});

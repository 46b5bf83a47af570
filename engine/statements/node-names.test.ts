import { expect, test } from 'vitest';
import { knownLeaves } from '../cluster/index.ts';
import { History } from '../history/index.ts';
import { nameOfNode } from '../telling/index.ts';
import { Client } from './index.ts';

test('names: hosts that several nodes share are told with their ports, asked once or again, whichever world comes between', () => {
  const history = new History();
  const client = new Client(history);
  client.enqueue("ADD LEAF root@'one':3306; ADD LEAF root@'two':3306;");
  const before = history.world;
  client.enqueue("ADD LEAF root@'two':3307;");
  const after = history.world;
  const namesIn = (world: typeof after) => knownLeaves(world).map(({ id }) => nameOfNode(world, id));
  expect(namesIn(after)).toEqual(['one', 'two:3306', 'two:3307']);
  expect(namesIn(before)).toEqual(['one', 'two']);
  expect(namesIn(after)).toEqual(['one', 'two:3306', 'two:3307']);
});

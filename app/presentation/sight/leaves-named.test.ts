import { expect, test } from 'vitest';
import { afterScript, freePlay } from '../start.ts';
import { leavesNamedIn } from './leaves-named.ts';

const { world } = freePlay.begin().history;
const hostsIn = (text: string, most = 2) =>
  leavesNamedIn(text, world, most).map((node) => world.nodes.at(node - 1).host);

test.each([
  ['4 partitions of test have a single copy, on leaf-4. leaf-8 is offline.', ['leaf-4', 'leaf-8']],
  ['leaf-8, leaf-3 and leaf-1 refuse connections.', ['leaf-8', 'leaf-3']],
  ['leaf-12 is no leaf of this cluster, and my-leaf-2 is none.', []],
  ['All 8 leaves are online.', []],
])('leaves that a sentence names, in its order: %s', (text, hosts) => {
  expect(hostsIn(text)).toEqual(hosts);
});

test('no more leaves than are asked for', () => {
  expect(hostsIn('leaf-1 leaf-2 leaf-3', 1)).toEqual(['leaf-1']);
});

test('no leaf is named where there is none', () => {
  expect(leavesNamedIn('leaf-1', afterScript('').history.world, 2)).toEqual([]);
});

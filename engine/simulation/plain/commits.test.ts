import { expect, test } from 'vitest';
import { assert } from '../../base/index.ts';
import { emptyCommit, rowsOf } from '../../cluster/index.ts';
import { tableX } from '../../testing/cluster-with.ts';
import { gatherCommits, readCommits } from './commits.ts';

const added = { table: tableX, removed: [], isTrim: false } as const;

test('simulation: commits that are read have the places that they are gathered with', () => {
  const plain = [
    { ...added, parent: 0, added: [[1], [2], [3]] },
    { ...added, parent: 1, added: [[4]], removed: [[0, 2]] as const },
    { ...added, parent: 1, added: [[5]] },
  ];
  const read = readCommits(plain);
  assert(!('misplaced' in read), 'commits that follow each other');
  expect([0, 1, 2, 3].map((place) => rowsOf(read.at(place), tableX).slice().flat())).toEqual([
    [],
    [1, 2, 3],
    [3, 4],
    [1, 2, 3, 5],
  ]);
  expect([0, 1, 2, 3].map((place) => read.placeOf(read.at(place)))).toEqual([0, 1, 2, 3]);
  expect(read.placeOf(emptyCommit)).toBe(0);
  const gathered = gatherCommits();
  expect([2, 3, 1].map((place) => gathered.placeOf(read.at(place)))).toEqual([2, 3, 1]);
  expect(gathered.plain).toEqual(plain);
});

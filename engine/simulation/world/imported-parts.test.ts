import { expect, test } from 'vitest';
import { nodeId, present } from '../../base/index.ts';
import { initialVariables, rowsOf } from '../../cluster/index.ts';
import { tableX } from '../../testing/cluster-with.ts';
import type { ImportedInstance } from '../command-parts.ts';
import { emptyWorld } from './empty-world.ts';
import { importedParts } from './imported-parts.ts';

const copyWith = (commits: number): ImportedInstance => ({
  instanceId: commits + 1,
  node: nodeId(commits + 2),
  role: 'replica',
  membership: 'listed',
  state: 'online',
  isOffline: false,
  term: 0,
  replication: 'async',
  commits,
});

/** What copies with no commit, one, two and three hold of the rows. */
function heldOf(rows: readonly number[]): readonly unknown[] {
  const { databases } = importedParts(emptyWorld(1), {
    nodes: [],
    variables: initialVariables,
    databases: [
      {
        id: 1,
        name: 'test',
        replication: 'async',
        nextTerm: 1,
        nextInstanceId: 5,
        table: { name: 'x', columns: [{ name: 'id', type: 'integer' }] },
        partitions: [{ instances: [0, 1, 2, 3].map(copyWith), rows: rows.map((row) => [row]) }],
      },
    ],
  });
  const { instances } = present(databases[0], 'a database').partitions.at(0);
  return instances.map(({ head }) => rowsOf(head, tableX).slice().flat());
}

test('simulation: of copies that are imported each lacks the last rows, one for each commit that it lacks', () => {
  expect(heldOf([1, 2, 3, 4, 5])).toEqual([[], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4, 5]]);
  expect(heldOf([1, 2])).toEqual([[], [], [1], [1, 2]]);
});

import { expect, test } from 'vitest';
import { tableId } from '../base/index.ts';
import { type Commit, commitAfter, emptyCommit, isAncestor } from './rows.ts';

const table = tableId('x', 1);

/** So many commits, one on top of the other. */
function chainOn(first: Commit, length: number, value: number): readonly Commit[] {
  const chain = [first];
  for (let place = 0; place < length; place += 1)
    chain.push(commitAfter(chain[place] ?? first, { table, added: [[value]], keep: null }));
  return chain;
}

test('cluster: a commit builds on those below it, however far, and on none of a chain that has parted', () => {
  const chain = chainOn(emptyCommit, 200, 1);
  const parted = chainOn(chain[130] ?? emptyCommit, 70, 2);
  for (const newer of [...chain, ...parted])
    for (const older of [...chain, ...parted.slice(1)]) {
      const isBelow = older.position <= newer.position;
      const isShared = older.position <= 130 && chain[older.position] === older;
      const isOneChain = parted.includes(older, 1) === parted.includes(newer, 1);
      if (isAncestor(older, newer) !== (isBelow && (isShared || isOneChain)))
        expect.fail(`${older.position} of ${newer.position}`);
    }
});

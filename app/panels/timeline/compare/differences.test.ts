import type { World } from '@ha-playground/engine';
import { advance } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { freePlay } from '../../../presentation/start.ts';
import { differencesOf } from './differences.ts';
import { sentenceOfDifference } from './sentences.ts';

/** The usual eight leaves, a minute after `script`; equal scripts give equal clusters. */
function after(script: string): World {
  const { history, client } = freePlay.begin();
  client.enqueue(script);
  advance(history, [client], history.originMs + 60_000);
  return history.world;
}

/** What is told of the difference between a cluster that was left alone and one after `script`. */
const toldAfter = (script: string, before = '') =>
  differencesOf(after(before), after(script)).map((difference) =>
    sentenceOfDifference(difference, { one: 'main', other: 'branch 2' }),
  );

describe('differences between two branches', () => {
  it('are none between equal clusters, nor with itself', () => {
    expect(toldAfter('')).toEqual([]);
  });

  it('a failed leaf: its state, who serves instead, and who has no second copy', () => {
    expect(toldAfter('.kill leaf-8')).toEqual([
      'leaf-8 is online in main, offline in branch 2.',
      'test:3 and test:7 have their primary on another leaf.',
      'test:11 and test:15 have fewer copies in service in branch 2.',
    ]);
  });

  it('a failed pair: what is offline, and where', () => {
    expect(toldAfter('.kill leaf-8\n.kill leaf-4')).toContain(
      'test:3, test:7, test:11 and test:15 are offline in branch 2 only.',
    );
  });

  it('rows and databases that only one has', () => {
    expect(
      toldAfter('INSERT INTO test.x VALUES (1), (2), ... (50);\nCREATE DATABASE more PARTITIONS 4;'),
    ).toEqual(['more exists in branch 2 only.', 'branch 2 has 50 rows more in test.']);
  });

  it('the other way round, the other branch is named', () => {
    expect(toldAfter('', '.kill leaf-8')).toContain(
      'test:11 and test:15 have fewer copies in service in main.',
    );
  });
});

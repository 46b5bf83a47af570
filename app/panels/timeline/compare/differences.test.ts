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
    ).toEqual(['more exists in branch 2 only.', '50 rows of test.x are in branch 2 only.']);
  });

  it('rows of each side, table by table, also where they are as many', () => {
    expect(
      toldAfter(
        'CREATE TABLE test.y (id INT);\nINSERT INTO test.x VALUES (1002);\nDELETE FROM test.x WHERE id = 7;',
        'INSERT INTO test.x VALUES (1001);',
      ),
    ).toEqual([
      'test.y exists in branch 2 only.',
      '2 rows of test.x are in main only.',
      '1 row of test.x is in branch 2 only.',
    ]);
  });

  it('acknowledged rows that were lost, and those that are gone with them', () => {
    const told = toldAfter(
      '.lag leaf-4 10s\nINSERT INTO test.x VALUES (1001), (1002), ... (1050);\n.wait 2s\n.kill leaf-8',
      'INSERT INTO test.x VALUES (1001), (1002), ... (1050);\n.wait 2s\n.kill leaf-8',
    );
    const [lost] = told
      .flatMap((sentence) => /^(\d+) rows of test.x are in main only[.]$/.exec(sentence) ?? [])
      .slice(1);
    expect(Number(lost)).toBeGreaterThan(0);
    expect(told).toEqual([
      `${lost} rows of test.x are in main only.`,
      `Acknowledged rows of test.x lost: 0 in main, ${lost} in branch 2.`,
    ]);
  });

  it('the other way round, the other branch is named', () => {
    expect(toldAfter('', '.kill leaf-8')).toContain(
      'test:11 and test:15 have fewer copies in service in main.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { consoleWith } from '../../client/console-for-tests.ts';

const online = "NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online')";
const served = 'NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0)';
const watches =
  'SELECT NAME, KIND, STATE, HAPPENED_AT_MS, FACT_AT_MS, FIRED_AT_MS, LATE_BY_MS FROM PLAYGROUND.WATCHES';

/** Five watches over a failure: leaf-1 dies after a second. */
function failed() {
  const console = consoleWith({ pairs: 1, partitions: 2 });
  console.history.markOrigin();
  console.run(`.watch leaves AS SELECT COUNT(*) FROM PLAYGROUND.NODES WHERE UP = 1;
    .expect truth always ${served};
    .expect late FROM NODE ma always ${online} FOR 30s EVERY 60s;
    .expect blind always ${served} EVERY 60s;
    .expect wish ever NOT (${served})`);
  console.run('.wait 900ms; .kill leaf-1; .wait 5m');
  return console;
}

describe('playground: WATCHES', () => {
  test('when each broke first, when that was noticed, and how late', () => {
    expect(failed().rows(watches)).toEqual([
      ['leaves', 'number', null, null, null, null, null],
      ['truth', 'expectation', 'broken', 1_000, 1_000, 1_000, 0],
      ['late', 'expectation', 'broken', 1_000, 4_300, 120_100, 119_100],
      ['blind', 'expectation', 'met', 1_000, 1_000, null, null],
      ['wish', 'expectation', 'met', 1_000, 1_000, 1_000, 0],
    ]);
  });

  test.each(['ma', 'leaf-1'])(
    'an alert over a connection to %s, which dies, is unknown while it has no answer, and says when it had none',
    (node) => {
      const console = consoleWith({ pairs: 1, partitions: 2 });
      console.history.markOrigin();
      const question = node === 'ma' ? online : '(SELECT COUNT(*) FROM INFORMATION_SCHEMA.PROCESSLIST) >= 0';
      console.run(`.expect alert FROM NODE ${node} always ${question} FOR 30s EVERY 60s`);
      console.run(`.wait 900ms; .kill ${node}; .wait 3m`);
      const stands =
        'SELECT STATE, FACT_AT_MS, UNANSWERED_FROM_MS, UNANSWERED_FOR_MS FROM PLAYGROUND.WATCHES';
      expect(console.rows(stands)).toEqual([['unknown', null, 60_100, 120_900]]);
      expect(console.print('.watches')).toContain('blind: no answer since 01:00.100');
      console.run(`.start ${node}; .wait 2m`);
      expect(console.rows(stands)).toEqual([['met', null, 60_100, 180_000]]);
      expect(console.print('.watches')).toContain(
        'met wherever it was answered; no answer from 01:00.100 to 04:00.100',
      );
    },
  );

  test('a node that had died before, and was back, is no reason for what is seen later', () => {
    const console = consoleWith({ pairs: 1, partitions: 2 });
    console.run('.kill leaf-1; .wait 1m; .start leaf-1; .wait 5m');
    console.history.markOrigin();
    const cutMs = console.history.cursor.atMs;
    console.run(`.expect up always ${online}; .isolate ma leaf-1; .wait 2m`);
    const [[happened, fact] = []] = console.rows('SELECT HAPPENED_AT_MS, FACT_AT_MS FROM PLAYGROUND.WATCHES');
    // It is missed half a minute after its link with the master aggregator was cut, and that is what happened.
    expect([happened, fact]).toEqual([cutMs, cutMs + 30_300]);
    expect(console.print('.watches')).toMatch(
      /broken since [\d:.]+, 30\.3 s after ma and leaf-1 were cut off from each other at [\d:.]+, at once when it was seen/,
    );
  });

  test('a link that was mended before, or that is not with the master aggregator, is no reason for a death', () => {
    const console = consoleWith({ pairs: 1, partitions: 2 });
    console.history.markOrigin();
    console.run(
      `.expect up always ${online}; .isolate ma leaf-1; .wait 1s; .heal; .isolate leaf-1 leaf-2; .wait 1s`,
    );
    const diedMs = console.history.cursor.atMs;
    console.run('.kill leaf-1; .wait 1m');
    expect(console.rows('SELECT HAPPENED_AT_MS FROM PLAYGROUND.WATCHES')).toEqual([[diedMs]]);
    expect(console.print('.watches')).toMatch(/3\.3 s after leaf-1 died at/);
  });

  test('at an earlier instant, and on another branch, nothing has broken yet', () => {
    const { client, history, rows, run } = failed();
    const nothing = ['leaves', 'truth', 'late', 'blind', 'wish'].map((name) => [name, null]);
    const broken = 'SELECT NAME, FACT_AT_MS FROM PLAYGROUND.WATCHES';
    history.seek(999);
    expect(rows(broken)).toEqual(nothing);
    history.seek(2_000);
    expect(rows(`${broken} WHERE NAME = 'truth'`)).toEqual([['truth', 1_000]]);
    history.undo();
    client.settle();
    run('.wait 5s');
    expect(rows(broken)).toEqual(nothing);
  });

  test('a watch sees no watches, so none asks itself', () => {
    const { print, rows } = consoleWith({ pairs: 1, partitions: 2 });
    expect(print('.watch others AS SELECT COUNT(*) FROM PLAYGROUND.WATCHES')).toBe(
      'others is watched: 0 now',
    );
    expect(rows('SELECT COUNT(*) FROM PLAYGROUND.WATCHES')).toEqual([[1]]);
    expect(print('.expect none always (SELECT COUNT(*) FROM PLAYGROUND.WATCHES) = 0')).toBe(
      'none is watched: met',
    );
    expect(rows("SELECT FACT_AT_MS FROM PLAYGROUND.WATCHES WHERE NAME = 'none'")).toEqual([[null]]);
  });

  test('what is asked of statements is asked anew when there are others', () => {
    const { history, rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    history.markOrigin();
    run(
      "SELECT 1; .expect silent always NOT EXISTS (SELECT * FROM PLAYGROUND.STATEMENTS WHERE TEXT = 'SELECT 2')",
    );
    const broken = 'SELECT FACT_AT_MS FROM PLAYGROUND.WATCHES';
    expect(rows(broken)).toEqual([[null]]);
    expect(rows(`SELECT 2; ${broken}`)).toEqual([[100]]);
  });
});

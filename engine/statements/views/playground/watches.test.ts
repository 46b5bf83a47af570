import { describe, expect, test } from 'vitest';
import { consoleWith } from '../../client/console-for-tests.ts';

const online = "NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online')";
const served = 'NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0)';
const watches = 'SELECT NAME, KIND, STATE, FACT_AT_MS, FIRED_AT_MS, LATE_BY_MS FROM PLAYGROUND.WATCHES';

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
      ['leaves', 'number', null, null, null, null],
      ['truth', 'expectation', 'broken', 1_000, 1_000, 0],
      ['late', 'expectation', 'broken', 4_300, 120_100, 115_800],
      ['blind', 'expectation', 'met', 1_000, null, null],
      ['wish', 'expectation', 'met', 1_000, 1_000, 0],
    ]);
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

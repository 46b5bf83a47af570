import { expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';
import { WatchCourses } from './watch-courses.ts';

const online = "NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online')";
const served = 'NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0)';

test('watches: PLAYGROUND.WATCHES says what their courses say, at the end, and on the way what was known then', () => {
  const { client, history, rows, run } = consoleWith({ pairs: 1, partitions: 2 });
  history.markOrigin();
  run(`.watch leaves AS SELECT COUNT(*) FROM PLAYGROUND.NODES WHERE UP = 1; .expect truth always ${served};
    .expect late FROM NODE ma always ${online} FOR 30s EVERY 60s; .expect blind always ${served} EVERY 60s;
    .expect wish ever NOT (${served}) FOR 2s; .expect mended at end ${online}`);
  run('.wait 900ms; .kill leaf-1; .wait 5m; .start leaf-1; .wait 1m');
  const courses = new WatchCourses({ history, watches: client.watches });
  expect(courses.work(() => true)).toBe(true);
  const told = courses.all.map(({ name, standing }) => [
    name,
    standing?.sinceMs ?? null,
    standing?.firedMs ?? null,
    standing?.lateByMs ?? null,
  ]);
  const asked = 'SELECT NAME, SINCE_MS, FIRED_AT_MS, LATE_BY_MS FROM PLAYGROUND.WATCHES';
  expect(rows(asked)).toEqual(told);
  history.seek(60_000);
  // What is expected at the end is expected of the moment shown.
  expect(rows('SELECT NAME, STATE, FACT_AT_MS, FIRED_AT_MS, LATE_BY_MS FROM PLAYGROUND.WATCHES')).toEqual([
    ['leaves', null, null, null, null],
    ['truth', 'broken', 1_000, 1_000, 0],
    ['late', 'met', 4_300, null, null],
    ['blind', 'met', 1_000, null, null],
    ['wish', 'met', 1_000, 3_000, 2_000],
    ['mended', 'not yet', null, null, null],
  ]);
});

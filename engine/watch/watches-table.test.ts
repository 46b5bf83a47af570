import { expect, test } from 'vitest';
import { consoleWith } from '../statements/client/console-for-tests.ts';
import { WatchCourses } from './watch-courses.ts';

const online = "NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online')";
const served = 'NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0)';

test('watches: PLAYGROUND.WATCHES says what their courses say, at the end and on the way', () => {
  const { client, history, rows, run } = consoleWith({ pairs: 1, partitions: 2 });
  history.markOrigin();
  run(`.watch leaves AS SELECT COUNT(*) FROM PLAYGROUND.NODES WHERE UP = 1; .expect truth always ${served};
    .expect late FROM NODE ma always ${online} FOR 30s EVERY 60s; .expect blind always ${served} EVERY 60s;
    .expect wish ever NOT (${served}) FOR 2s; .expect mended at end ${online}`);
  run('.wait 900ms; .kill leaf-1; .wait 5m; .start leaf-1; .wait 1m');
  const courses = new WatchCourses({ history, watches: client.watches });
  expect(courses.work(() => true)).toBe(true);
  const told = courses.all.map(({ name, firstBrokenMs, firedMs, lateByMs }) => [
    name,
    firstBrokenMs ?? firedMs,
    lateByMs,
  ]);
  expect(rows('SELECT NAME, FIRED_AT_MS, LATE_BY_MS FROM PLAYGROUND.WATCHES')).toEqual(told);
  history.seek(60_000);
  // What is expected at the end is expected of the moment shown.
  expect(rows('SELECT NAME, FIRED_AT_MS, LATE_BY_MS FROM PLAYGROUND.WATCHES')).toEqual([
    ['leaves', null, null],
    ['truth', 1_000, 0],
    ['late', null, null],
    ['blind', null, null],
    ['wish', 3_000, 2_000],
    ['mended', 4_300, null],
  ]);
});

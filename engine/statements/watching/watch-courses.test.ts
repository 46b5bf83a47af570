import { describe, expect, test } from 'vitest';
import type { SimMs } from '../../base/index.ts';
import { consoleWith } from '../client/console-for-tests.ts';
import { valueAt, type WatchCourse } from './course.ts';
import type { Standing } from './expected.ts';
import type { WatchedRows, WatchValue } from './question.ts';
import { WatchCourses } from './watch-courses.ts';

const leaves = 'INFORMATION_SCHEMA.LEAVES';
const away = `SELECT COUNT(*) FROM ${leaves} WHERE STATE <> 'online'`;

/** A pair of leaves from 0 s on, and the courses of what is watched of them. */
function watchedPair() {
  const cluster = consoleWith({ pairs: 1, partitions: 4 });
  const { history, client, run } = cluster;
  // The set-up ends at a whole second, so that instants are easy to read.
  run('.wait 900ms');
  history.markOrigin();
  const courses = new WatchCourses({ history, watches: client.watches });
  const course = (name: string): WatchCourse => {
    courses.work(() => true);
    const found = courses.all.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no watch ${name}`);
    return found;
  };
  return { ...cluster, courses, course, told: (name: string) => toldOf(course(name), history.originMs) };
}

type Told = readonly [fromMs: SimMs, toMs: SimMs, value: unknown];

/** The stretches, in milliseconds since the origin; rows by their cells. */
const toldOf = ({ stretches }: WatchCourse, originMs: SimMs): readonly Told[] =>
  stretches.map(({ fromMs, toMs, value }) => [fromMs - originMs, toMs - originMs, cellsOf(value)]);

function standingOf({ standing }: WatchCourse): Standing {
  if (standing === null) throw new Error('nothing is expected');
  return standing;
}

const cellsOf = (value: WatchValue): unknown =>
  typeof value === 'object' && value !== null ? (value as WatchedRows).rows : value;

describe('watch: a leaf is killed at 1 s, the master notices at 4 s, and has replaced it at 4.3 s', () => {
  const killed = () => {
    const pair = watchedPair();
    pair.run('.wait 1s; .kill leaf-1; .wait 9s');
    return pair;
  };

  test('a number is one at every instant, from the origin to the end', () => {
    const { run, told } = killed();
    run(`.watch away AS ${away}`);
    expect(told('away')).toEqual([
      [0, 4_300, 0],
      [4_300, 10_000, 1],
    ]);
  });

  test('rows are watched by what they hold', () => {
    const { run, told } = killed();
    run(`.watch rows AS SELECT HOST, STATE FROM ${leaves} WHERE STATE <> 'online'`);
    expect(told('rows')).toEqual([
      [0, 4_300, []],
      [4_300, 10_000, [['leaf-1', 'offline']]],
    ]);
  });

  test('as things are, nothing serves two partitions from the death on', () => {
    const { run, told } = killed();
    run('.watch down AS SELECT COUNT(*) FROM PLAYGROUND.PARTITIONS WHERE SERVED = 0');
    const [before, between, after] = told('down');
    expect([before, between?.slice(0, 1), between?.[2], after?.[2]]).toEqual([[0, 1_000, 0], [1_000], 2, 0]);
  });

  test('always: broken from the first instant on at which it does not hold', () => {
    const { history, run, course, told } = killed();
    run(`.expect up always (${away}) = 0`);
    expect(told('up')).toEqual([
      [0, 4_300, true],
      [4_300, 10_000, false],
    ]);
    const { state, firedMs, lateByMs } = standingOf(course('up'));
    expect([state, (firedMs ?? 0) - history.originMs, lateByMs]).toEqual(['broken', 4_300, 3_300]);
  });

  test('always … FOR: what does not last so long does not count, and the break comes between events', () => {
    const { history, run, course, told } = killed();
    run(`.expect up always (${away}) = 0 FOR 5s`);
    run(`.expect patient always (${away}) = 0 FOR 7s`);
    expect(told('up')).toEqual([
      [0, 9_300, true],
      [9_300, 10_000, false],
    ]);
    const { firedMs, lateByMs } = standingOf(course('up'));
    expect([(firedMs ?? 0) - history.originMs, lateByMs]).toEqual([9_300, 8_300]);
    expect(told('patient')).toEqual([[0, 10_000, true]]);
    expect(standingOf(course('patient')).state).toBe('met');
  });

  test('ever … FOR … EVERY: an alert fires at the first question after it has lasted long enough', () => {
    const { history, run, course, told } = killed();
    run(`.expect alert ever (${away}) > 0 FOR 2s EVERY 3s`);
    // Asked at 0, 3, 6 and 9 s: first seen at 6 s, and 2 s later nobody asks before 9 s.
    expect(told('alert')).toEqual([
      [0, 9_000, false],
      [9_000, 10_000, true],
    ]);
    const { state, firedMs, lateByMs } = standingOf(course('alert'));
    expect([state, (firedMs ?? 0) - history.originMs, lateByMs]).toEqual(['met', 9_000, 8_000]);
  });

  test('ever: an alert that is asked too seldom is blind', () => {
    const { run, course } = killed();
    run(`.start leaf-1; .wait idle; .expect alert ever (${away}) > 0 EVERY 60s`);
    const { state, firedMs } = standingOf(course('alert'));
    expect([state, firedMs]).toEqual(['notYet', null]);
  });

  test('at end: as far as the branch is simulated', () => {
    const { run, course } = killed();
    run(`.expect whole at end (${away}) = 0; .expect hurt at end (${away}) > 0 FOR 5s`);
    expect([standingOf(course('whole')).state, standingOf(course('hurt')).state]).toEqual(['notYet', 'met']);
    run('.start leaf-1; .wait idle');
    expect([standingOf(course('whole')).state, standingOf(course('hurt')).state]).toEqual(['met', 'notYet']);
  });

  test('NULL is unknown: it is drawn as a gap, and breaks nothing', () => {
    const { run, course, told } = killed();
    run(`.expect slow always (SELECT MIN(NODE_ID) FROM ${leaves} WHERE STATE = 'offline') = 7`);
    run(`.expect none ever (SELECT MIN(NODE_ID) FROM ${leaves} WHERE STATE = 'nothing') = 7`);
    expect(told('slow')).toEqual([
      [0, 4_300, null],
      [4_300, 10_000, false],
    ]);
    expect(standingOf(course('none')).state).toBe('unknown');
  });

  test('FROM NODE: a node that is away has no answer', () => {
    const { run, told } = watchedPair();
    run(`.watch nodes FROM NODE ma AS SELECT COUNT(*) FROM ${leaves}; .wait 1s; .kill ma; .wait 2s`);
    expect(told('nodes')).toEqual([
      [0, 1_000, 2],
      [1_000, 3_000, null],
    ]);
  });
});

describe('watch: what changes by itself', () => {
  test('a column that does is asked for each second, and the watch says so; others are not', () => {
    const { run, course } = watchedPair();
    run(`.watch pings AS SELECT MIN(AVERAGE_ROUNDTRIP_LATENCY) FROM ${leaves}; .watch away AS ${away}`);
    run('.wait 5s');
    const pings = course('pings');
    expect(pings.isSampled).toBe(true);
    expect(pings.stretches.length).toBe(6);
    expect(course('away').isSampled).toBe(false);
    // Whether there is a row depends on no cell of it but those that WHERE reads.
    run(`.expect any ever EXISTS (SELECT * FROM ${leaves} WHERE STATE = 'offline')`);
    run(`.expect far ever EXISTS (SELECT * FROM ${leaves} WHERE AVERAGE_ROUNDTRIP_LATENCY > 9)`);
    expect([course('any').isSampled, course('far').isSampled]).toEqual([false, true]);
  });

  test('with EVERY it is asked that often', () => {
    const { history, run, course } = watchedPair();
    run(
      `.expect fast always (SELECT MAX(AVERAGE_ROUNDTRIP_LATENCY) FROM ${leaves}) < '0.4' EVERY 10s; .wait 60s`,
    );
    const { stretches, isSampled } = course('fast');
    expect(isSampled).toBe(true);
    expect(stretches.every(({ fromMs }) => (fromMs - history.originMs) % 10_000 === 0)).toBe(true);
  });

  test('rows that a workload writes are counted while nothing happens', () => {
    const { run, told } = watchedPair();
    run('.watch rows AS SELECT COUNT(*) FROM test.x; .workload 0 reads 10 writes ON test.x; .wait 3s');
    expect(told('rows').map(([fromMs, , value]) => [fromMs, value])).toEqual([
      [0, 100],
      [1_000, 110],
      [2_000, 120],
      [3_000, 130],
    ]);
  });
});

describe('watch: branches, and time that goes on', () => {
  test('each branch has its own course, and what they share is asked once', () => {
    const { history, run, told } = watchedPair();
    run(`.watch away AS ${away}; .wait 1s; .kill leaf-1; .wait 9s`);
    const first = told('away');
    history.seek(history.originMs + 2_000);
    run('.stop leaf-2; .start leaf-1; .wait 1s; .start leaf-2; .wait idle');
    expect(history.branches.length).toBe(2);
    expect(told('away')).not.toEqual(first);
    expect(told('away').at(-1)?.[2]).toBe(0);
    history.switchTo(0);
    expect(told('away')).toEqual(first);
  });

  test('undo takes the watch nowhere: it is asked of the time that has taken its place', () => {
    const { history, client, run, told } = watchedPair();
    run(`.wait 1s; .kill leaf-1; .watch away AS ${away}; .wait 9s`);
    history.undo();
    client.settle();
    run('.wait 9s');
    expect(told('away')).toEqual([[0, 10_000, 0]]);
  });

  test('what is added at the last instant is asked about again', () => {
    const { run, told } = watchedPair();
    run(`.watch down AS SELECT COUNT(*) FROM PLAYGROUND.NODES WHERE UP = 0; .wait 1s; .kill leaf-1`);
    expect(told('down').at(-1)?.[2]).toBe(1);
    run('.kill leaf-2');
    expect(told('down').at(-1)).toEqual([1_000, 1_000, 2]);
  });

  test('a watch that is entered late is asked from the origin on, and one that is taken away is gone', () => {
    const { courses, run, told } = watchedPair();
    run('.wait 1s; .kill leaf-1; .wait 9s');
    run(`.watch one AS ${away}; .watch two AS SELECT 2`);
    expect(told('one').length).toBe(2);
    run('.unwatch one');
    courses.work(() => true);
    expect(courses.all.map(({ name }) => name)).toEqual(['two']);
  });
});

describe('watch: in slices', () => {
  test('what is visible is asked first, and what is not known is no stretch', () => {
    const { courses, history, run } = watchedPair();
    run(`.watch away AS ${away}; .wait 1s; .kill leaf-1; .wait 9s; .start leaf-1; .wait idle`);
    let questions = 0;
    const visible = { fromMs: history.originMs + 4_300, toMs: history.originMs + 5_000 };
    expect(courses.work(() => ++questions <= 1, visible)).toBe(false);
    const [course] = courses.all;
    if (course === undefined) throw new Error('a watch');
    expect(course.isComplete).toBe(false);
    expect(valueAt(course, history.originMs + 4_300)).toBe(1);
    expect(valueAt(course, history.originMs)).toBeUndefined();
    expect(courses.work(() => true)).toBe(true);
    expect(courses.all[0]?.isComplete).toBe(true);
    expect(valueAt(courses.all[0] ?? course, history.originMs)).toBe(0);
  });

  test('nothing is asked twice, and what has not changed is the same object', () => {
    const { courses, run } = watchedPair();
    run(`.watch away AS ${away}; .wait 1s; .kill leaf-1; .wait 9s`);
    courses.work(() => true);
    const before = courses.all[0];
    let questions = 0;
    courses.work(() => ++questions > 0);
    expect(questions).toBe(0);
    expect(courses.all[0]).toBe(before);
  });
});

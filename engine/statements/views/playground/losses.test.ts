import { describe, expect, test } from 'vitest';
import { workloadBetween } from '../../../cluster/index.ts';
import { consoleWith } from '../../client/console-for-tests.ts';

/** leaf-1, node 2, holds writes that its replica does not have: four rows that are new, and two that were deleted. */
const behind = () => {
  const console = consoleWith({ pairs: 1, partitions: 2 });
  console.run(`.wait 900ms; .lag leaf-1 60s; INSERT INTO test.x VALUES (101), (102), (103), (104);
    DELETE FROM test.x WHERE id = 1 OR id = 2`);
  return console;
};

describe('playground: LOST_WRITES', () => {
  test('a row for each table and partition whose acknowledged writes are undone', () => {
    const { rows } = behind();
    expect(rows('SELECT * FROM PLAYGROUND.LOST_WRITES')).toEqual([]);
    expect(rows('.kill leaf-1; .wait 10s; SELECT * FROM PLAYGROUND.LOST_WRITES')).toEqual([
      [28, 4_300, 'test', 'x', 1, 2, 'olderCopy', 2, 1, 0],
    ]);
    expect(rows('SELECT KIND FROM PLAYGROUND.EVENTS WHERE EVENT_ID = 28')).toEqual([['writesUndone']]);
  });

  test('a partition that begins anew as an empty one', () => {
    const { rows, run } = consoleWith({ leaves: 2, partitions: 2 });
    run('.kill leaf-1; .wait 10s; REBALANCE PARTITIONS ON test FORCE');
    expect(rows('SELECT * FROM PLAYGROUND.LOST_WRITES')).toEqual([
      [20, 11_000, 'test', null, 0, 2, 'partitionEmptied', 53, 0, null],
    ]);
  });
});

describe('playground: RISK', () => {
  test('what each leaf, pair and group would cost if it failed now', () => {
    expect(behind().rows('SELECT * FROM PLAYGROUND.RISK')).toEqual([
      ['leaf', 2, null, null, 0, 2, 2, 1, 1],
      ['leaf', 3, null, null, 0, 2, 2, 1, 1],
      ['pair', null, 1, null, 2, 0, 0, 0, 0],
      ['group', null, null, 1, 0, 2, 2, 1, 1],
      ['group', null, null, 2, 0, 2, 2, 1, 1],
    ]);
  });

  test('a dead leaf costs nothing any more, and its partner everything', () => {
    const { rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run('.kill leaf-1');
    const leaves =
      "SELECT NODE_ID, PARTITIONS_OFFLINE, PARTITIONS_DEGRADED FROM PLAYGROUND.RISK WHERE SUBJECT = 'leaf'";
    expect(rows(leaves)).toEqual([
      [2, 0, 0],
      [3, 2, 0],
    ]);
  });

  test('without redundancy there are neither pairs nor a second group', () => {
    const { rows } = consoleWith({ leaves: 2, partitions: 2 });
    expect(rows('SELECT SUBJECT, NODE_ID, PARTITIONS_OFFLINE FROM PLAYGROUND.RISK')).toEqual([
      ['leaf', 2, 1],
      ['leaf', 3, 1],
      ['group', null, 2],
    ]);
  });
});

describe('playground: WORKLOAD', () => {
  const underLoad = () => {
    const console = consoleWith({ pairs: 2, partitions: 4 });
    console.run(
      '.wait 900ms; .workload 50 reads 20 writes ON test.x; .kill leaf-1; .wait 10s; .workload off; .wait 1s',
    );
    return console;
  };

  test('a row for each stretch in which every partition answers alike', () => {
    const { rows } = underLoad();
    const stretches =
      'SELECT FROM_MS, TO_MS, DATABASE_NAME, TABLE_NAME, READS_PER_SECOND, PARTITIONS_SERVED, PARTITIONS_WAITING, PARTITIONS_REFUSED FROM PLAYGROUND.WORKLOAD';
    expect(rows(stretches)).toEqual([
      [1_000, 4_300, 'test', 'x', 50, 3, 1, 0],
      [4_300, 11_000, 'test', 'x', 50, 4, 0, 0],
      [11_000, 12_000, null, null, 0, 0, 0, 0],
    ]);
    const statements =
      'SELECT READS_SENT, READS_WAITED, READS_FAILED, WRITES_SENT, WRITES_WAITED, WRITES_FAILED, ROWS_LOST FROM PLAYGROUND.WORKLOAD';
    expect(rows(statements)).toEqual([
      [165, 41, 0, 66, 17, 0, 0],
      [335, 0, 0, 134, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  test('its rows add up to what became of all statements', () => {
    const { history, rows, run } = consoleWith({ pairs: 1, partitions: 2 });
    run(`.wait 900ms; .lag leaf-1 5s; .workload 33 reads 501 writes ON test.x; .wait 2777ms; .kill leaf-1; .wait 5s;
      .kill leaf-2; .wait 9s; .workload off; .wait 1s`);
    const [sums] = rows(`SELECT SUM(READS_SENT), SUM(READS_WAITED), SUM(READS_FAILED), SUM(WRITES_SENT),
      SUM(WRITES_WAITED), SUM(WRITES_FAILED), SUM(ROWS_LOST) FROM PLAYGROUND.WORKLOAD`);
    const { nowMs } = history.world;
    const { reads, writes, rowsLost } = workloadBetween(history.world, 0, nowMs);
    expect(sums?.slice(1, 3)).toEqual([reads.waited, reads.failed]);
    expect(sums?.slice(4)).toEqual([writes.waited, writes.failed, rowsLost]);
    expect(sums?.slice(0, 1)).toEqual([Math.round((33 * 16_777) / 1_000)]);
    expect(rowsLost).toBeGreaterThan(0);
    expect(reads.failed).toBeGreaterThan(0);
  });
});

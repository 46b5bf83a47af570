import { describe, expect, test } from 'vitest';
import { chance } from '../base/index.ts';

import { packRecord, unpackRecord } from '../packed/index.ts';
import { recordOf } from '../record/record-of.ts';
import { afterScript, freePlayScript } from '../record/starts.ts';
import { writeRecord } from '../record/write-record.ts';
import { whyNotIdle } from '../simulation/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play } from '../statements/index.ts';

/** What operators type, the usual more often than the rest; `#` stands for a leaf. */
const typed: readonly string[] = [
  'SHOW LEAVES;',
  'SHOW LEAVES;',
  'SHOW PARTITIONS ON test;',
  'SHOW CLUSTER STATUS;',
  'SELECT COUNT(*) FROM test.x;',
  'SELECT COUNT(*) FROM test.x;',
  'INSERT INTO test.x VALUES (101), (102);',
  '.kill leaf-#',
  '.kill leaf-#',
  '.start leaf-#',
  '.start leaf-#',
  '.wait idle',
  '.wait 5s',
  'EXPLAIN REBALANCE PARTITIONS ON test;',
  'REBALANCE PARTITIONS ON test;',
  "DETACH LEAF 'leaf-#':3306;",
  "ATTACH LEAF 'leaf-#':3306;",
  'RESTORE REDUNDANCY ON test;',
  'SHOW REBALANCE STATUS ON test;',
];

/** The record of somebody who types `count` statements one by one, waits for most, undoes some and tries others. */
function recordTyped(seed: number, count: number): string {
  const { history } = afterScript(freePlayScript(), { extras: () => extras });
  const play = new Play(history, () => extras);
  const draw = (about: string, place: number, bound: number): number => chance(seed, [about, place], bound);
  for (let place = 0; place < count; place += 1) {
    play.pass(history.cursor.atMs + 1_000);
    const statement = typed[draw('statement', place, typed.length)] ?? '';
    play.enter(statement.replace('#', String(1 + draw('leaf', place, 8))));
    for (let instant = 0; instant < 400 && whyNotIdle(history.world) !== null; instant += 1)
      play.pass(history.nextInstant() ?? history.cursor.atMs);
    if (draw('undo', place, 40) === 0) play.undo();
    if (draw('back', place, 40) === 0)
      play.jump(Math.max(history.originMs, history.cursor.atMs - draw('by', place, 20_000)));
  }
  return writeRecord(recordOf(play, { start: { kind: 'builtIn', id: 'free-play' } }));
}

describe('packed records', () => {
  test.each([1, 2, 3])(
    '200 ordinary statements with tree and digests fit into 1,400 characters (%i)',
    (seed) => {
      const text = recordTyped(seed, 200);
      const packed = packRecord(text);
      expect(text.match(/^branches .* /m)).not.toBeNull();
      expect(packed.length).toBeLessThanOrEqual(1_400);
      expect(unpackRecord(packed)).toEqual({ ok: true, text });
    },
  );

  test('one statement is a short link', () => {
    expect(packRecord(recordTyped(9, 1)).length).toBeLessThanOrEqual(100);
  });
});

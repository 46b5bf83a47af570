import { recordWording } from '@ha-playground/engine/english';
import { exercises } from '@ha-playground/engine/exercises';
import { extras } from '@ha-playground/engine/extras';
import {
  beginWith,
  playSubmission,
  readExercise,
  readSubmission,
  startIdOf,
} from '@ha-playground/engine/lessons';
import { packRecord } from '@ha-playground/engine/packed';
import { Play } from '@ha-playground/engine/play';
import { passUntilIdle, recordOf, writeRecord } from '@ha-playground/engine/record';
import { hashOfSetUp } from '@ha-playground/engine/starts';
import { expect, test } from 'vitest';
import { mostReported } from '../../presentation/exercise/reports.ts';

/** As people type while they try: looks, writes, faults and waits, no two alike in their instants. */
const lineOf = (index: number): string => {
  const leaf = `leaf-${((index * 5) % 8) + 1}`;
  const lines = [
    'SHOW LEAVES;',
    `.kill ${leaf}`,
    `SELECT COUNT(*) FROM test.x WHERE id > ${index * 7};`,
    `.start ${leaf}`,
    'SHOW PARTITIONS ON test;',
    `INSERT INTO test.x VALUES (${1_000 + index}), (${2_000 + index * 3});`,
    `.wait ${(index % 9) + 1}s`,
    'SHOW REBALANCE STATUS ON test;',
    `SELECT HOST, ROLE FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE ORDINAL = ${index % 16};`,
    'EXPLAIN REBALANCE PARTITIONS ON test;',
  ];
  return lines[index % lines.length] ?? '';
};

test('a session of 200 commands goes into what the smallest platform keeps, and goes on from there', () => {
  const entry = exercises.find(({ id }) => id === 'back-by-hand');
  const read = readExercise(entry?.text ?? '');
  if (!read.ok) throw new Error('the exercise can be read');
  const { exercise } = read;
  const play = new Play(beginWith(exercise.start).history, () => extras);
  for (let index = 0; index < commands; index += 1) {
    play.pass(play.history.cursor.atMs + 700 + ((index * 7919) % 4_000));
    play.enter(lineOf(index));
    passUntilIdle(play, play.history.cursor.atMs + 60_000);
  }
  const start = { kind: 'story' as const, id: startIdOf(exercise), hash: hashOfSetUp(exercise.start) };
  const packed = packRecord(writeRecord(recordOf(play, { start })));
  expect(packed.length).toBeLessThanOrEqual(mostReported);
  const again = readSubmission(packed, recordWording.fault);
  if (!again.ok) throw new Error(JSON.stringify(again.fault));
  const resumed = playSubmission(exercise, again.submission);
  if (!resumed.ok) throw new Error(JSON.stringify(resumed.fault));
  expect(resumed.difference).toBeNull();
  expect(resumed.play.statements.map(({ run }) => run.text)).toEqual(
    play.statements.map(({ run }) => run.text),
  );
  expect(resumed.play.statements.length).toBe(commands);
  expect(resumed.play.history.endMs).toBe(play.history.endMs);
});

const commands = 200;

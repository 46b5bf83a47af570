import { expect, test } from 'vitest';
import { consoleWith } from './console-for-tests.ts';

const insert = 'INSERT INTO test.x VALUES (101), (102), ... (120)';

test('statements: a write that waits for a silent replica ends with 1857 when its primary is lost too, and nothing of it stays', () => {
  const { client, rows, run } = consoleWith({ pairs: 1, partitions: 2, replication: 'SYNC' });
  run(`.hang leaf-1; .background ${insert}; .wait 2s; .kill leaf-2; .wait 10s`);
  expect(client.runs.find(({ text, isBackground }) => isBackground && text === insert)?.result?.text).toBe(
    'ERROR 1857 (HY000): The transaction was rolled back: the leaf with the primary of partition test:0 was lost.',
  );
  run('.resume leaf-1; .wait idle');
  expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[100]]);
});

test('statements: a write that comes after the death of a primary waits and runs on the new one', () => {
  const { print, rows, run } = consoleWith({ pairs: 1, partitions: 2, replication: 'SYNC' });
  run('.kill leaf-2; .wait 1s');
  expect(print(insert)).toBe('Query OK, 20 rows affected (2.30 sec)');
  expect(rows('SELECT COUNT(*) FROM test.x')).toEqual([[120]]);
});

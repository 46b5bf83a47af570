import { expect, test } from 'vitest';
import { History } from '../../history/index.ts';
import { extras } from '../binding/bind-extras.ts';
import { Client } from './client.ts';
import { backgroundLimit } from './lane.ts';

test('background: so many statements wait there, and one more is refused with a sentence', () => {
  const client = new Client(new History(), { extras: () => extras });
  client.enqueue("ADD LEAF root@'leaf-1'; CREATE DATABASE test PARTITIONS 1; CREATE TABLE test.x (id INT);");
  client.enqueue('.kill leaf-1');
  const background = '.background INSERT INTO test.x VALUES (1)';
  client.enqueue(`${background}\n`.repeat(backgroundLimit));
  expect(client.runs.filter(({ isBackground, state }) => isBackground && state === 'running').length).toBe(
    backgroundLimit,
  );
  const [refused] = client.enqueue(background);
  expect(refused?.result?.text).toBe(
    'ERROR 1105 (HY000): At most 2000 statements of a connection run in the background; wait for some to end.',
  );
  client.cancel(client.runs.findLast(({ isBackground }) => isBackground)?.id ?? -1);
  const [taken] = client.enqueue(background);
  expect(taken?.result?.text).toBe('in the background: INSERT INTO test.x VALUES (1)');
});

import { advance } from '@ha-playground/engine/console';
import { expect, test } from 'vitest';
import { freePlay } from '../start.ts';
import { failureBefore } from './failure-before.ts';

test('a rebalance that failed is told of once a failover has taken its place, and no more when another has ended well', () => {
  const { history, client } = freePlay.begin();
  const after = (script: string, ms: number) => {
    client.enqueue(script);
    advance(history, [client], history.cursor.atMs + ms);
    const { events, nowMs } = history.world;
    return failureBefore(events, 'test', nowMs);
  };
  expect(after("ADD LEAF root@'leaf-9'; ADD LEAF root@'leaf-10';", 1_000)).toBeNull();
  expect(after('.background REBALANCE PARTITIONS ON test;', 500)).toBeNull();
  expect(after('.kill leaf-1', 20_000)).toMatchObject({ kind: 'rebalance' });
  expect(failureBefore(history.world.events, 'other', history.world.nowMs)).toBeNull();
  expect(after('.start leaf-1', 60_000)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { runUntil } from './advance.ts';
import { consoleWith } from './console-for-tests.ts';

describe('client: letting time pass until something is so', () => {
  test('nothing is pending: it says that it never will be, and no time passes', () => {
    const { history, client } = consoleWith({ pairs: 1, partitions: 2 });
    const { atMs } = history.cursor;
    expect(runUntil(history, [client], () => false, 1_000_000)).toBe(false);
    expect(history.cursor.atMs).toBe(atMs);
  });

  test('what is pending lies past the limit: it stops before', () => {
    const { history, client } = consoleWith({ pairs: 1, partitions: 2 });
    const { atMs } = history.cursor;
    client.enqueue('.wait 10s');
    expect(runUntil(history, [client], () => !client.isBusy, atMs + 9_999)).toBe(false);
    expect(runUntil(history, [client], () => !client.isBusy, atMs + 10_000)).toBe(true);
    expect(history.cursor.atMs).toBe(atMs + 10_000);
  });
});

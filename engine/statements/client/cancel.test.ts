import { describe, expect, test } from 'vitest';
import { consoleWith } from './console-for-tests.ts';

describe('client: what is cancelled', () => {
  test('one that waits for its turn: what runs goes on, and what comes after it gets its turn', () => {
    const { client, finishAll } = consoleWith({ pairs: 2, partitions: 4 });
    const [first, second, third] = client.enqueue('.wait 2s\n.wait 3s\nSELECT 1;');
    client.cancel(second?.id ?? -1);
    expect(client.runs[first?.id ?? -1]?.state).toBe('running');
    expect(finishAll()).toBe(true);
    const [one, two, three] = [first, second, third].map((run) => client.runs[run?.id ?? -1]);
    expect([one?.result?.ok, two?.result?.ok, three?.result?.ok]).toEqual([true, false, true]);
    expect((three?.startedAtMs ?? 0) - (one?.startedAtMs ?? 0)).toBe(2000);
  });

  test('the one that runs: the next one starts at once', () => {
    const { client, finishAll } = consoleWith({ pairs: 2, partitions: 4 });
    const [first, second] = client.enqueue('.wait 2s\n.wait 500ms');
    client.cancel(first?.id ?? -1);
    expect(finishAll()).toBe(true);
    const [one, two] = [first, second].map((run) => client.runs[run?.id ?? -1]);
    expect([one?.result?.ok, two?.result?.ok]).toEqual([false, true]);
    expect((two?.endedAtMs ?? 0) - (one?.startedAtMs ?? 0)).toBe(500);
  });
});

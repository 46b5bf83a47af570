import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownLeaves } from '../cluster/index.ts';
import type { Command } from '../simulation/index.ts';
import { canCarryOut, later } from '../simulation/later.ts';
import { loadLaterCommands } from '../simulation/load-later.ts';
import { runUntilSettled } from '../statements/index.ts';
import { afterScript, freePlayScript } from './starts.ts';

const leaf = { host: 'leaf-9', port: 3306 };
const setFanout = (leafFailoverFanout: 'paired' | 'load_balanced'): Command => ({
  kind: 'setVariable',
  name: 'leaf_failover_fanout',
  value: leafFailoverFanout,
  change: { leafFailoverFanout },
});

const freePlay = () => afterScript(freePlayScript(), { extras: () => null });

describe('what a page begins with', () => {
  beforeAll(() => {
    later.bring(null);
  });
  afterAll(loadLaterCommands);

  it('later: does what a cluster begins with, and nothing else', () => {
    expect(canCarryOut({ kind: 'addLeaf', leaf, group: 1 })).toBe(true);
    expect(canCarryOut(setFanout('paired'))).toBe(true);
    expect(canCarryOut(setFanout('load_balanced'))).toBe(false);
    expect(canCarryOut({ kind: 'restoreRedundancy', database: 'test' })).toBe(false);
    expect(() => later.part).toThrow('what carries out later commands');
  });

  it('later: leaves die, hang and return, the master aggregator too, and rows are written, without any of it', () => {
    const { history, client } = freePlay();
    client.enqueue(
      [
        '.kill leaf-1\n.wait 5s\nINSERT INTO test.x VALUES (200);\n.hang leaf-6\n.wait 40s\n.start leaf-1\n.wait idle',
        '.resume leaf-6\n.wait idle\n.stop leaf-2\n.kill ma\n.wait 10s\n.start ma\n.start leaf-2\n.wait idle',
      ].join('\n'),
    );
    expect(runUntilSettled(history, [client], 600_000)).toBe(true);
    expect(client.runs.map(({ result }) => result?.ok)).not.toContain(false);
    expect(history.world.operations.map(({ kind }) => kind)).toContain('attach');
    const states = knownLeaves(history.world).map(({ state }) => state);
    expect(states).toStrictEqual(Array(8).fill('online'));
  });

  it('later: a statement that needs it waits, and begins when it is there', () => {
    const { history, client } = freePlay();
    client.enqueue("REMOVE LEAF 'leaf-1':3306 FORCE;");
    expect(runUntilSettled(history, [client], 1_000)).toBe(false);
    expect(client.runs.map(({ state }) => state)).toStrictEqual(['running']);
    loadLaterCommands();
    expect(runUntilSettled(history, [client], 60_000)).toBe(true);
    expect(client.runs.map(({ state }) => state)).toStrictEqual(['done']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeId } from '../base/index.ts';
import { knownLeaves } from '../cluster/index.ts';
import { canCarryOut, failures, isUnbalanced } from '../simulation/failures.ts';
import type { Command } from '../simulation/index.ts';
import { later } from '../simulation/later.ts';
import { loadFailures } from '../simulation/load-failures.ts';
import { loadLaterCommands } from '../simulation/load-later.ts';
import { runUntilSettled } from '../statements/index.ts';
import { afterScript, freePlayScript } from './starts.ts';

const leaf = { host: 'leaf-9', port: 3306 };
const set = (name: string, change: Extract<Command, { kind: 'setVariable' }>['change']): Command => ({
  kind: 'setVariable',
  name,
  value: String(Object.values(change)[0]),
  change,
});

const freePlay = () => afterScript(freePlayScript(), { extras: () => null });

describe('what a page begins with', () => {
  beforeAll(() => {
    later.bring(null);
    failures.bring(null);
  });
  afterAll(loadLaterCommands);

  it('later: does what a cluster begins with, and nothing else', () => {
    expect(canCarryOut({ kind: 'addLeaf', leaf, group: 1 })).toBe(true);
    expect(canCarryOut(set('leaf_failover_fanout', { leafFailoverFanout: 'paired' }))).toBe(true);
    expect(canCarryOut(set('leaf_failover_fanout', { leafFailoverFanout: 'load_balanced' }))).toBe(false);
    expect(canCarryOut(set('auto_attach', { autoAttach: true }))).toBe(false);
    expect(canCarryOut(set('leaf_failure_detection', { leafFailureDetection: true }))).toBe(false);
    expect(canCarryOut({ kind: 'killNode', node: nodeId(9) })).toBe(false);
    expect(canCarryOut({ kind: 'restoreRedundancy', database: 'test' })).toBe(false);
    expect(() => later.part).toThrow('what carries out later commands');
  });

  it('later: leaves join, databases are made and rows are written, asynchronously and synchronously, without any of it', () => {
    const { history, client } = freePlay();
    client.enqueue(
      [
        "INSERT INTO test.x VALUES (200);\n.wait 5s\nADD LEAF root@'leaf-9':3306;\nADD LEAF root@'leaf-10':3306;",
        'SET GLOBAL auto_attach = OFF;\nCREATE DATABASE other WITH SYNC REPLICATION PARTITIONS 4;',
        'CREATE TABLE other.y (id INT);\nINSERT INTO other.y VALUES (1), (2), (3);\n.wait idle',
      ].join('\n'),
    );
    expect(runUntilSettled(history, [client], 600_000)).toBe(true);
    expect(client.runs.map(({ result }) => result?.ok)).not.toContain(false);
    const states = knownLeaves(history.world).map(({ state }) => state);
    expect(states).toStrictEqual(Array(10).fill('online'));
    expect(isUnbalanced(history.world, 'test')).toBe(null);
  });

  it('later: a leaf that is killed before it dies when it is there, and comes back', () => {
    const { history, client } = freePlay();
    client.enqueue('.kill leaf-1\n.wait 40s\n.start leaf-1\n.wait idle');
    expect(runUntilSettled(history, [client], 1_000)).toBe(false);
    expect(client.runs.map(({ state }) => state)).toStrictEqual(['running', 'queued', 'queued', 'queued']);
    loadFailures();
    expect(runUntilSettled(history, [client], 600_000)).toBe(true);
    expect(history.world.operations.map(({ kind }) => kind)).toContain('attach');
    expect(isUnbalanced(history.world, 'test')).toBe(false);
    expect(canCarryOut({ kind: 'restoreRedundancy', database: 'test' })).toBe(false);
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

import { describe, expect, test } from 'vitest';
import {
  actionTags,
  instanceTags,
  leafTags,
  operationTags,
  partitionTags,
  processTags,
  replicaTags,
  type TagTable,
} from '../cluster/index.ts';
import {
  actionLifecycle,
  instanceLifecycle,
  leafLifecycle,
  operationLifecycle,
  partitionLifecycle,
  processLifecycle,
  replicaLifecycle,
} from './index.ts';

/** By tag: the states that have it, in the order of the table. */
function statesByTag(table: TagTable<string, string>): Record<string, string[]> {
  const states: Record<string, string[]> = {};
  for (const [state, tags] of Object.entries(table))
    for (const tag of tags) states[tag] = [...(states[tag] ?? []), state];
  return states;
}

describe('tags', () => {
  const pairs = [
    [leafLifecycle, leafTags],
    [processLifecycle, processTags],
    [partitionLifecycle, partitionTags],
    [instanceLifecycle, instanceTags],
    [replicaLifecycle, replicaTags],
    [operationLifecycle, operationTags],
    [actionLifecycle, actionTags],
  ] as const;

  for (const [{ id, machine }, table] of pairs) {
    test(`machines: a state of the machine has the tags that everybody asks for (${id})`, () => {
      for (const [value, tags] of Object.entries(table))
        expect([...machine.resolveState({ value }).tags], value).toEqual(tags);
    });
  }

  test('machines: what the states of a leaf have in common', () => {
    expect(statesByTag(leafTags)).toEqual({
      known: ['online', 'offline', 'attaching', 'detached', 'recovering'],
      serving: ['online'],
      watched: ['online', 'attaching', 'recovering'],
      lost: ['offline'],
      awaited: ['offline', 'recovering'],
      attaching: ['attaching'],
      returning: ['attaching', 'recovering'],
      setAside: ['detached'],
    });
  });

  test('machines: what the states of a process have in common', () => {
    expect(statesByTag(processTags)).toEqual({
      answering: ['running'],
      refusing: ['recovering', 'stopped'],
      recovering: ['recovering'],
      stuck: ['stopped', 'hung'],
      startable: ['stopped'],
      silent: ['hung'],
    });
  });

  test('machines: what the states of partitions, instances and replicas have in common', () => {
    expect(statesByTag(partitionTags)).toEqual({
      served: ['served'],
      locked: ['locked'],
      unserved: ['offline'],
    });
    expect(statesByTag(instanceTags)).toEqual({
      readable: ['online', 'replicating'],
      following: ['replicating', 'provisioning'],
      arriving: ['provisioning'],
      changing: ['transition'],
      waiting: ['pending'],
      recovering: ['recovering'],
      unloaded: ['offline'],
      unrecoverable: ['unrecoverable'],
    });
    expect(statesByTag(replicaTags)).toEqual({
      waitedFor: ['sync'],
      prompt: ['sync', 'ready'],
      caughtUp: ['ready'],
    });
  });

  test('machines: what the states of operations and actions have in common', () => {
    const ends = { ended: ['success', 'failed', 'cancelled'], succeeded: ['success'], failed: ['failed'] };
    expect(statesByTag(operationTags)).toEqual({ ...ends, running: ['running'], settling: ['settling'] });
    expect(statesByTag(actionTags)).toEqual({ ...ends, scheduled: ['scheduled'], running: ['running'] });
  });
});

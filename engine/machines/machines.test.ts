import { describe, expect, test } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import {
  actionEvents,
  actionLifecycle,
  instanceEvents,
  instanceLifecycle,
  type Lifecycle,
  leafEvents,
  leafLifecycle,
  operationEvents,
  operationLifecycle,
  partitionEvents,
  partitionLifecycle,
  processEvents,
  processLifecycle,
  replicaEvents,
  replicaLifecycle,
} from './index.ts';

/** The whole (state, event) table of a machine: what it does not react to is left out. */
function tableOf<State extends string, Event extends { readonly type: string }>(
  lifecycle: Lifecycle<State, Event>,
  events: Readonly<Record<string, Event>>,
): Record<string, Record<string, string>> {
  const rows = lifecycle.states.map((state) => {
    const cells = Object.entries(events).flatMap(([name, event]) => {
      const step = lifecycle.step(state, event);
      return step === null ? [] : [[name, [step.state, ...step.effects].join(' + ')]];
    });
    return [state, Object.fromEntries(cells)];
  });
  return Object.fromEntries(rows);
}

describe('tables', () => {
  test('machines: a leaf moves between its states as SHOW LEAVES tells', () => {
    const leaves = { remove: 'unknown + forgetInstances' };
    expect(tableOf(leafLifecycle, leafEvents)).toEqual({
      unknown: {
        add: 'online',
        attach: 'attaching + attachInstances',
        attachBeforeRecovery: 'attaching + attachInstances',
      },
      online: { lost: 'offline', detach: 'detached + takeOutInstances', ...leaves },
      offline: { reachableAndWanted: 'attaching + attachInstances', reachableOnly: 'detached', ...leaves },
      attaching: { copied: 'online', lost: 'offline', ...leaves },
      detached: {
        reachableAndWanted: 'attaching + attachInstances',
        attach: 'attaching + attachInstances',
        attachBeforeRecovery: 'recovering',
        ...leaves,
      },
      recovering: {
        reachableAndWanted: 'attaching + attachInstances',
        reachableOnly: 'attaching + attachInstances',
        lost: 'offline',
        ...leaves,
      },
    });
  });

  test('machines: a process runs, hangs, stops and recovers', () => {
    expect(tableOf(processLifecycle, processEvents)).toEqual({
      running: { kill: 'stopped', stop: 'stopped', hang: 'hung' },
      hung: { kill: 'stopped', resume: 'running' },
      stopped: { start: 'recovering' },
      recovering: { kill: 'stopped', stop: 'stopped', recovered: 'running' },
    });
  });

  test('machines: a synchronous replica falls back when it is silent and returns through ready', () => {
    expect(tableOf(replicaLifecycle, replicaEvents)).toEqual({
      sync: { silent: 'async' },
      async: { caughtUp: 'ready' },
      ready: { silent: 'async', returns: 'sync' },
    });
  });

  test('machines: a partition is served, locked by a promotion, or offline', () => {
    expect(tableOf(partitionLifecycle, partitionEvents)).toEqual({
      served: { lock: 'locked', primaryLost: 'offline' },
      locked: { promoted: 'served', kept: 'served', primaryLost: 'offline' },
      offline: { attached: 'served', lock: 'locked' },
    });
  });

  test('machines: an instance changes its state on its leaf', () => {
    const ends = { processEnded: 'offline' };
    expect(tableOf(instanceLifecycle, instanceEvents)).toEqual({
      online: { ...ends, changeRole: 'transition', takenOut: 'pending' },
      replicating: { ...ends, changeRole: 'transition', takenOut: 'pending', provision: 'provisioning' },
      provisioning: { ...ends, copied: 'replicating', copyFailed: 'pending' },
      transition: {
        ...ends,
        promoted: 'online',
        demoted: 'pending',
        takenOut: 'pending',
        primaryKept: 'online',
        replicaKept: 'replicating',
      },
      pending: { ...ends, provision: 'provisioning', attach: 'online' },
      recovering: {
        ...ends,
        recoveredAsPrimary: 'online',
        recoveredAsReplica: 'replicating',
        recoveredOutOfService: 'pending',
      },
      offline: { processStarted: 'recovering' },
      unrecoverable: ends,
    });
  });

  test('machines: an operation runs, settles and ends', () => {
    const ends = { fail: 'failed', cancel: 'cancelled', done: 'success' };
    expect(tableOf(operationLifecycle, operationEvents)).toEqual({
      running: { ...ends, copiesDone: 'settling' },
      settling: { ...ends, goOn: 'running' },
      success: {},
      failed: {},
      cancelled: {},
    });
  });

  test('machines: an action is scheduled, runs and ends', () => {
    expect(tableOf(actionLifecycle, actionEvents)).toEqual({
      scheduled: { start: 'running', fail: 'failed', cancel: 'cancelled' },
      running: { finish: 'success', fail: 'failed', cancel: 'cancelled' },
      success: {},
      failed: {},
      cancelled: {},
    });
  });
});

describe('paths', () => {
  const machines = [
    [leafLifecycle, leafEvents],
    [processLifecycle, processEvents],
    [replicaLifecycle, replicaEvents],
    [partitionLifecycle, partitionEvents],
    [operationLifecycle, operationEvents],
    [actionLifecycle, actionEvents],
  ] as const;

  for (const [lifecycle, events] of machines) {
    test(`machines: every state can be reached from the first (${lifecycle.id})`, () => {
      const paths = getShortestPaths(lifecycle.machine, { events: Object.values(events) });
      const reached = new Set(paths.map((path) => String(path.state.value)));
      expect([...reached].sort()).toEqual([...lifecycle.states].sort());
    });
  }

  test('machines: every state but unrecoverable, which comes from a damaged disk, can be reached (instance)', () => {
    const paths = getShortestPaths(instanceLifecycle.machine, { events: Object.values(instanceEvents) });
    const reached = new Set(paths.map((path) => String(path.state.value)));
    expect([...instanceLifecycle.states].filter((state) => !reached.has(state))).toEqual(['unrecoverable']);
  });
});

describe('memory', () => {
  test('machines: the step of a state and an event is computed once and shared', () => {
    expect(leafLifecycle.step('online', leafEvents.lost)).toBe(leafLifecycle.step('online', leafEvents.lost));
  });

  test('machines: the arrows of the statechart name their events', () => {
    expect(partitionLifecycle.arrows()).toContainEqual(['served', 'lock', 'locked']);
  });
});

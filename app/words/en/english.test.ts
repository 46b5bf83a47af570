import {
  instanceLifecycle,
  leafLifecycle,
  operationLifecycle,
  partitionLifecycle,
  processLifecycle,
  replicaLifecycle,
  tell,
} from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { later } from './later.ts';

const { costs } = later.risk;

describe('english', () => {
  test('english: what a failure costs, one and several', () => {
    expect(tell(costs, { kind: 'offline', count: 1 })).toBe('1 partition goes offline');
    expect(tell(costs, { kind: 'rowsLost', count: 2 })).toBe('2 acknowledged rows are lost');
    expect(tell(costs, { kind: 'rowsBack', count: 1 })).toBe('1 deleted row is back');
    expect(tell(costs, { kind: 'degraded', count: 1 })).toBe('1 partition loses its second copy');
    expect(tell(costs, { kind: 'degraded', count: 4 })).toBe('4 partitions lose their second copy');
    expect(tell(costs, { kind: 'double', host: 'leaf-5' })).toBe('leaf-5 does double work');
    expect(tell(costs, { kind: 'more', host: 'leaf-5', before: 3, after: 5 })).toBe(
      'leaf-5 serves 5 primaries instead of 3',
    );
    expect(tell(costs, { kind: 'more', host: 'leaf-5', before: 0, after: 2 })).toBe(
      'leaf-5 serves 2 primaries',
    );
    expect(tell(costs, { kind: 'shared', leaves: 2, more: 3 })).toBe('2 leaves share 3 more primaries');
  });
});

test('english: every event of a machine that is drawn is written at its arrow', () => {
  const events: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> =
    later.inspector.events;
  const machines = {
    leaf: leafLifecycle,
    process: processLifecycle,
    partition: partitionLifecycle,
    instance: instanceLifecycle,
    replica: replicaLifecycle,
    operation: operationLifecycle,
  };
  for (const [name, machine] of Object.entries(machines))
    for (const [, event] of machine.arrows()) expect(events[name]?.[event], `${name} ${event}`).toBeDefined();
});

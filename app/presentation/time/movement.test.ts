import { type ClusterEvent, nodeId, operationId, ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { Movement } from './movement.ts';

const copy = (kind: 'copyStarted' | 'copyFinished', place: number, database = 'test'): ClusterEvent => ({
  atMs: 0,
  kind,
  operation: operationId(1),
  database,
  ordinal: ordinal(place),
  from: nodeId(2),
  to: nodeId(3),
});

const locked = (place: number): ClusterEvent => ({
  atMs: 0,
  kind: 'partitionLocked',
  database: 'test',
  ordinal: ordinal(place),
});

const promoted = (place: number): ClusterEvent => ({
  atMs: 0,
  kind: 'partitionPromoted',
  database: 'test',
  ordinal: ordinal(place),
  node: nodeId(3),
  from: nodeId(2),
  term: 2,
});

/** Whether anything moves after each of the events. */
function seenAfter(...events: readonly ClusterEvent[]): readonly boolean[] {
  const movement = new Movement();
  return events.map((event) => {
    movement.note(event);
    return movement.isAny;
  });
}

describe('movement', () => {
  test('movement: the first copy of a database moves until it has ended itself', () => {
    expect(
      seenAfter(
        copy('copyStarted', 0),
        copy('copyStarted', 1),
        copy('copyFinished', 1),
        copy('copyFinished', 0),
      ),
    ).toEqual([true, true, true, false]);
  });

  test('movement: a promotion moves until the partition has its next primary, beside copies of the same partition', () => {
    expect(seenAfter(locked(0), copy('copyStarted', 0), promoted(0), copy('copyFinished', 0))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('movement: the end of an operation ends what moves in its database, and in no other', () => {
    const end = (database: string): ClusterEvent => ({
      atMs: 0,
      kind: 'operationFinished',
      operation: operationId(1),
      operationKind: 'rebalance',
      database,
      state: 'cancelled',
    });
    expect(
      seenAfter(copy('copyStarted', 0), copy('copyStarted', 0, 'other'), end('test'), end('other')),
    ).toEqual([true, true, true, false]);
  });

  test('movement: what a copy notes from then on is its own', () => {
    const movement = new Movement();
    movement.note(copy('copyStarted', 0));
    const later = movement.copy();
    later.note(copy('copyFinished', 0));
    expect([movement.isAny, later.isAny]).toEqual([true, false]);
  });
});

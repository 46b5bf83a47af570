import type { ClusterEvent, ClusterFact } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { phaseBars } from './phases.ts';
import { labelOf } from './plan-bars.tsx';

const at = (atMs: number, fact: object): ClusterEvent => ({ atMs, ...(fact as ClusterFact) });
const started = (atMs: number, database: string, phase: number, actions: number) =>
  at(atMs, { kind: 'phaseStarted', operation: 1, database, phase, actions });
const finished = (atMs: number, database: string, phase: number) =>
  at(atMs, { kind: 'phaseFinished', operation: 1, database, phase });

describe('plan lane', () => {
  it('a phase has its verbs and lasts until it ends', () => {
    const events = [
      started(1000, 'test', 2, 2),
      at(1000, { kind: 'copyStarted', operation: 1, database: 'test', ordinal: 3, from: 2, to: 3 }),
      at(1000, { kind: 'copyStarted', operation: 1, database: 'test', ordinal: 7, from: 2, to: 3 }),
      finished(9000, 'test', 2),
      started(9100, 'test', 6, 1),
    ];
    expect(phaseBars(events, 0)).toMatchObject([
      { databases: ['test'], phases: [2, 2], actions: 2, verbs: ['COPY'], startMs: 1000, endMs: 9000 },
      { databases: ['test'], phases: [6, 6], actions: 1, verbs: [], startMs: 9100, endMs: null },
    ]);
  });

  it('phases of two databases at one time are one bar, and apart when they follow each other', () => {
    const events = [
      started(0, 'a', 2, 3),
      started(0, 'b', 2, 1),
      finished(500, 'b', 2),
      started(500, 'b', 6, 1),
      finished(900, 'a', 2),
      finished(1000, 'b', 6),
      started(1000, 'a', 6, 1),
      finished(1100, 'a', 6),
    ];
    expect(phaseBars(events, 0)).toMatchObject([
      { databases: ['a', 'b'], phases: [2, 6], actions: 5, verbs: [], startMs: 0, endMs: 1000 },
      { databases: ['a'], phases: [6, 6], actions: 1, verbs: [], startMs: 1000, endMs: 1100 },
    ]);
  });

  it('tells every action of a plan, a detached replica and an empty partition too', () => {
    const place = { database: 'test', ordinal: 3, node: 2 };
    const verbsOf = (fact: object) => phaseBars([started(0, 'test', 6, 1), at(5, fact)], 0)[0]?.verbs;
    expect(verbsOf({ kind: 'instanceDetached', ...place })).toEqual(['DETACH']);
    expect(verbsOf({ kind: 'replicaAttached', ...place })).toEqual(['ATTACH']);
    expect(verbsOf({ kind: 'partitionEmptied', ...place, heldBy: null, lostRows: 0 })).toEqual(['CREATE']);
    expect(verbsOf({ kind: 'rowsWritten', database: 'test', table: 'x', inserted: 1, deleted: 0 })).toEqual(
      [],
    );
  });

  it('of a phase that is cut short it tells what has failed and what is still being copied', () => {
    const copy = { operation: 1, database: 'test', from: 2 };
    const events = [
      started(0, 'test', 2, 4),
      ...[1, 2, 3, 4].map((ordinal) => at(0, { kind: 'copyStarted', ...copy, ordinal, to: 3 })),
      at(5, { kind: 'copyFinished', ...copy, ordinal: 1, to: 3 }),
      at(6, { kind: 'actionFailed', operation: 1, database: 'test', ordinal: 2, node: 3 }),
    ];
    const told = (more: readonly ClusterEvent[]) => phaseBars([...events, ...more], 0).map(labelOf);
    expect(told([])).toEqual(['2 COPY ×4 · 1 failed · 2 still copying']);
    // An action that could not begin copies nothing.
    const unbegun = at(7, { kind: 'actionFailed', operation: 1, database: 'test', ordinal: 9, node: 3 });
    expect(told([unbegun])).toEqual(['2 COPY ×4 · 2 failed · 2 still copying']);
    const ended = at(8, {
      kind: 'operationFinished',
      operation: 1,
      operationKind: 'rebalance',
      database: 'test',
    });
    expect(told([ended])).toEqual(['2 COPY ×4 · 1 failed']);
  });

  it('leaves out the set-up', () => {
    expect(phaseBars([started(0, 'a', 2, 3), finished(10, 'a', 2)], 100)).toEqual([]);
  });
});

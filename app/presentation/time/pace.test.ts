import {
  type ClusterEvent,
  type ClusterFact,
  nodeId,
  operationId,
  ordinal,
  Sequence,
} from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { createPace, type PaceOptions, simAt, viewAt, viewBefore } from './pace.ts';

const full: PaceOptions = { skipsIdle: true, motion: 'full' };
const leaf8 = nodeId(9);
const leaf4 = nodeId(8);

const killed: ClusterFact = { kind: 'processKilled', node: leaf8 };
const started: ClusterFact = { kind: 'processStarted', node: leaf8, recoversAtMs: 0 };
const locked: ClusterFact = { kind: 'partitionLocked', database: 'test', ordinal: ordinal(3) };
const promoted: ClusterFact = {
  kind: 'partitionPromoted',
  database: 'test',
  ordinal: ordinal(3),
  node: leaf4,
  from: leaf8,
  term: 18,
};
const copy = (kind: 'copyStarted' | 'copyFinished', partition: number): ClusterFact => ({
  kind,
  operation: operationId(1),
  database: 'test',
  ordinal: ordinal(partition),
  from: leaf4,
  to: leaf8,
});

function events(...facts: readonly (readonly [number, ClusterFact])[]): Sequence<ClusterEvent> {
  return Sequence.of(facts.map(([atMs, fact]) => ({ atMs, ...fact })));
}

function paceOf(options: PaceOptions, endMs: number, ...facts: readonly (readonly [number, ClusterFact])[]) {
  return createPace({ events: events(...facts), endMs }, options);
}

describe('pace', () => {
  test('pace: an empty history runs at speed 1', () => {
    const pace = paceOf(full, 0);
    expect(simAt(pace, 0)).toEqual({ atMs: 0, stage: null });
    expect(simAt(pace, 12_345)).toEqual({ atMs: 12_345, stage: null });
    expect(viewAt(pace, 12_345)).toBe(12_345);
  });

  test('pace: a failure is a cut that holds for 400 ms', () => {
    const pace = paceOf(full, 1_000, [1_000, killed]);
    expect(simAt(pace, 999)).toEqual({ atMs: 999, stage: null });
    expect(simAt(pace, 1_000)).toEqual({ atMs: 1_000, stage: { kind: 'failure', progress: 0 } });
    expect(simAt(pace, 1_399).atMs).toBe(1_000);
    expect(simAt(pace, 1_400)).toEqual({ atMs: 1_000, stage: null });
  });

  test('pace: a promotion moves for 900 ms, then the picture rests for 200 ms', () => {
    const pace = paceOf(full, 1_000, [1_000, promoted]);
    expect(simAt(pace, 1_450)).toEqual({ atMs: 1_000, stage: { kind: 'promotion', progress: 0.5 } });
    expect(simAt(pace, 1_900)).toEqual({ atMs: 1_000, stage: { kind: 'promotion', progress: 1 } });
    expect(simAt(pace, 2_099).stage).toEqual({ kind: 'promotion', progress: 1 });
    expect(simAt(pace, 2_100)).toEqual({ atMs: 1_000, stage: null });
  });

  test('pace: what happens at one instant is one stage a kind, in their order', () => {
    const pace = paceOf(
      full,
      500,
      [500, copy('copyStarted', 3)],
      [500, copy('copyStarted', 7)],
      [500, promoted],
    );
    expect(simAt(pace, 500).stage?.kind).toBe('promotion');
    expect(simAt(pace, 1_599).stage?.kind).toBe('promotion');
    expect(simAt(pace, 1_600).stage?.kind).toBe('copyStart');
    expect(simAt(pace, 2_400)).toEqual({ atMs: 500, stage: null });
  });

  test('pace: a wait in which nothing moves takes 1.2 s when idle waits are skipped', () => {
    const pace = paceOf(full, 120_400, [400, started], [120_400, started]);
    expect(viewAt(pace, 400)).toBe(1_200);
    expect(viewBefore(pace, 120_400)).toBe(2_400);
    expect(simAt(pace, 1_800)).toEqual({ atMs: 60_400, stage: null });
  });

  test('pace: a wait takes its time when idle waits are not skipped', () => {
    const pace = paceOf({ ...full, skipsIdle: false }, 120_400, [400, started], [120_400, started]);
    expect(viewBefore(pace, 120_400)).toBe(121_200);
  });

  test('pace: a running copy and a running promotion take their time although idle waits are skipped', () => {
    const copies = paceOf(full, 9_000, [1_000, copy('copyStarted', 3)], [9_000, copy('copyFinished', 3)]);
    expect(viewBefore(copies, 9_000) - viewAt(copies, 1_000)).toBe(8_000);
    const promotion = paceOf(full, 5_100, [1_000, locked], [5_100, promoted]);
    expect(viewBefore(promotion, 5_100) - viewAt(promotion, 1_000)).toBe(4_100);
  });

  test('pace: the wait after the last copy is idle again', () => {
    const pace = paceOf(
      full,
      60_000,
      [1_000, copy('copyStarted', 3)],
      [4_000, copy('copyFinished', 3)],
      [60_000, killed],
    );
    expect(viewBefore(pace, 60_000) - viewAt(pace, 4_000)).toBe(1_200);
  });

  test.each([
    ['my test', 'test'],
    ['test', 'my test'],
    ['a copy of 3 to test', 'test'],
  ])('pace: copies of database %j run on when an operation on %j ends', (copied, ended) => {
    const finished: ClusterFact = {
      kind: 'operationFinished',
      operation: operationId(2),
      operationKind: 'rebalance',
      database: ended,
      state: 'success',
    };
    const copies = { ...copy('copyStarted', 3), database: copied };
    const done = { ...copy('copyFinished', 3), database: copied };
    const pace = paceOf(full, 9_000, [1_000, copies], [2_000, finished], [9_000, done], [60_000, killed]);
    expect(viewBefore(pace, 9_000) - viewAt(pace, 2_000)).toBe(7_000);
    expect(viewBefore(pace, 60_000) - viewAt(pace, 9_000)).toBe(1_200);
  });

  test('pace: the end of an operation ends what moves in its database', () => {
    const finished: ClusterFact = {
      kind: 'operationFinished',
      operation: operationId(1),
      operationKind: 'rebalance',
      database: 'test',
      state: 'failed',
    };
    const pace = paceOf(full, 9_000, [1_000, copy('copyStarted', 3)], [2_000, finished], [9_000, killed]);
    expect(viewBefore(pace, 9_000) - viewAt(pace, 2_000)).toBe(1_200);
  });

  test('pace: a copy that ends on another branch leaves its namesake on this one running', () => {
    const other = { atMs: 2_000, ...copy('copyFinished', 3) };
    const own = [
      { atMs: 1_000, ...copy('copyStarted', 3) },
      { atMs: 9_000, ...copy('copyFinished', 3) },
    ] as const;
    const companion = { has: (event: ClusterEvent) => event === other, movesAfter: () => false };
    const pace = createPace({ events: Sequence.of([own[0], other, own[1]]), endMs: 9_000, companion }, full);
    expect(viewBefore(pace, 9_000) - viewAt(pace, 2_000)).toBe(7_000);
  });

  test('pace: a copy that runs on another branch takes its time where this one is idle', () => {
    const other = [
      { atMs: 1_000, ...copy('copyStarted', 3) },
      { atMs: 9_000, ...copy('copyFinished', 3) },
    ] as const;
    const companion = {
      has: (event: ClusterEvent) => other.some((one) => one === event),
      movesAfter: (atMs: number) => atMs >= 1_000 && atMs < 9_000,
    };
    const pace = createPace({ events: Sequence.of<ClusterEvent>(other), endMs: 60_000, companion }, full);
    expect(viewBefore(pace, 9_000) - viewAt(pace, 1_000)).toBe(8_000);
    expect(viewAt(pace, 60_000) - viewAt(pace, 9_000)).toBe(1_200);
  });

  test('pace: copies that end shortly after each other share one stage’s time', () => {
    const pace = paceOf(full, 1_250, [1_000, copy('copyFinished', 3)], [1_250, copy('copyFinished', 7)]);
    expect(viewAt(pace, 1_000) - viewBefore(pace, 1_000)).toBe(800);
    expect(viewAt(pace, 1_250) - viewBefore(pace, 1_250)).toBe(200);
  });

  test('pace: reduced motion shows every stage as a cross-fade of 150 ms', () => {
    const pace = paceOf({ ...full, motion: 'reduced' }, 1_000, [1_000, promoted]);
    expect(simAt(pace, 1_075).stage).toEqual({ kind: 'promotion', progress: 0.5 });
    expect(simAt(pace, 1_150)).toEqual({ atMs: 1_000, stage: null });
  });

  test('pace: without motion simulated time never stands still', () => {
    const pace = paceOf({ ...full, motion: 'none' }, 1_000, [1_000, promoted]);
    expect(simAt(pace, 1_000)).toEqual({ atMs: 1_000, stage: null });
  });

  test('pace: events that draw nothing stop nothing', () => {
    const pace = paceOf({ ...full, skipsIdle: false }, 1_000, [
      1_000,
      { kind: 'rowsWritten', database: 'test', table: 'x', inserted: 100, deleted: 0 },
    ]);
    expect(simAt(pace, 1_000)).toEqual({ atMs: 1_000, stage: null });
  });

  test('pace: every instant comes back from its view time (idle skipped, an odd gap)', () => {
    const pace = paceOf(full, 100_003, [7, killed], [100_003, started]);
    for (const atMs of [0, 1, 7, 8, 3_333, 50_001, 99_999, 100_002, 100_003, 100_004, 200_000]) {
      expect(simAt(pace, viewAt(pace, atMs))).toEqual({ atMs, stage: null });
    }
  });

  test('pace: presentation time never runs backwards', () => {
    const pace = paceOf(
      full,
      60_000,
      [7, killed],
      [3_007, promoted],
      [3_307, copy('copyStarted', 3)],
      [60_000, killed],
    );
    let previous = -1;
    for (let viewMs = 0; viewMs < 70_000; viewMs += 13) {
      const { atMs } = simAt(pace, viewMs);
      expect(atMs).toBeGreaterThanOrEqual(previous);
      previous = atMs;
    }
  });

  test('pace: a history that grows keeps the view times of what was known', () => {
    const first = [
      [7, killed],
      [3_007, promoted],
    ] as const;
    const short = createPace({ events: events(...first), endMs: 3_007 }, full);
    const known = events(...first);
    const before = createPace({ events: known, endMs: 3_007 }, full);
    const grown = known.push({ atMs: 3_007, ...copy('copyStarted', 3) }).push({ atMs: 9_000, ...killed });
    const continued = createPace({ events: grown, endMs: 9_000 }, full, before);
    expect(continued.stops).toEqual(createPace({ events: grown, endMs: 9_000 }, full).stops);
    expect(viewBefore(continued, 3_007)).toBe(viewBefore(short, 3_007));
  });

  test('pace: another branch of the history is paced anew', () => {
    const before = paceOf(full, 3_007, [7, killed], [3_007, promoted]);
    const other = events([7, killed], [2_000, started]);
    expect(createPace({ events: other, endMs: 2_000 }, full, before)).toEqual(
      createPace({ events: other, endMs: 2_000 }, full),
    );
  });
});

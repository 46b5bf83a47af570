import { nodeId } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { around, clusterScript, historyOf, instantOf } from '../script-for-tests.ts';
import { isDrawnTheSame, worldSeen } from './moment.ts';
import type { StageKind } from './stages.ts';

const failure = historyOf(`${clusterScript({ pairs: 4 }, 16)} .wait 1s; .kill leaf-8; .wait 10s;`);

/** Whether the world from before `atMs` is still told of, by the stage that is shown. */
const toldDuring = (atMs: number, stages: readonly (StageKind | null)[]): string[] =>
  stages.map((kind) => {
    const moment = { ...around(failure, atMs), stage: kind === null ? null : { kind, progress: 0 } };
    return worldSeen(moment) === moment.world ? 'new' : 'old';
  });

describe('moment', () => {
  test('moment: what an instant brings is told when its only stage begins', () => {
    expect(toldDuring(instantOf(failure, 'processKilled'), ['failure', null])).toEqual(['new', 'new']);
  });

  test('moment: of several stages the last one tells what the instant brings', () => {
    const promotedAtMs = instantOf(failure, 'partitionPromoted');
    expect(toldDuring(promotedAtMs, ['promotion', 'change', null])).toEqual(['old', 'new', 'new']);
  });

  test('moment: whatever is drawn makes another sight, and nothing else does', () => {
    const world = failure.tip;
    const others = {
      nodes: failure.worldAt(0).nodes,
      databases: [],
      operations: [],
      brokenLinks: [{ nodes: [nodeId(2), nodeId(3)], sinceMs: 0 }],
      variables: { ...world.variables },
    };
    for (const [part, other] of Object.entries(others))
      expect(isDrawnTheSame(world, { ...world, [part]: other }), part).toBe(false);
    expect(isDrawnTheSame(world, { ...world, nowMs: world.nowMs + 1, statements: [] })).toBe(true);
  });
});

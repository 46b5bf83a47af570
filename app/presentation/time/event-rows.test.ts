import { type ClusterEvent, type LeafState, nodeId } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { rowOf } from './event-rows.ts';

const change = (from: LeafState, to: LeafState): ClusterEvent => ({
  atMs: 0,
  kind: 'leafStateChanged',
  node: nodeId(2),
  from,
  to,
  cause: 'attachStatement',
});

describe('rows of events', () => {
  test('events: a leaf that joins or leaves the cluster is seen as a change of the layout alone', () => {
    const row = { stage: null, stride: 'phase', mark: null, changes: null };
    expect(rowOf(change('unknown', 'online'))).toEqual(row);
    expect(rowOf(change('detached', 'unknown'))).toEqual(row);
  });

  test('events: a leaf that goes or comes back leaves a mark, one on its way back leaves none', () => {
    const row = { stage: 'change', stride: 'phase', changes: null };
    expect(rowOf(change('online', 'offline'))).toEqual({ ...row, mark: 'offline' });
    expect(rowOf(change('attaching', 'online'))).toEqual({ ...row, mark: 'online' });
    expect(rowOf(change('offline', 'recovering'))).toEqual({ ...row, mark: null });
  });
});

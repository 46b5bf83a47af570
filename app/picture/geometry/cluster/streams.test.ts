import { nodeId, ordinal, shareArrived } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { type CopyRun, copiesDuring, shareOfAll, withPresence } from '../shared/copies.ts';
import { type ClusterLayout, layoutOf } from './cluster-layout.ts';
import { leadingPart } from './curve.ts';
import { oneDatabase } from './rooms-for-tests.ts';
import { pathsBetween } from './routes.ts';
import { trafficOf } from './streams.ts';

const [a1, a2, a3, b1, b2, b3] = [2, 3, 4, 5, 6, 7].map(nodeId) as [
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
  ReturnType<typeof nodeId>,
];

const layout: ClusterLayout = layoutOf({
  arrangement: {
    columns: [{ leaves: [a1, b1] }, { leaves: [a2, b2] }, { leaves: [a3, b3] }],
    rows: 2,
    isPaired: true,
  },
  ...oneDatabase(4),
  width: 848,
  height: 430,
});

const copy = (number: number, change: Partial<CopyRun> = {}): CopyRun => ({
  database: 'test',
  ordinal: ordinal(number),
  from: a1,
  to: b1,
  startedAtMs: 1_000,
  endsAtMs: 5_000,
  ...change,
});

const copies = (count: number, change: Partial<CopyRun> = {}): CopyRun[] =>
  Array.from({ length: count }, (_, index) => copy(index, change));

describe('copies', () => {
  test('copies: bytes arrive at a steady rate, from nothing to all', () => {
    expect([900, 1_000, 2_000, 5_000, 6_000].map((atMs) => shareArrived(copy(0), atMs))).toEqual([
      0, 0, 0.25, 1, 1,
    ]);
    expect(shareOfAll([copy(0), copy(1, { endsAtMs: 3_000 })], 2_000)).toBe(0.375);
    expect(shareOfAll([], 2_000)).toBe(0);
  });

  test('copies: those that end stay until their end is seen, those that start come in their stage', () => {
    const change = { before: [copy(0)], after: [copy(1, { startedAtMs: 5_000, endsAtMs: 9_000 })] };
    const seen = (stage: Parameters<typeof copiesDuring>[0]) =>
      copiesDuring(stage, 5_000, change).map(({ ordinal: number, presence }) => `${number} ${presence}`);
    expect(seen('failure')).toEqual(['0 runs']);
    expect(seen('copyEnd')).toEqual(['0 ends']);
    expect(seen('promotion')).toEqual([]);
    expect(seen('copyStart')).toEqual(['1 starts']);
  });

  test('copies: one that breaks off is cut', () => {
    expect(copiesDuring('failure', 3_000, { before: [copy(0)], after: [] })).toEqual([]);
  });
});

describe('traffic', () => {
  const traffic = (...runs: CopyRun[]) => trafficOf(withPresence(runs, 'runs'), layout);

  test('traffic: up to six copies between two leaves are strands, more are a bundle', () => {
    expect(traffic(...copies(6)).streams.map(({ strands }) => strands)).toEqual([6]);
    const [bundle] = traffic(...copies(7)).streams;
    expect([bundle?.strands, bundle?.copies.length]).toEqual([1, 7]);
  });

  test('traffic: more than forty copies are one ribbon into each group', () => {
    expect(traffic(...copies(40)).ribbons).toEqual([]);
    const { streams, ribbons } = traffic(...copies(30), ...copies(11, { from: b2, to: a2 }));
    expect(streams).toEqual([]);
    expect(ribbons.map(({ band, row, copies: carried }) => [band, row, carried.length])).toEqual([
      [0, 1, 30],
      [0, 0, 11],
    ]);
  });

  test('traffic: a copy of a leaf without a place is not drawn', () => {
    expect(traffic(copy(0, { to: nodeId(99) }))).toEqual({ streams: [], ribbons: [] });
  });
});

describe('paths', () => {
  test('paths: within a pair the way is straight and left of the bracket', () => {
    const [path] = pathsBetween(layout, [{ from: a1, to: b1 }]);
    expect(path?.start.x).toBe(path?.end.x);
    const place = layout.leaves.get(a1);
    expect(path?.start).toEqual({
      x: (place?.x ?? 0) + 0.3 * (place?.width ?? 0),
      y: (place?.y ?? 0) + (place?.height ?? 0),
    });
    expect(path?.end.y).toBe(layout.leaves.get(b1)?.y);
  });

  test('paths: within a group the way turns around in the strip between the groups', () => {
    const [path] = pathsBetween(layout, [{ from: a1, to: a3 }]);
    const channel = layout.bands[0]?.channel;
    expect([path?.start.y, path?.end.y]).toEqual([channel?.y, channel?.y]);
    expect(path?.startControl.y).toBeGreaterThan(channel?.y ?? 0);
    expect(path?.startControl.y).toBeLessThanOrEqual((channel?.y ?? 0) + (channel?.height ?? 0) * 1.1);
  });

  test('paths: ways to the other group end in the order in which they come', () => {
    const paths = pathsBetween(layout, [
      { from: a3, to: b2 },
      { from: a1, to: b2 },
    ]);
    expect(paths[1]?.end.x).toBeLessThan(paths[0]?.end.x ?? 0);
  });

  test('paths: ways within a group end the nearest first', () => {
    const paths = pathsBetween(layout, [
      { from: a1, to: a3 },
      { from: a2, to: a3 },
    ]);
    expect(paths[1]?.end.x).toBeLessThan(paths[0]?.end.x ?? 0);
  });

  test('paths: a leaf without a place has no way', () => {
    expect(pathsBetween(layout, [{ from: a1, to: nodeId(99) }])).toEqual([null]);
  });

  test('paths: the leading half of a straight way ends in its middle', () => {
    const line = {
      start: { x: 0, y: 0 },
      startControl: { x: 0, y: 0 },
      endControl: { x: 8, y: 8 },
      end: { x: 8, y: 8 },
    };
    expect(leadingPart(line, 0.5).end).toEqual({ x: 4, y: 4 });
    expect(leadingPart(line, 0).end).toEqual({ x: 0, y: 0 });
  });
});

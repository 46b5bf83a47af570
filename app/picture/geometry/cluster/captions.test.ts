import type { NodeId } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, instantOf, leaf } from '../../../presentation/script-for-tests.ts';
import { arrangementOf } from '../shared/arrangement.ts';
import { type CopyRun, withPresence } from '../shared/copies.ts';
import { type CaptionMark, captionsOf } from './captions.ts';
import { type ClusterLayout, layoutOf } from './cluster-layout.ts';
import { oneDatabase } from './rooms-for-tests.ts';

/** Forty pairs with 100 partitions each; leaf-1 to leaf-30 die and their partners take over. */
const failover = historyOf(
  `${clusterScript({ pairs: 40 }, 4_000)}
  ${Array.from({ length: 30 }, (_, index) => `.kill leaf-${index + 1}`).join('\n')}
  .wait idle`,
);
const world = failover.worldAt(instantOf(failover, 'partitionPromoted') - 1);

const layoutIn = (width: number, height: number): ClusterLayout =>
  layoutOf({ arrangement: arrangementOf(world), ...oneDatabase(200), width, height });

/** The middle and the room of a caption, in whole pixels. */
const placed = ({ x, y, width, actions }: CaptionMark) =>
  `${actions.map(({ verb, count }) => `${verb} × ${count}`)} at ${Math.round(x)}, ${Math.round(y)}, ${Math.round(width)} wide`;

describe('captions', () => {
  test('captions: a column tells what happens there where the number fits beside the next one', () => {
    const layout = layoutIn(848, 430);
    expect(layout.anatomy.name).toBe('dense');
    const captions = captionsOf(world, ['test'], { layout, copies: [], stage: null });
    expect(captions).toHaveLength(30);
    expect(captions.slice(0, 2).map(placed)).toEqual([
      'PROMOTE × 50 at 42, 124, 41 wide',
      'PROMOTE × 50 at 83, 124, 41 wide',
    ]);
  });

  test('captions: a band tells it once where the numbers of its columns would cover each other', () => {
    const layout = layoutIn(340, 160);
    expect(layout.anatomy.name).toBe('tiny');
    expect(layout.bands.map(({ x, width }) => ({ x, width }))).toEqual([
      { x: 11, width: 318 },
      { x: 11, width: 318 },
      { x: 11, width: 318 },
    ]);
    const captions = captionsOf(world, ['test'], { layout, copies: [], stage: null });
    expect(captions.map(placed)).toEqual([
      'PROMOTE × 700 at 170, 27, 121 wide',
      'PROMOTE × 700 at 170, 80, 121 wide',
      'PROMOTE × 100 at 71, 133, 121 wide',
    ]);
  });

  test('captions: that of a band stands by its columns and does not leave the band', () => {
    const layout = layoutIn(340, 160);
    const captionInto = (node: NodeId) => {
      const copies = withPresence([copyInto(node)], 'runs');
      return captionsOf(failover.worldAt(0), ['test'], { layout, copies, stage: null }).map(placed);
    };
    expect(captionInto(leaf(1))).toEqual(['COPY × 1 at 47, 27, 72 wide']);
    expect(captionInto(leaf(7))).toEqual(['COPY × 1 at 159, 27, 72 wide']);
    expect(captionInto(leaf(14))).toEqual(['COPY × 1 at 293, 27, 72 wide']);
  });
});

const copyInto = (to: NodeId): CopyRun => ({
  database: 'test',
  ordinal: 0 as CopyRun['ordinal'],
  from: leaf(41),
  to,
  startedAtMs: 0,
  endsAtMs: 1_000,
});

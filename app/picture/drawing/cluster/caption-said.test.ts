import { describe, expect, test } from 'vitest';
import type { CaptionMark } from '../../geometry/cluster/captions.ts';
import { captionSaid } from './caption-said.ts';

const caption = (change: Partial<CaptionMark>): CaptionMark => ({
  x: 0,
  y: 0,
  width: 100,
  size: 10,
  actions: [],
  count: 0,
  intoGroup: null,
  tone: 'copy',
  copies: [],
  ...change,
});

describe('captions', () => {
  test('captions: what is done, and how often where that is not once', () => {
    const actions = [
      { verb: 'COPY', count: 4 },
      { verb: 'DROP', count: 1 },
    ] as const;
    expect(captionSaid(caption({ actions, count: 5 }))).toEqual({ text: 'COPY × 4 · DROP', short: '× 5' });
  });

  test('captions: a ribbon says where its copies go, always with their number', () => {
    const actions = [{ verb: 'COPY', count: 4_000 }] as const;
    expect(captionSaid(caption({ actions, count: 4_000, intoGroup: 2 })).text).toBe(
      'COPY × 4,000 into group 2',
    );
    const one = [{ verb: 'COPY', count: 1 }] as const;
    expect(captionSaid(caption({ actions: one, count: 1, intoGroup: 1 })).text).toBe('COPY × 1 into group 1');
  });

  test('captions: over very small leaves the number is all', () => {
    expect(captionSaid(caption({ count: 12 }))).toEqual({ text: '× 12', short: '× 12' });
  });
});

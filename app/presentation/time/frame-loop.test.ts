import { describe, expect, test } from 'vitest';
import { FrameLoop } from './frame-loop.ts';

/** A loop that goes on for `most` frames, the frames that it asks for, and what it was told of them. */
function loopOf(most: number) {
  const asked: ((nowMs: number) => void)[] = [];
  const elapsed: number[] = [];
  const loop = new FrameLoop(
    (onFrame) => {
      asked.push(onFrame);
      return () => asked.splice(asked.indexOf(onFrame), 1);
    },
    (elapsedMs) => elapsed.push(elapsedMs) < most,
  );
  return { loop, asked, elapsed, frameAt: (nowMs: number) => asked.shift()?.(nowMs) };
}

describe('frame loop', () => {
  test('frame loop: the first frame takes no time, the others what has passed (three frames)', () => {
    const { loop, asked, elapsed, frameAt } = loopOf(3);
    loop.wake();
    for (const nowMs of [1_000, 1_016, 1_040]) frameAt(nowMs);
    expect(elapsed).toEqual([0, 16, 24]);
    expect(asked).toEqual([]);
  });

  test('frame loop: after a long pause no more passes than a tenth of a second', () => {
    const { loop, elapsed, frameAt } = loopOf(3);
    loop.wake();
    for (const nowMs of [0, 60_000]) frameAt(nowMs);
    expect(elapsed).toEqual([0, 100]);
  });

  test('frame loop: woken twice it asks for one frame, and stopped it takes that back', () => {
    const { loop, asked, elapsed } = loopOf(3);
    loop.wake();
    loop.wake();
    expect(asked).toHaveLength(1);
    loop.stop();
    expect(asked).toEqual([]);
    expect(elapsed).toEqual([]);
  });

  test('frame loop: what passes at rest is not counted', () => {
    const { loop, elapsed, frameAt } = loopOf(1);
    loop.wake();
    frameAt(0);
    loop.wake();
    frameAt(500);
    expect(elapsed).toEqual([0, 0]);
  });
});

import type { WhenIdle } from '../presentation/surroundings.ts';

/** A file that is being made: how far it is, and whether anybody still wants it. */
export interface Work {
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
  readonly whenIdle: WhenIdle;
}

/** So long pictures are made in one go, where nobody knows when the next frame comes. */
const sliceMs = 12;

/**
 * Does something with each of `count` things, in slices, so that the page stays alive. Rejects with the reason of the signal as
 * soon as nobody wants it any more.
 */
export async function forEachInSlices(
  count: number,
  { onProgress, signal, whenIdle }: Work,
  each: (index: number) => void | Promise<void>,
): Promise<void> {
  let timeLeft = (): boolean => false;
  for (let index = 0; index < count; index += 1) {
    if (!timeLeft()) {
      onProgress(index / count);
      timeLeft = await new Promise((resolve) => whenIdle(sliceMs, resolve));
    }
    signal.throwIfAborted();
    await each(index);
  }
  onProgress(1);
}

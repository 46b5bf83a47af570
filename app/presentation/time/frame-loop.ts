import type { NextFrame } from '../surroundings.ts';

/** A frame longer than this (a tab in the background, a breakpoint) counts as this long. */
const longestFrameMs = 100;

/**
 * Calls `onFrame` once a frame with the milliseconds since the last one, for as long as it returns true. Between
 * `wake` and the answer false nothing is scheduled: a page at rest costs nothing.
 */
export class FrameLoop {
  readonly #nextFrame: NextFrame;
  readonly #onFrame: (elapsedMs: number) => boolean;
  #takeBack: (() => void) | null = null;
  #lastMs: number | null = null;

  constructor(nextFrame: NextFrame, onFrame: (elapsedMs: number) => boolean) {
    this.#nextFrame = nextFrame;
    this.#onFrame = onFrame;
  }

  wake(): void {
    if (this.#takeBack === null) this.#schedule();
  }

  stop(): void {
    this.#takeBack?.();
    this.#takeBack = null;
    this.#lastMs = null;
  }

  #schedule(): void {
    this.#takeBack = this.#nextFrame((nowMs) => {
      const elapsedMs = Math.min(longestFrameMs, nowMs - (this.#lastMs ?? nowMs));
      this.#lastMs = nowMs;
      if (this.#onFrame(elapsedMs)) this.#schedule();
      else this.stop();
    });
  }
}

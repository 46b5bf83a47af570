/** A frame longer than this (a tab in the background, a breakpoint) counts as this long. */
const longestFrameMs = 100;

/**
 * Calls `onFrame` once a frame with the milliseconds since the last one, for as long as it returns true. Between
 * `wake` and the answer false nothing is scheduled: a page at rest costs nothing.
 */
export class FrameLoop {
  readonly #onFrame: (elapsedMs: number) => boolean;
  #request: number | null = null;
  #lastMs: number | null = null;

  constructor(onFrame: (elapsedMs: number) => boolean) {
    this.#onFrame = onFrame;
  }

  wake(): void {
    if (this.#request === null) this.#schedule();
  }

  stop(): void {
    if (this.#request !== null) cancelAnimationFrame(this.#request);
    this.#request = null;
    this.#lastMs = null;
  }

  #schedule(): void {
    this.#request = requestAnimationFrame((nowMs) => {
      const elapsedMs = Math.min(longestFrameMs, nowMs - (this.#lastMs ?? nowMs));
      this.#lastMs = nowMs;
      if (this.#onFrame(elapsedMs)) this.#schedule();
      else this.stop();
    });
  }
}

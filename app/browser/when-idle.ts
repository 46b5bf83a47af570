/** Not later than this, however busy the page is. */
const latestMs = 250;

/**
 * Calls `work` when the browser has nothing more urgent to do. `timeLeft` says whether it may go on: until the next
 * frame or, where the browser does not tell, for `sliceMs`.
 */
export function whenIdle(sliceMs: number, work: (timeLeft: () => boolean) => void): void {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1), { timeout: latestMs });
    return;
  }
  setTimeout(() => {
    const endMs = performance.now() + sliceMs;
    work(() => performance.now() < endMs);
  });
}

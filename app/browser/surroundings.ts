import type { NextFrame, Surroundings, WhenIdle } from '../presentation/surroundings.ts';

/** Idle work does not wait longer than this, however busy the page is. */
const latestMs = 250;

const nextFrame: NextFrame = (onFrame) => {
  const request = requestAnimationFrame(onFrame);
  return () => cancelAnimationFrame(request);
};

const whenIdle: WhenIdle = (sliceMs, work) => {
  if ('requestIdleCallback' in globalThis) {
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1), { timeout: latestMs });
    return;
  }
  setTimeout(() => {
    const endMs = performance.now() + sliceMs;
    work(() => performance.now() < endMs);
  });
};

/** Is this page shown within another one? */
export const isWithinAnotherPage = (): boolean => window.parent !== window;

/** The frames and the idle time of the browser that shows the page. */
export const browserSurroundings: Surroundings = { nextFrame, whenIdle };

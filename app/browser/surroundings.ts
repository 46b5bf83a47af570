import type { NextFrame, Surroundings, WhenIdle } from '../presentation/surroundings.ts';

/** Idle work does not wait longer than this, however busy the page is. */
const latestMs = 250;

const nextFrame: NextFrame = (onFrame) => {
  const request = requestAnimationFrame(onFrame);
  return () => cancelAnimationFrame(request);
};

const whenIdle: WhenIdle = (sliceMs, work) => {
  const workForItsTime = (): void => {
    const endMs = performance.now() + sliceMs;
    work(() => performance.now() < endMs);
  };
  if (!('requestIdleCallback' in globalThis)) return void setTimeout(workForItsTime);
  requestIdleCallback(
    // Who has waited so long has no time left by the browser's count: step by step, two seconds of work would take a minute.
    (deadline) => (deadline.didTimeout ? workForItsTime() : work(() => deadline.timeRemaining() > 1)),
    { timeout: latestMs },
  );
};

/** Is this page shown within another one? */
export const isWithinAnotherPage = (): boolean => window.parent !== window;

/** The frames and the idle time of the browser that shows the page. */
export const browserSurroundings: Surroundings = { nextFrame, whenIdle };

import type { WhenIdle } from '../surroundings.ts';

/** So long work goes on without a frame, where nobody knows when the next one comes. */
const sliceMs = 12;

interface SliceOptions<Progress> {
  readonly whenIdle: WhenIdle;
  readonly onProgress: (progress: Progress) => void;
  /** Asked before every slice: whoever does not want the result any more is not kept waiting for it. */
  readonly isWanted: () => boolean;
}

/** Does work step by step while nothing is more urgent, and tells of its progress; null when it is not wanted any more. */
export function inSlices<Progress, Result>(
  steps: Generator<Progress, Result, void>,
  { whenIdle, onProgress, isWanted }: SliceOptions<Progress>,
): Promise<Result | null> {
  // A generator that has ended keeps all that it last had in hand, and a browser keeps what it has called when idle.
  let work: typeof steps | null = steps;
  return new Promise((resolve, reject) => {
    const end = (result: Result | null): void => {
      work = null;
      resolve(result);
    };
    const slice = (timeLeft: () => boolean): void => {
      try {
        if (work === null || !isWanted()) return end(null);
        let step = work.next();
        while (step.done !== true && timeLeft()) step = work.next();
        if (step.done === true) return end(step.value);
        onProgress(step.value);
        whenIdle(sliceMs, slice);
      } catch (fault) {
        reject(fault);
      }
    };
    whenIdle(sliceMs, slice);
  });
}

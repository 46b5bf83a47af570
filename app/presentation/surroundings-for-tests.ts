import type { Surroundings } from './surroundings.ts';

/** Surroundings in which a frame comes, and there is idle time, when a test says so. */
export interface SlowedSurroundings extends Surroundings {
  /** How many frames are asked for. */
  readonly framesAsked: () => number;
  /** Lets frames of 16 ms come until none is asked for; a page that does not rest after `most` of them fails. */
  readonly playOut: (most?: number) => void;
  /** Lets everything that waits for idle time have one slice of it, in which `timeLeft` says no at once. */
  readonly idle: () => void;
}

/** Surroundings in which nothing happens yet. */
export function slowedSurroundings(): SlowedSurroundings {
  const frames = new Set<(nowMs: number) => void>();
  let waiting: ((timeLeft: () => boolean) => void)[] = [];
  let nowMs = 0;
  return {
    nextFrame: (onFrame) => {
      frames.add(onFrame);
      return () => frames.delete(onFrame);
    },
    whenIdle: (_sliceMs, work) => waiting.push(work),
    framesAsked: () => frames.size,
    playOut: (most = 20_000) => {
      for (let count = 0; frames.size > 0; count += 1) {
        if (count > most) throw new Error('the page does not come to rest');
        nowMs += 16;
        const asked = [...frames];
        frames.clear();
        for (const onFrame of asked) onFrame(nowMs);
      }
    },
    idle: () => {
      const works = waiting;
      waiting = [];
      for (const work of works) work(() => false);
    },
  };
}

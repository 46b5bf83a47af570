import type { Surroundings } from './surroundings.ts';

/** Surroundings in which a frame comes, and there is idle time, when a test says so. */
export interface SlowedSurroundings extends Surroundings {
  /** How many frames are asked for. */
  readonly framesAsked: () => number;
  /** Lets frames of 16 ms come until none is asked for; a page that does not rest after `most` of them fails. */
  readonly playOut: (most?: number) => void;
  /** Lets so many frames of 16 ms come, or fewer if none is asked for any more. */
  readonly play: (count: number) => void;
  /** Lets everything that waits for idle time have one slice of it, in which `timeLeft` says no at once. */
  readonly idle: () => void;
}

/** Surroundings in which nothing happens yet. */
export function slowedSurroundings(): SlowedSurroundings {
  const frames = new Set<(nowMs: number) => void>();
  let waiting: ((timeLeft: () => boolean) => void)[] = [];
  let nowMs = 0;
  const comeOne = (): void => {
    nowMs += 16;
    const asked = [...frames];
    frames.clear();
    for (const onFrame of asked) onFrame(nowMs);
  };
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
        comeOne();
      }
    },
    play: (most) => {
      for (let count = 0; frames.size > 0 && count < most; count += 1) comeOne();
    },
    idle: () => {
      const works = waiting;
      waiting = [];
      for (const work of works) work(() => false);
    },
  };
}

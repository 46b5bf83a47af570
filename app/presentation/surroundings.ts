/** What a session needs of the place in which it is shown: a page gives what its browser gives. */
export interface Surroundings {
  readonly nextFrame: NextFrame;
  readonly whenIdle: WhenIdle;
}

/** Calls `onFrame` once, with the next frame, at `nowMs` of a clock that only goes forward. The answer takes it back. */
export type NextFrame = (onFrame: (nowMs: number) => void) => () => void;

/**
 * Calls `work` once, when there is nothing more urgent to do. `timeLeft` says whether it may go on: until the next
 * frame or, where nobody knows when that comes, for `sliceMs`.
 */
export type WhenIdle = (sliceMs: number, work: (timeLeft: () => boolean) => void) => void;

import { assign, createMachine } from 'xstate';

/** The factor on the pace of the picture, which decides by itself what a second shows at speed 1. */
export const speedLimits = { least: 0.1, most: 50 } as const;

const speedSteps: readonly number[] = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

type PlaybackEvent =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  /** Something was undone or redone: time stands still until the next statement, and nobody has asked it to. */
  | { readonly type: 'rest' }
  /** A statement was submitted. */
  | { readonly type: 'submit' }
  /** A step of a story was taken: time passes until its last statement has ended. */
  | { readonly type: 'takeStep' }
  /** Go to the next instant at which something happens, and show it. */
  | { readonly type: 'step' }
  /** What was to be completed or shown has been. `isAtRest`: nothing is pending. */
  | { readonly type: 'settled'; readonly isAtRest: boolean }
  | { readonly type: 'scrubStart' }
  /** `goesOn`: the picture was moving when the scrub began, so it moves on from here. */
  | { readonly type: 'scrubEnd'; readonly goesOn: boolean }
  | { readonly type: 'setSpeed'; readonly speed: number }
  | { readonly type: 'setSkipsIdle'; readonly skipsIdle: boolean };

/** Every state of the machine: what makes it so small knows no types of them. */
export const playbackStates = ['playing', 'paused', 'completing', 'stepping', 'scrubbing'] as const;

export type PlaybackState = (typeof playbackStates)[number];

/**
 * Whether time passes. `playing` follows the cluster: time passes while anything is pending and rests when nothing
 * is. `completing` is a pause that lets a submitted statement end first, `stepping` one that shows what an instant has
 * brought. `scrubbing` lasts while a pointer holds the playhead.
 *
 * A story says itself how long it waits, so time stands still after one of its steps until the next one; it does so after
 * an undo too. `follows` says that nobody has paused meanwhile: then it plays on when nothing is pending, or with the next
 * statement that is no step.
 */
export const playback = createMachine(
  {
    // Of XState this takes no more than it uses: `setup` would bring every kind of action into the first load.
    types: {} as {
      context: { readonly speed: number; readonly skipsIdle: boolean; readonly follows: boolean };
      events: PlaybackEvent;
      actions: { type: 'follow' } | { type: 'stay' };
      guards: { type: 'follows' };
    },
    id: 'playback',
    context: { speed: 1, skipsIdle: true, follows: true },
    initial: 'playing',
    on: {
      scrubStart: '.scrubbing',
      step: { target: '.stepping', actions: 'stay' },
      setSpeed: { actions: assign({ speed: ({ event }) => within(event.speed) }) },
      setSkipsIdle: { actions: assign({ skipsIdle: ({ event }) => event.skipsIdle }) },
    },
    states: {
      playing: {
        on: { pause: { target: 'paused', actions: 'stay' }, rest: 'paused', takeStep: 'completing' },
      },
      paused: {
        on: {
          play: { target: 'playing', actions: 'follow' },
          submit: [{ guard: 'follows', target: 'playing' }, { target: 'completing' }],
          takeStep: 'completing',
        },
      },
      completing: {
        on: {
          settled: [
            { guard: ({ context, event }) => context.follows && event.isAtRest, target: 'playing' },
            { target: 'paused' },
          ],
          pause: { target: 'paused', actions: 'stay' },
          rest: 'paused',
          play: { target: 'playing', actions: 'follow' },
        },
      },
      stepping: {
        on: {
          settled: 'paused',
          pause: 'paused',
          rest: 'paused',
          play: { target: 'playing', actions: 'follow' },
          submit: 'completing',
          takeStep: 'completing',
        },
      },
      scrubbing: {
        on: {
          scrubEnd: [
            { guard: ({ event }) => event.goesOn, target: 'playing', actions: 'follow' },
            { target: 'paused', actions: 'stay' },
          ],
        },
      },
    },
  },
  {
    actions: { follow: assign({ follows: true }), stay: assign({ follows: false }) },
    guards: { follows: ({ context }) => context.follows },
  },
);

/** The next faster (1) or slower (−1) of the speeds that the keys `[` and `]` walk. */
export function neighbouringSpeed(speed: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? speedSteps.find((step) => step > speed * 1.01)
      : speedSteps.findLast((step) => step < speed * 0.99);
  return next ?? within(direction === 1 ? speedLimits.most : speedLimits.least);
}

const within = (speed: number): number => Math.max(speedLimits.least, Math.min(speed, speedLimits.most));

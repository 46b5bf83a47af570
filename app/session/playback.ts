import { assign, setup } from 'xstate';

/** Simulated seconds a second at presentation speed 1 is the pace's business; this is the factor on top of it. */
export const speedLimits = { least: 0.1, most: 50 } as const;

const speedSteps: readonly number[] = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50];

type PlaybackEvent =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  /** A statement was submitted. */
  | { readonly type: 'submit' }
  /** No submitted statement is running any more. */
  | { readonly type: 'settled' }
  | { readonly type: 'scrubStart' }
  /** `goesOn`: the picture was moving when the scrub began, so it moves on from here. */
  | { readonly type: 'scrubEnd'; readonly goesOn: boolean }
  | { readonly type: 'setSpeed'; readonly speed: number }
  | { readonly type: 'setSkipsIdle'; readonly skipsIdle: boolean };

/**
 * Whether time passes. `playing` follows the cluster: time passes while anything is pending and rests when nothing
 * is. `completing` is a pause that lets a submitted statement end first. `scrubbing` lasts while a pointer holds the
 * playhead.
 */
export const playback = setup({
  types: {
    context: {} as { readonly speed: number; readonly skipsIdle: boolean },
    events: {} as PlaybackEvent,
  },
}).createMachine({
  id: 'playback',
  context: { speed: 1, skipsIdle: true },
  initial: 'playing',
  on: {
    setSpeed: { actions: assign({ speed: ({ event }) => within(event.speed) }) },
    setSkipsIdle: { actions: assign({ skipsIdle: ({ event }) => event.skipsIdle }) },
  },
  states: {
    playing: { on: { pause: 'paused', scrubStart: 'scrubbing' } },
    paused: { on: { play: 'playing', submit: 'completing', scrubStart: 'scrubbing' } },
    completing: { on: { settled: 'paused', pause: 'paused', play: 'playing', scrubStart: 'scrubbing' } },
    scrubbing: {
      on: { scrubEnd: [{ guard: ({ event }) => event.goesOn, target: 'playing' }, { target: 'paused' }] },
    },
  },
});

/** The next faster (1) or slower (−1) of the speeds that the keys `[` and `]` walk. */
export function neighbouringSpeed(speed: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? speedSteps.find((step) => step > speed * 1.01)
      : speedSteps.findLast((step) => step < speed * 0.99);
  return next ?? within(direction === 1 ? speedLimits.most : speedLimits.least);
}

const within = (speed: number): number => Math.max(speedLimits.least, Math.min(speed, speedLimits.most));

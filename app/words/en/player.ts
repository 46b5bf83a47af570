import type { ErrorReason } from '../../embed/messages.ts';
import { number } from './formats.ts';

/** What an embed says by itself. */
export const player = {
  label: 'HA Playground',
  freePlay: 'A cluster of eight leaves',
  playFor: (seconds: number) => `Play · ${number(seconds)} s`,
  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  back: 'Step back',
  forward: 'Next step',
  speed: 'Speed',
  speedText: (speed: number) => `${number(speed)} ×`,
  time: 'Moment shown',
  timeText: (clock: string, end: string, narration: string) => `${clock} of ${end}. ${narration}`,
  tryIt: 'Try it yourself',
  tryHint: 'Opens the playground with the same session in a new tab',
  notOpened: 'This page does not let the embed open a tab. The playground is at',
  loading: 'One moment …',
  notices: {
    parameters: (texts: readonly string[]) =>
      `${texts.join(', ')}: not understood, so the usual value is taken.`,
    unknownStory: (id: string) => `There is no story “${id}”. This is the cluster to play with.`,
    commands: 'The statements in this address cannot be run here, so nothing was entered.',
    link: 'The session in this address cannot be opened. This is the beginning instead.',
    differs: 'This session was made with another version, and goes another way here.',
    part: 'A part of the player did not come. Load the page again.',
  },
  close: 'Close',
  panels: { console: 'Console', tables: 'Tables', events: 'Events' },
  errors: {
    flood: 'Too many messages in a second. The others are left out.',
    malformed: 'This message has another form than its type has.',
    readonly: 'Nothing can be entered here: the embed is read-only.',
    notAllowed: 'This statement is none of those that may be entered here.',
    unknownStory: 'There is no such story.',
    unknownLanguage: 'This language is not spoken here.',
    noOrigin: 'The state is told to a page whose origin the address of the embed names (?origin=).',
    refused: 'These statements cannot be run here.',
    parameter: 'A parameter of the address is not understood.',
    notOpened: 'The session in the address cannot be opened.',
    broken: 'The simulation has stopped. That is a mistake in the playground.',
  } satisfies Record<ErrorReason, string>,
};

/** What every language has to say of an embed; one that lacks a text does not compile. */
export type PlayerWords = typeof player;

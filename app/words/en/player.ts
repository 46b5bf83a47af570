import type { ErrorReason } from '../../embed/messages.ts';
import { amount, number } from './formats.ts';

/** A statement that was refused, and why. */
export interface Mistake {
  readonly statement: string;
  readonly text: string;
}

/** Nobody reads more of them in a line. */
const mostMistakes = 3;
const mostCharacters = 120;
const cut = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;

/** What an embed says by itself. */
export const player = {
  label: 'HA Playground',
  freePlay: 'A cluster of eight leaves',
  cluster: (leaves: number) =>
    leaves === 0 ? 'A cluster without leaves' : `A cluster of ${amount(leaves, 'leaf', 'leaves')}`,
  playFor: (seconds: number) => `Play · ${number(seconds)} s`,
  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  back: 'Step back',
  forward: 'Next step',
  speed: 'Speed',
  speedText: (speed: number) => `${number(speed)} ×`,
  time: 'Moment shown',
  timeText: (clock: string, end: string) => `${clock} of ${end}`,
  tryIt: 'Try it yourself',
  tryHint: 'Opens the playground with the same session in a new tab',
  notOpened: 'This page does not let the embed open a tab. The playground is at',
  loading: 'One moment …',
  notices: {
    parameters: (texts: readonly string[]) =>
      `${texts.join(', ')}: not understood, so the usual value is taken.`,
    unknownStory: (id: string, like: readonly string[]) =>
      `There is no story “${id}”. ${like.length === 0 ? '' : `The nearest names are ${like.join(', ')}. `}Here is a cluster without a story.`,
    noStatement: 'no statement',
    mistakes: (mistakes: readonly Mistake[]) =>
      `Of this address was refused: ${mistakes
        .slice(0, mostMistakes)
        .map(({ statement, text }) => `“${cut(statement)}” (${cut(text)})`)
        .join(', ')}${mistakes.length > mostMistakes ? ' …' : '.'}`,
    pastEnd: (steps: number) =>
      `What “at” names lies behind the end, so the end is shown. It has ${amount(steps, 'step', 'steps')}.`,
    language: (asked: string) => `lang=${asked}: this language is not spoken here.`,
    part: 'A part of the player did not come. Load the page again.',
  },
  malformed: (type: string, field: string) =>
    `The message “${type}” has another form than its type has${field === '' ? '' : `: see its field “${field}”`}.`,
  close: 'Close',
  panels: { story: 'The story', console: 'Console', tables: 'Tables', events: 'Events' },
  errors: {
    flood: 'Too many messages in a second. The others are left out.',
    malformed: 'A message has another form than its type has.',
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

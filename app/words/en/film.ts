import { amount, number } from './formats.ts';

const kilobytes = (size: number): string => `${number(Math.ceil(size / 1_000))} kB`;

/** Pictures and films of a session, to be saved. */
export const film = {
  title: 'Picture & film',
  form: 'What to make',
  forms: {
    svg: 'Picture of this moment (SVG)',
    png: 'Picture of this moment (PNG)',
    strip: 'Strip of key frames, for print and slides (SVG)',
    movingSvg: 'Moving picture (SVG)',
    gif: 'Film (GIF)',
    webm: 'Film (WebM)',
    mp4: 'Film (MP4)',
  },
  from: 'From second',
  to: 'to second',
  size: 'Size',
  sizes: (width: number) => `${number(width)} pixels wide`,
  look: 'Colours',
  looks: { light: 'light', dark: 'dark', print: 'for paper' },
  captions: 'with the sentence that is told, and the clock',
  plays: (seconds: number) =>
    `It plays for ${amount(seconds, 'second', 'seconds')}, as on the page: what happens at once is drawn out, and long waits are cut short.`,
  noStretch: (first: number, last: number) =>
    `Choose two seconds between ${number(first)} and ${number(last)}, the earlier one first.`,
  tooLong: (minutes: number) =>
    `That would play for more than ${amount(minutes, 'minute', 'minutes')}. Choose a shorter stretch.`,
  make: 'Make it and save',
  making: 'How far it is',
  cancel: 'Cancel',
  cancelled: 'Cancelled: nothing was saved.',
  saved: (name: string, size: number) => `${name} was saved: ${kilobytes(size)}.`,
  tooMuch: {
    still: (most: number) =>
      `The picture has more than ${number(most)} elements, too many for an SVG. Take a PNG or a film.`,
    moving: (most: number) =>
      `It has more than ${kilobytes(most)}. Choose a shorter stretch, or take a film.`,
  },
  failed: 'This browser could not make it. Try another size or form.',
  titleOf: (name: string, from: string, to: string | null) =>
    to === null ? `${name} at ${from}` : `${name} from ${from} to ${to}`,
};

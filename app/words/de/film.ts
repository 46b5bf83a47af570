import type { LaterWords } from '../en/later.ts';
import { amount, number } from './forms.ts';

const kilobytes = (size: number): string => `${number(Math.ceil(size / 1_000))} kB`;

/** Bilder und Filme einer Sitzung, zum Sichern. */
export const film: LaterWords['film'] = {
  title: 'Bild und Film',
  form: 'Was entstehen soll',
  forms: {
    svg: 'Bild dieses Moments (SVG)',
    png: 'Bild dieses Moments (PNG)',
    strip: 'Streifen von Schlüsselbildern, für Druck und Folien (SVG)',
    movingSvg: 'Bewegtes Bild (SVG)',
    gif: 'Als Film (GIF)',
    webm: 'Als Film (WebM)',
    mp4: 'Als Film (MP4)',
  },
  from: 'Von Sekunde',
  to: 'bis Sekunde',
  size: 'Größe',
  sizes: (width) => `${number(width)} Pixel breit`,
  look: 'Farben',
  looks: { light: 'hell', dark: 'dunkel', print: 'für Papier' },
  captions: 'mit dem erzählten Satz und der Uhr',
  plays: (seconds) =>
    `Er läuft ${amount(seconds, 'Sekunde', 'Sekunden')}, wie auf der Seite: Was auf einmal geschieht, wird gedehnt, langes Warten gekürzt.`,
  noStretch: (first, last) =>
    `Wählen Sie zwei Sekunden zwischen ${number(first)} und ${number(last)}, die frühere zuerst.`,
  tooLong: (minutes) =>
    `Das liefe länger als ${amount(minutes, 'Minute', 'Minuten')}. Wählen Sie einen kürzeren Abschnitt.`,
  make: 'Machen und sichern',
  making: 'Wie weit es ist',
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen: Nichts wurde gesichert.',
  saved: (name, size) => `${name} wurde gesichert: ${kilobytes(size)}.`,
  tooMuch: {
    still: (most) =>
      `Das Bild hat mehr als ${number(most)} Elemente, zu viele für ein SVG. Nehmen Sie ein PNG oder einen Film.`,
    moving: (most) =>
      `Es hat mehr als ${kilobytes(most)}. Wählen Sie einen kürzeren Abschnitt, oder nehmen Sie einen Film.`,
  },
  failed: 'Dieser Browser konnte es nicht machen. Versuchen Sie eine andere Größe oder Form.',
  titleOf: (name, from, to) => (to === null ? `${name} bei ${from}` : `${name} von ${from} bis ${to}`),
};

import { unreachable } from '@ha-playground/engine';
import { paletteOf } from '../picture/drawing/svg/palette-of.ts';
import { mostElements } from '../picture/drawing/svg/svg-of.ts';
import type { ExplainedPlan } from '../presentation/statements/plan-explained.ts';
import type { Moment } from '../presentation/time/moment.ts';
import { later } from '../ui/later.ts';
import css from '../ui/theme.css?raw';
import { coloursIn } from '../ui/theme-colours.ts';
import { type Film, type FilmRequest, filmOf, filmOfMoment, spanOf } from './film.ts';
import { createFilmCanvas } from './film-canvas.ts';
import { mostMovingCharacters, movingSvgOf } from './moving-svg.ts';
import { stillSvgOf, stripOf } from './still-svg.ts';
import type { Work } from './work.ts';

const loadGif = later(() => import('./gif.ts'));
const loadVideo = later(() => import('./video.ts'));

export const forms = ['svg', 'png', 'strip', 'movingSvg', 'gif', 'webm', 'mp4'] as const;

export type Form = (typeof forms)[number];

/** Forms of the moment that is shown; the others are of a stretch. */
export const isStill = (form: Form): boolean => form === 'svg' || form === 'png';

/** Those that this browser makes: not every one encodes video. */
export async function formsMade(): Promise<readonly Form[]> {
  const { canMake } = await loadVideo();
  const [webm, mp4] = await Promise.all([canMake('webm'), canMake('mp4')]);
  return forms.filter((form) => (form === 'webm' ? webm : form === 'mp4' ? mp4 : true));
}

/** In pixels across. */
export const widths = [640, 960, 1280, 1920] as const;

export const looks = ['light', 'dark', 'print'] as const;

export interface Wish {
  readonly form: Form;
  /** Seconds of simulated time; of forms that are of a stretch. */
  readonly from: number;
  readonly to: number;
  readonly width: (typeof widths)[number];
  readonly look: (typeof looks)[number];
  readonly hasCaptions: boolean;
}

export interface Filmed {
  readonly history: FilmRequest['history'];
  /** The moment that is shown. */
  readonly moment: Moment;
  /** What is drawn in it before it runs; null for nothing. */
  readonly plan: ExplainedPlan | null;
  readonly title: string;
}

export type Made =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }
  /** Why there is nothing to be saved, and how much there may be. */
  | { readonly kind: 'tooMuch'; readonly of: 'still' | 'moving'; readonly most: number }
  | { readonly kind: 'unable' };

/** Pictures a second, as each form is watched. */
const perSecond: Readonly<Record<Form, number>> = {
  svg: 1,
  png: 1,
  strip: 25,
  movingSvg: 8,
  gif: 12.5,
  webm: 25,
  mp4: 25,
};

/** A picture is laid out for this many CSS pixels across, and as sharp as it takes; a small one is laid out for less. */
const laidOut = (width: number): number => Math.min(width, 960);

/** The file that is wished for. Rejects as soon as nobody wants it any more, and with the fault of a browser that fails. */
export async function make(wish: Wish, filmed: Filmed, work: Work): Promise<Made> {
  const film = filmWished(wish, filmed);
  const colours = coloursIn(css, wish.look);
  const palette = paletteOf((name) => colours.get(name) ?? '');
  const { hasCaptions, form } = wish;
  const svg = { palette, hasCaptions, title: filmed.title };
  const screening = { palette, hasCaptions, sharpness: wish.width / film.size.width };
  switch (form) {
    case 'svg':
      return svgMade(stillSvgOf(film, 0, svg), 'still');
    case 'strip':
      return svgMade(await stripOf(film, svg, work), 'still');
    case 'movingSvg':
      return svgMade(await movingSvgOf(film, svg, work), 'moving');
    case 'png': {
      const screen = createFilmCanvas(film, screening);
      screen.paint(film.at(0));
      const blob = await new Promise<Blob | null>((resolve) => screen.canvas.toBlob(resolve));
      return blob === null ? unable : bytesMade(new Uint8Array(await blob.arrayBuffer()), 'image/png');
    }
    case 'gif': {
      const { gifOf } = await loadGif();
      return bytesMade(await gifOf(film, screening, work), 'image/gif');
    }
    case 'webm':
    case 'mp4': {
      const { videoOf } = await loadVideo();
      const video = await videoOf(film, form, screening, work);
      return video === null ? unable : bytesMade(video, `video/${form}`);
    }
    default:
      return unreachable(form);
  }
}

function filmWished({ form, from, to, width }: Wish, { history, moment, plan }: Filmed): Film {
  const box = { width: laidOut(width), height: Math.round(laidOut(width) * 0.56) };
  if (isStill(form)) return filmOfMoment(history, { moment, plan }, box);
  return filmOf({ history, ...spanOf({ from, to }, history), ...box, framesPerSecond: perSecond[form] });
}

const unable: Made = { kind: 'unable' };

const bytesMade = (bytes: Uint8Array<ArrayBuffer>, type: string): Made => ({ kind: 'bytes', bytes, type });

function svgMade(text: string | null, of: 'still' | 'moving'): Made {
  if (text === null)
    return { kind: 'tooMuch', of, most: of === 'still' ? mostElements : mostMovingCharacters };
  return bytesMade(new TextEncoder().encode(text), 'image/svg+xml');
}

/** How a file is called: after its story and its time, by letters that every system takes. */
export function fileName(
  { form, from, to }: Wish,
  { id, atMs }: { readonly id: string | null; readonly atMs: number },
): string {
  const name = (id ?? 'cluster')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const time = isStill(form) ? `${atMs / 1_000}s` : `${from}-${to}s`;
  const kind = {
    strip: '-strip.svg',
    movingSvg: '-moving.svg',
    svg: '.svg',
    png: '.png',
    gif: '.gif',
    webm: '.webm',
    mp4: '.mp4',
  };
  return `${name || 'cluster'}-${time}${kind[form]}`;
}

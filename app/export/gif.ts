import { type Colour, GIFEncoder, nearestColorIndex, quantize } from 'gifenc';
import type { Film } from './film.ts';
import { createFilmCanvas, type FilmCanvas, type Screening } from './film-canvas.ts';
import { forEachInSlices, type Work } from './work.ts';

/** One colour is left for what stays as it was. */
const mostColours = 255;

/** Colours are chosen from so many pictures, spread over the film. */
const sampled = 10;

/** Of a sampled picture one pixel in so many counts. */
const pixelsApart = 7;

/** A film as a GIF that plays for ever. The same film on the same machine gives the same bytes. */
export async function gifOf(film: Film, screening: Screening, work: Work): Promise<Uint8Array<ArrayBuffer>> {
  const screen = createFilmCanvas(film, screening);
  const colours = coloursOf(film, screen);
  const { width, height } = screen.canvas;
  const indexer = createIndexer(colours, width * height);
  const encoder = GIFEncoder();
  let waiting: { readonly index: Uint8Array; delay: number; readonly isFirst: boolean } | null = null;
  const write = (): void => {
    if (waiting === null) return;
    const { index, delay, isFirst } = waiting;
    const own = isFirst ? { palette: [...colours, unseen], repeat: 0 } : { transparent: true };
    encoder.writeFrame(index, width, height, { ...own, delay, dispose: 1, transparentIndex: colours.length });
  };
  await forEachInSlices(film.count, work, (at) => {
    screen.paint(film.at(at));
    const index = indexer(new Uint32Array(pixelsOf(screen).buffer));
    // Delays are hundredths of a second: each picture ends where it should, whatever was rounded before it.
    const delay = 10 * (Math.round(((at + 1) * film.frameMs) / 10) - Math.round((at * film.frameMs) / 10));
    if (index === null && waiting !== null) {
      waiting.delay += delay;
      return;
    }
    write();
    if (index !== null) waiting = { index, delay, isFirst: at === 0 };
  });
  write();
  encoder.finish();
  return encoder.bytes();
}

const unseen: Colour = [0, 0, 0];

const pixelsOf = ({ context, canvas }: FilmCanvas): Uint8ClampedArray =>
  context.getImageData(0, 0, canvas.width, canvas.height).data;

function coloursOf(film: Film, screen: FilmCanvas): readonly Colour[] {
  const samples: number[] = [];
  for (let sample = 0; sample < sampled; sample += 1) {
    screen.paint(film.at(Math.round((sample * (film.count - 1)) / (sampled - 1))));
    const pixels = new Uint32Array(pixelsOf(screen).buffer);
    for (let at = sample; at < pixels.length; at += pixelsApart) samples.push(pixels[at] ?? 0);
  }
  return quantize(new Uint8Array(Uint32Array.from(samples).buffer), mostColours, { format: 'rgb565' });
}

/**
 * Finds the colour of each pixel that has changed since the picture before; the others get the colour that is not seen. Null
 * where nothing has changed. What is found is remembered for all pictures.
 */
function createIndexer(colours: readonly Colour[], pixelCount: number) {
  const found = new Int16Array(1 << 16).fill(-1);
  const before = new Uint32Array(pixelCount);
  let isFirst = true;
  const indexOf = (rgba: number): number => {
    const [red, green, blue] = [rgba & 255, (rgba >> 8) & 255, (rgba >> 16) & 255];
    const key = ((red >> 3) << 11) | ((green >> 2) << 5) | (blue >> 3);
    const known = found[key] ?? -1;
    if (known >= 0) return known;
    const index = nearestColorIndex(colours, [red, green, blue]);
    found[key] = index;
    return index;
  };
  return (pixels: Uint32Array): Uint8Array | null => {
    const index = new Uint8Array(pixelCount);
    let isChanged = isFirst;
    for (let at = 0; at < pixelCount; at += 1) {
      const pixel = pixels[at] ?? 0;
      if (!isFirst && pixel === before[at]) index[at] = colours.length;
      else {
        index[at] = indexOf(pixel);
        before[at] = pixel;
        isChanged = true;
      }
    }
    isFirst = false;
    return isChanged ? index : null;
  };
}

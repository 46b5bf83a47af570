import { type Frame, layoutOfFrame } from '../picture/drawing/cluster/frame.ts';
import { createMovingLayer } from '../picture/drawing/cluster/moving-layer.ts';
import { createRestingLayer } from '../picture/drawing/cluster/resting-layer.ts';
import type { Palette } from '../picture/drawing/shared/palette.ts';
import { createSurface, type Surface } from '../picture/drawing/shared/surface.ts';
import { paintStill } from '../picture/drawing/svg/paint-still.ts';
import { unzoomed } from '../picture/drawing/svg/svg-of.ts';
import type { Film, Shot } from './film.ts';
import { paintSaid, saidHeight } from './paint-said.ts';

/** How a film is painted. */
export interface Screening {
  readonly palette: Palette;
  /** Pixels for each CSS pixel. */
  readonly sharpness: number;
  readonly hasCaptions: boolean;
}

/** A canvas on which shots of a film are painted, by the painters of the page. */
export interface FilmCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  paint(shot: Shot): void;
}

/** Throws where the browser has no canvas of that size to give. */
export function createFilmCanvas(
  { size }: Pick<Film, 'size'>,
  { palette, sharpness, hasCaptions }: Screening,
): FilmCanvas {
  const canvas = document.createElement('canvas');
  // Video has even numbers of columns and lines.
  canvas.width = evenly(size.width * sharpness);
  canvas.height = evenly((size.height + (hasCaptions ? saidHeight : 0)) * sharpness);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('the browser gives no canvas');
  const [resting, moving] = [layerOf(size, sharpness), layerOf(size, sharpness)];
  const atRest = createRestingLayer(resting);
  const above = createMovingLayer(moving);
  return {
    canvas,
    context,
    paint({ scene, world, instant, said }) {
      const frame: Frame = { scene, world, instant, palette, ...unzoomed };
      const layout = layoutOfFrame(frame);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = palette.card;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
      paintStill(context, frame, layout);
      atRest.paint(frame, layout);
      above.paint(frame, layout);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(resting.image, 0, 0);
      context.drawImage(moving.image, 0, 0);
      context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
      if (hasCaptions) paintSaid(context, palette, said, { y: size.height, width: size.width });
    },
  };
}

const evenly = (length: number): number => 2 * Math.round(length / 2);

function layerOf(size: Film['size'], sharpness: number): Surface {
  const surface = createSurface(document.createElement('canvas'), sharpness);
  if (surface === null) throw new Error('the browser gives no canvas');
  surface.fit(size);
  return surface;
}

import type { Rect } from '../../geometry/shared/rect.ts';
import type { Pencil } from './pencil.ts';

/** What is painted on, as sharp as the screen: its pixels are device pixels, its coordinates CSS pixels. */
export interface Surface {
  /** The box, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** How many of its pixels a CSS pixel has. */
  readonly sharpness: number;
  readonly context: Pencil;
  /** What is on it, to be laid onto another one. */
  readonly image: CanvasImageSource;
  /** In device pixels. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** One more of its kind, which is not seen; null where there is none to be had. */
  another(): Surface | null;
  /** Where what can be painted on begins, in device pixels of the box. */
  readonly origin: Pick<Rect, 'x' | 'y'>;
  /** Clears everything and sets the coordinates to those of the zoomed picture. */
  begin(zoom: Zoom): void;
  /** Where a place of the picture lies on the canvas as it is zoomed, in device pixels. */
  pixelsOf(place: Rect): Rect;
  /** Takes the size of the canvas's box; true when that changed anything, which leaves it empty. */
  fit(size: { readonly width: number; readonly height: number }): boolean;
}

/** A surface of which a part can be painted on alone. */
export interface NarrowSurface extends Surface {
  /**
   * From now on only this part of the box, in device pixels, can be painted on; null for all of it. What is on the page is
   * copied whole with every frame in which any of it changes.
   */
  narrow(part: Rect | null): void;
}

/** Picture coordinates times `k`, moved by `x` and `y`, are CSS pixels of the box. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** A canvas as a surface. `sharpness` is how many of its pixels a CSS pixel has: those of the screen where nothing is said. */
export function createSurface(canvas: HTMLCanvasElement, sharpness?: number): NarrowSurface | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  let ratio = 1;
  let size = { width: 0, height: 0 };
  let whole: Rect = { x: 0, y: 0, width: 0, height: 0 };
  let part = whole;
  let zoomed: Zoom = { k: 1, x: 0, y: 0 };
  const take = (next: Rect): void => {
    part = next;
    lay(canvas, part, ratio);
  };
  return {
    get size() {
      return size;
    },
    get sharpness() {
      return ratio;
    },
    context,
    image: canvas,
    pixels: canvas,
    get origin() {
      return part;
    },
    another: () => createSurface(document.createElement('canvas'), sharpness),
    begin(zoom) {
      zoomed = zoom;
      const { k, x, y } = zoom;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x - part.x, ratio * y - part.y);
    },
    pixelsOf({ x, y, width, height }) {
      const { k } = zoomed;
      return {
        x: ratio * (k * x + zoomed.x) - part.x,
        y: ratio * (k * y + zoomed.y) - part.y,
        width: ratio * k * width,
        height: ratio * k * height,
      };
    },
    fit(box) {
      size = box;
      ratio = sharpness ?? (window.devicePixelRatio || 1);
      const [width, height] = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
      if (whole.width === width && whole.height === height) return false;
      whole = { x: 0, y: 0, width, height };
      take(whole);
      return true;
    },
    narrow(wanted) {
      const next = wanted ?? whole;
      const isSame = part.x === next.x && part.y === next.y;
      if (!isSame || part.width !== next.width || part.height !== next.height) take(next);
    },
  };
}

/** Takes this place on its box, in device pixels, of which a CSS pixel has `ratio`; the canvas is empty after that. */
function lay(canvas: HTMLCanvasElement, { x, y, width, height }: Rect, ratio: number): void {
  canvas.width = width;
  canvas.height = height;
  const { style } = canvas;
  // A box may end between two pixels of the screen. Stretched to it, everything would be blurred.
  style.width = `${width / ratio}px`;
  style.height = `${height / ratio}px`;
  style.left = x === 0 ? '' : `${x / ratio}px`;
  style.top = y === 0 ? '' : `${y / ratio}px`;
}

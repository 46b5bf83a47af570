import type { Rect } from '../../geometry/shared/rect.ts';
import type { Pencil } from './pencil.ts';

/** What is painted on, as sharp as the screen: its pixels are device pixels, its coordinates CSS pixels. */
export interface Surface {
  /** The box, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly context: Pencil;
  /** What is on it, to be laid onto another one. */
  readonly image: CanvasImageSource;
  /** In device pixels. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** One more of its kind, which is not seen; null where there is none to be had. */
  another(): Surface | null;
  /** Clears everything and sets the coordinates to those of the zoomed picture. */
  begin(zoom: Zoom): void;
  /** Where a place of the picture lies on the canvas as it is zoomed, in device pixels. */
  pixelsOf(place: Rect): Rect;
  /** Takes the size of the canvas's box; true when that changed anything, which leaves it empty. */
  fit(size: { readonly width: number; readonly height: number }): boolean;
}

/** Picture coordinates times `k`, moved by `x` and `y`, are CSS pixels of the box. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** A canvas as a surface. `sharpness` is how many of its pixels a CSS pixel has: those of the screen where nothing is said. */
export function createSurface(canvas: HTMLCanvasElement, sharpness?: number): Surface | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  let ratio = 1;
  let size = { width: 0, height: 0 };
  let zoomed: Zoom = { k: 1, x: 0, y: 0 };
  return {
    get size() {
      return size;
    },
    context,
    image: canvas,
    pixels: canvas,
    another: () => createSurface(document.createElement('canvas'), sharpness),
    begin(zoom) {
      zoomed = zoom;
      const { k, x, y } = zoom;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
    },
    pixelsOf({ x, y, width, height }) {
      const { k } = zoomed;
      return {
        x: ratio * (k * x + zoomed.x),
        y: ratio * (k * y + zoomed.y),
        width: ratio * k * width,
        height: ratio * k * height,
      };
    },
    fit(box) {
      size = box;
      ratio = sharpness ?? (window.devicePixelRatio || 1);
      const wide = Math.round(box.width * ratio);
      const high = Math.round(box.height * ratio);
      if (canvas.width === wide && canvas.height === high) return false;
      canvas.width = wide;
      canvas.height = high;
      // A box may end between two pixels of the screen. Stretched to it, everything would be blurred.
      canvas.style.width = `${wide / ratio}px`;
      canvas.style.height = `${high / ratio}px`;
      return true;
    },
  };
}

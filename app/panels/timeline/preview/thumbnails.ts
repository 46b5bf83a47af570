import type { World } from '@ha-playground/engine';
import type { Palette } from '../../../picture/index.ts';
import type { WhenIdle } from '../../../presentation/surroundings.ts';
import type { Size } from './boxes.ts';
import { paintThumbnail } from './paint-thumbnail.ts';

/** Pictures kept; each is about a quarter of a megabyte. */
const mostKept = 48;

/** What is drawn in one go; a browser that knows when it is idle knows better. */
const sliceMs = 4;

interface ThumbnailLook {
  readonly size: Size;
  readonly palette: Palette;
  /** Pixels of the canvas for one of the size. */
  readonly scale: number;
}

/**
 * Draws worlds on a canvas, and remembers what it has drawn: two worlds of one state have one picture. A new picture is
 * drawn when the browser has time, so that no frame waits for it; the one before stays until then.
 */
export class Thumbnails {
  readonly #look: ThumbnailLook;
  readonly #whenIdle: WhenIdle;
  readonly #kept = new Map<World['databases'], Picture>();
  #wanted: { readonly canvas: HTMLCanvasElement; readonly world: World } | null = null;

  constructor(look: ThumbnailLook, whenIdle: WhenIdle) {
    this.#look = look;
    this.#whenIdle = whenIdle;
  }

  /** Shows `world` on `canvas`, at once if its state has been shown before. */
  show(canvas: HTMLCanvasElement, world: World): void {
    const kept = this.#keptOf(world);
    if (kept !== null) {
      this.#wanted = null;
      return this.#put(kept, canvas);
    }
    const isAsked = this.#wanted !== null;
    this.#wanted = { canvas, world };
    if (!isAsked) this.#whenIdle(sliceMs, () => this.#showWanted());
  }

  #showWanted(): void {
    if (this.#wanted === null) return;
    const { canvas, world } = this.#wanted;
    this.#wanted = null;
    this.#put(this.#keptOf(world) ?? this.#keep(world), canvas);
  }

  #put(picture: HTMLCanvasElement, canvas: HTMLCanvasElement): void {
    const { width, height } = picture;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    context?.clearRect(0, 0, width, height);
    context?.drawImage(picture, 0, 0);
  }

  #keptOf({ databases, nodes }: World): HTMLCanvasElement | null {
    const kept = this.#kept.get(databases);
    return kept !== undefined && kept.nodes === nodes ? kept.canvas : null;
  }

  #keep(world: World): HTMLCanvasElement {
    const { databases, nodes } = world;
    const canvas = this.#drawn(world);
    this.#kept.delete(databases);
    this.#kept.set(databases, { nodes, canvas });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return canvas;
  }

  #drawn(world: World): HTMLCanvasElement {
    const { size, palette, scale } = this.#look;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * scale);
    canvas.height = Math.round(size.height * scale);
    const context = canvas.getContext('2d');
    context?.scale(scale, scale);
    if (context !== null) paintThumbnail(context, world, { size, palette });
    return canvas;
  }
}

interface Picture {
  readonly nodes: World['nodes'];
  readonly canvas: HTMLCanvasElement;
}

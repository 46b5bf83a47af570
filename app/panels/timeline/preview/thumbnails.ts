import type { World } from '@ha-playground/engine';
import type { Palette } from '../../../picture/index.ts';
import type { Size } from './boxes.ts';
import { paintThumbnail } from './paint-thumbnail.ts';

/** Pictures kept; each is about a quarter of a megabyte. */
const mostKept = 48;

/** Draws worlds on a canvas, and remembers what it has drawn: two worlds of one state have one picture. */
export class Thumbnails {
  readonly #look: { readonly size: Size; readonly palette: Palette; readonly scale: number };
  readonly #kept = new Map<World['databases'], Picture>();

  constructor(look: { readonly size: Size; readonly palette: Palette; readonly scale: number }) {
    this.#look = look;
  }

  /** Shows `world` on `canvas`. */
  show(canvas: HTMLCanvasElement, world: World): void {
    const { size, scale } = this.#look;
    const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    context?.clearRect(0, 0, width, height);
    context?.drawImage(this.#pictureOf(world), 0, 0);
  }

  #pictureOf(world: World): HTMLCanvasElement {
    const { databases, nodes } = world;
    const kept = this.#kept.get(databases);
    if (kept !== undefined && kept.nodes === nodes) return kept.canvas;
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

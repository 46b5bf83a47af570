import type { PathPencil } from '../shared/pencil.ts';
import { short } from './markup.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A path as painters trace it, and the element that it is. */
export class Path implements PathPencil {
  #parts: string[] = [];
  /** Where the path is one rectangle and nothing else. */
  #only: Attributes | null = null;

  /** The path as an element with these attributes besides. */
  element(more: Attributes): readonly [string, Attributes] {
    return this.#only === null
      ? ['path', { d: this.#parts.join(''), ...more }]
      : ['rect', { ...this.#only, ...more }];
  }

  beginPath(): void {
    this.#parts = [];
    this.#only = null;
  }

  moveTo(x: number, y: number): void {
    this.#add('M', x, y);
  }

  lineTo(x: number, y: number): void {
    this.#add('L', x, y);
  }

  closePath(): void {
    this.#add('Z');
  }

  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.#add('C', ...points);
  }

  rect(x: number, y: number, width: number, height: number): void {
    const isFirst = this.#parts.length === 0;
    this.#add('M', x, y);
    this.#add('h', width);
    this.#add('v', height);
    this.#add('h', -width);
    this.#add('Z');
    if (isFirst) this.#only = { x, y, width, height };
  }

  /** With one radius for all corners, as painters ask for it. */
  roundRect(x: number, y: number, width: number, height: number, radius?: unknown): void {
    const r = Math.max(0, Math.min(Number(radius ?? 0), width / 2, height / 2));
    if (r === 0) return this.rect(x, y, width, height);
    const isFirst = this.#parts.length === 0;
    const corner = (toX: number, toY: number): void => this.#add('a', r, r, 0, 0, 1, toX, toY);
    this.#add('M', x + r, y);
    this.#add('h', width - 2 * r);
    corner(r, r);
    this.#add('v', height - 2 * r);
    corner(-r, r);
    this.#add('h', 2 * r - width);
    corner(-r, -r);
    this.#add('v', 2 * r - height);
    corner(r, -r);
    this.#add('Z');
    if (isFirst) this.#only = { x, y, width, height, rx: r };
  }

  /** Clockwise, as painters ask for it. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const turn = 2 * Math.PI;
    const sweep = to - from >= turn ? turn : (((to - from) % turn) + turn) % turn;
    const at = (angle: number): [number, number] => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ];
    this.#add(this.#parts.length === 0 ? 'M' : 'L', ...at(from));
    // Of a whole turn an arc has no beginning and no end: it is drawn as two halves.
    const halves = sweep > Math.PI ? 2 : 1;
    for (let half = 1; half <= halves; half += 1)
      this.#add('A', radius, radius, 0, 0, 1, ...at(from + (sweep * half) / halves));
  }

  #add(letter: string, ...numbers: number[]): void {
    this.#only = null;
    this.#parts.push(letter + numbers.map(short).join(' '));
  }
}

import type { Rect } from '../../geometry/shared/rect.ts';
import type { PathPencil, Pencil } from './pencil.ts';

/** Starts a path of a rectangle with square corners, one of them cut: the flag of a primary. */
export function cutRectangle(context: Pencil, rect: Rect): void {
  context.beginPath();
  addCutRectangle(context, rect);
}

/** Starts a path of a round rectangle: the shape of everything that is not a primary. */
export function roundRectangle(context: Pencil, rect: Rect): void {
  context.beginPath();
  addRoundRectangle(context, rect);
}

/** Adds a rectangle with one corner cut to the path. */
export function addCutRectangle(path: PathPencil, { x, y, width, height }: Rect): void {
  const cut = Math.min(12, height * 0.32, width * 0.3);
  path.moveTo(x, y);
  path.lineTo(x + width - cut, y);
  path.lineTo(x + width, y + cut);
  path.lineTo(x + width, y + height);
  path.lineTo(x, y + height);
  path.closePath();
}

/** Adds a round rectangle to the path. */
export function addRoundRectangle(path: PathPencil, { x, y, width, height }: Rect): void {
  path.roundRect(x, y, width, height, Math.min(11, height * 0.32, width * 0.3));
}

/** Draws a closed padlock, `size` high, around a centre. */
export function padlock(context: Pencil, centre: { x: number; y: number }, size: number): void {
  const width = size * 0.8;
  const body = size * 0.55;
  const top = centre.y + size / 2 - body;
  const shackle = width * 0.3;
  context.lineWidth = size * 0.14;
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(centre.x - shackle, top);
  context.lineTo(centre.x - shackle, top - size * 0.12);
  context.arc(centre.x, top - size * 0.12, shackle, Math.PI, 0);
  context.lineTo(centre.x + shackle, top);
  context.stroke();
  context.beginPath();
  context.roundRect(centre.x - width / 2, top, width, body, size * 0.12);
  context.fill();
}

/** Fine diagonal lines over the current path. */
export function hatch(context: Pencil, rect: Rect, colour: string): void {
  context.save();
  context.clip();
  context.beginPath();
  for (let x = rect.x - rect.height; x < rect.x + rect.width; x += 5) {
    context.moveTo(x, rect.y + rect.height);
    context.lineTo(x + rect.height, rect.y);
  }
  context.strokeStyle = colour;
  context.globalAlpha *= 0.55;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.stroke();
  context.restore();
}

/** The rectangle grown by `by` on every side; shrunk when negative. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: Math.max(0, width + 2 * by),
  height: Math.max(0, height + 2 * by),
});

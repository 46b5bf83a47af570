import type { Palette } from '../shared/palette.ts';
import type { Pencil } from '../shared/pencil.ts';
import {
  type Ink,
  leafHatch,
  type RectShape,
  type Shape,
  type TextShape,
  type Whole,
} from '../shared/shape.ts';

/** What shapes are painted in: the place of a leaf, or the whole picture. */
interface Within {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Paints shapes as the page has them as elements. */
export function paintShapes(
  pencil: Pencil,
  palette: Palette,
  shapes: readonly Shape[],
  within: Within = { x: 0, y: 0, width: 0, height: 0 },
): void {
  pencil.save();
  pencil.translate(within.x, within.y);
  for (const shape of shapes) paintShape(pencil, palette, shape, within);
  pencil.restore();
}

function paintShape(pencil: Pencil, palette: Palette, shape: Shape, within: Within): void {
  if (shape.tag === 'text') return writeText(pencil, palette, shape, within);
  pencil.beginPath();
  trace(pencil, shape, within);
  if ('fill' in shape && shape.fill !== undefined) {
    if (shape.fill === 'hatch') return hatchSlanted(pencil, palette, within);
    pencil.fillStyle = colourOf(palette, shape.fill);
    pencil.fill();
  }
  if (shape.stroke === undefined) return;
  pencil.strokeStyle = colourOf(palette, shape.stroke);
  pencil.lineWidth = shape.strokeWidth ?? 1;
  pencil.setLineDash(shape.strokeDasharray?.split(' ').map(Number) ?? []);
  pencil.stroke();
  pencil.setLineDash([]);
}

function trace(pencil: Pencil, shape: Exclude<Shape, TextShape>, within: Within): void {
  if (shape.tag === 'rect') return traceRect(pencil, shape, within);
  if (shape.tag === 'circle') return pencil.arc(shape.cx, shape.cy, shape.r, 0, 2 * Math.PI);
  pencil.moveTo(shape.x1, shape.y1);
  pencil.lineTo(shape.x2, shape.y2);
}

const traceRect = (pencil: Pencil, { x = 0, y = 0, width, height, rx = 0 }: RectShape, within: Within) =>
  pencil.roundRect(x, y, lengthOf(width, within.width), lengthOf(height, within.height), rx);

const lengthOf = (length: number | Whole, whole: number): number => (length === '100%' ? whole : length);

/** The lines that lie within the current path. */
function hatchSlanted(pencil: Pencil, palette: Palette, { width, height }: Within): void {
  pencil.save();
  pencil.clip();
  pencil.globalAlpha *= leafHatch.strength;
  pencil.strokeStyle = palette.gone;
  pencil.lineWidth = 0.6;
  pencil.beginPath();
  for (let x = leafHatch.pitch; x < width + height; x += leafHatch.pitch * Math.SQRT2) {
    pencil.moveTo(x, 0);
    pencil.lineTo(x - height, height);
  }
  pencil.stroke();
  pencil.restore();
}

function writeText(pencil: Pencil, palette: Palette, shape: TextShape, within: Within): void {
  const { text, fontSize, fontWeight = 400, textAnchor, dx = 0, dy = 0 } = shape;
  const [x, y] = [lengthOf(shape.x, within.width) + dx, lengthOf(shape.y, within.height) + dy];
  pencil.fillStyle = colourOf(palette, shape.fill);
  pencil.font = `${fontWeight} ${fontSize}px ${palette.font}`;
  pencil.textAlign = textAnchor === 'middle' ? 'center' : textAnchor === 'end' ? 'right' : 'left';
  pencil.textBaseline = shape.isUpright ? 'middle' : 'alphabetic';
  if (!shape.isUpright) return pencil.fillText(text, x, y);
  pencil.save();
  pencil.translate(x, y);
  pencil.rotate(-Math.PI / 2);
  pencil.fillText(text, 0, 0);
  pencil.restore();
}

const colourOf = (palette: Palette, ink: Ink): string => palette[ink === 'trouble-ink' ? 'troubleInk' : ink];

import { unreachable } from '@ha-playground/engine';
import type { Overview, OverviewLook, OverviewMark } from '../../geometry/shared/overview.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Palette } from './palette.ts';
import type { Pencil } from './pencil.ts';

/** Outliers are at least this large, however many leaves there are. CSS pixels. */
const leastOutlier = 5;

/** Paints every leaf in the colour of its state, and over them the outliers, each with a shape of its own. */
export function paintOverview(context: Pencil, { marks }: Overview, palette: Palette): void {
  context.globalAlpha = 0.6;
  context.fillStyle = palette.ok;
  for (const { place, look } of marks) if (look === 'ok') fill(context, place);
  context.globalAlpha = 1;
  // Whose pair has gone stands beside it: what has gone comes last, so that it is never covered.
  for (const mark of marks) if (mark.look === 'alone') paintOutlier(context, mark, palette);
  for (const mark of marks) {
    if (mark.look !== 'ok' && mark.look !== 'alone') paintOutlier(context, mark, palette);
  }
}

function paintOutlier(context: Pencil, { place, look }: OverviewMark, palette: Palette): void {
  const size = Math.min(9, Math.max(leastOutlier, Math.min(place.width, place.height) * 0.7));
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  context.fillStyle = palette.card;
  fill(context, place);
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  // A seam in the colour of the card keeps a shape apart from its neighbours.
  for (const { colour, weight } of [
    { colour: palette.card, weight: 3.5 },
    { colour: palette[colours[look]], weight: 1.75 },
  ]) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = weight;
    trace(context, look, middle, size / 2);
  }
}

/** In the colour of the stroke: a cross, a diamond, a ring, a square or a triangle. */
function trace(
  context: Pencil,
  look: OverviewLook,
  { x, y }: { readonly x: number; readonly y: number },
  reach: number,
): void {
  context.beginPath();
  switch (look) {
    case 'gone':
      context.moveTo(x - reach, y - reach);
      context.lineTo(x + reach, y + reach);
      context.moveTo(x + reach, y - reach);
      context.lineTo(x - reach, y + reach);
      context.stroke();
      return;
    case 'silent':
      polygon(context, [x, y - reach], [x + reach, y], [x, y + reach], [x - reach, y]);
      context.stroke();
      return;
    case 'attaching':
      context.arc(x, y, reach * 0.9, 0, 2 * Math.PI);
      context.stroke();
      return;
    case 'detached':
      context.strokeRect(x - reach * 0.85, y - reach * 0.85, reach * 1.7, reach * 1.7);
      return;
    case 'alone':
      polygon(context, [x, y - reach], [x + reach, y + reach], [x - reach, y + reach]);
      context.stroke();
      context.fill();
      return;
    case 'ok':
      return;
    default:
      return unreachable(look);
  }
}

function polygon(context: Pencil, ...[first, ...others]: readonly (readonly [number, number])[]): void {
  if (first === undefined) return;
  context.moveTo(...first);
  for (const corner of others) context.lineTo(...corner);
  context.closePath();
}

const colours: Readonly<Record<OverviewLook, 'ok' | 'trouble' | 'gone' | 'attaching'>> = {
  ok: 'ok',
  alone: 'trouble',
  silent: 'trouble',
  gone: 'gone',
  attaching: 'attaching',
  detached: 'gone',
};

/** Between leaves a hair's breadth stays free where they are large enough for it. */
function fill(context: Pencil, { x, y, width, height }: Rect): void {
  const gap = Math.min(width, height) > 3 ? 0.5 : 0;
  context.fillRect(x, y, width - gap, height - gap);
}

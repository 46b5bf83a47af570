import type { NodeId } from '@ha-playground/engine';
import { formats, laterWords } from '../../../words/index.ts';
import { placedLabels } from '../../geometry/cluster/placed-labels.ts';
import type { PlanRibbon, PlanTraffic, Stem } from '../../geometry/cluster/plan-ribbons.ts';
import type { Brush } from '../shared/paint-cell.ts';
import type { Pencil } from '../shared/pencil.ts';
import { textWidth } from '../shared/text-width.ts';
import { paintPill } from './paint-traffic.ts';

interface Shown {
  readonly nameOf: (node: NodeId) => string;
  /** Which ribbons stay as they are while the others step back; null for all. */
  readonly isMeant: ((ribbon: PlanRibbon) => boolean) | null;
}

/** So much of a ribbon is seen while another one is pointed at. */
const faded = 0.4;

/** Paints the ways of a plan's copies, each with what it carries. */
export function paintPlanRibbons(
  brush: Brush,
  { ribbons, receivers }: PlanTraffic,
  { nameOf, isMeant }: Shown,
): void {
  const { context, palette } = brush;
  const alphaOf = (ribbon: PlanRibbon): number => (isMeant === null || isMeant(ribbon) ? 1 : faded);
  context.save();
  for (const ribbon of ribbons) withAlpha(context, alphaOf(ribbon), () => paintRibbon(brush, ribbon));
  for (const { stems } of receivers)
    for (const stem of stems) paintStem(brush, stem, { width: 4, ends: 'arrow' });
  context.restore();
  const measure = (text: string, size: number): number => {
    const font = `700 ${size}px ${palette.font}`;
    context.font = font;
    return textWidth(context, font, text);
  };
  const places = placedLabels(
    ribbons.map((ribbon) => ({ wish: ribbon.label, texts: textsOf(ribbon, nameOf) })),
    measure,
  );
  places.forEach((place, index) => {
    const ribbon = ribbons[index];
    if (place === null || ribbon === undefined) return;
    const { size } = ribbon.label;
    withAlpha(context, alphaOf(ribbon), () => paintPill(brush, place, { size, stroke: 'copyOutline' }));
  });
}

/** What a ribbon carries, from the longest form to the shortest. */
function textsOf({ copies, ordinals, from }: PlanRibbon, nameOf: Shown['nameOf']): readonly string[] {
  const plan = laterWords.plan.shown;
  const count = plan.copies(copies);
  if (from === null) return [count, formats.number(copies)];
  const donor = from.kind === 'pair' ? plan.pair(from.number) : nameOf(from.node);
  const several = ordinals.length > mostOrdinals ? [] : [plan.carries(donor, ordinals.map(String), count)];
  return [...several, plan.gives(donor, count), count, formats.number(copies)];
}

/** More partitions than these are not named on a ribbon. */
const mostOrdinals = 6;

function paintRibbon(brush: Brush, { lane, stems }: PlanRibbon): void {
  if (lane === null) return;
  const { context, palette } = brush;
  const { from, to, width } = lane;
  const isUpright = from.x === to.x;
  context.lineCap = 'butt';
  const layers = [
    { colour: palette.copyOutline, wide: width, alpha: 1 },
    { colour: palette.card, wide: width - 2, alpha: 1 },
    { colour: palette.copy, wide: width - 2, alpha: 0.55 },
  ];
  for (const { colour, wide, alpha } of layers)
    withAlpha(context, alpha, () => {
      context.strokeStyle = colour;
      context.lineWidth = Math.max(1, wide) * palette.strokeScale;
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
    });
  for (const stem of stems) paintStem(brush, stem, { width: 1.5, ends: 'dot' });
  if (isUpright) paintArrow(brush, { x: to.x, y: from.y, edge: to.y }, Math.max(5, width));
}

function paintStem(
  brush: Brush,
  stem: Stem,
  { width, ends }: { readonly width: number; readonly ends: 'dot' | 'arrow' },
): void {
  const { context, palette } = brush;
  const { x, y, edge } = stem;
  context.strokeStyle = palette.copyOutline;
  context.lineWidth = width * palette.strokeScale;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x, ends === 'arrow' ? edge - Math.sign(edge - y) * 4 : edge);
  context.stroke();
  if (ends === 'arrow') return paintArrow(brush, stem, 6);
  context.fillStyle = palette.copyOutline;
  context.beginPath();
  context.arc(x, edge - Math.sign(edge - y) * 1.5, 2.5, 0, 2 * Math.PI);
  context.fill();
}

/** Its point touches the edge. */
function paintArrow({ context, palette }: Brush, { x, y, edge }: Stem, wing: number): void {
  const direction = Math.sign(edge - y) || 1;
  context.fillStyle = palette.copyOutline;
  context.beginPath();
  context.moveTo(x, edge - direction);
  context.lineTo(x - wing, edge - direction * (wing + 1));
  context.lineTo(x + wing, edge - direction * (wing + 1));
  context.closePath();
  context.fill();
}

function withAlpha(context: Pencil, alpha: number, paint: () => void): void {
  context.save();
  context.globalAlpha *= alpha;
  paint();
  context.restore();
}

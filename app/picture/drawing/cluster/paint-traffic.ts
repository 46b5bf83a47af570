import type { SimMs } from '@ha-playground/engine';
import { captionPlace } from '../../geometry/cluster/caption-place.ts';
import type { CaptionMark } from '../../geometry/cluster/captions.ts';
import type { ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import { type Curve, leadingPart, moved } from '../../geometry/cluster/curve.ts';
import type { PlacedLabel } from '../../geometry/cluster/placed-labels.ts';
import type { RibbonMark, StreamMark } from '../../geometry/cluster/streams.ts';
import { shareOfAll } from '../../geometry/shared/copies.ts';
import type { Brush } from '../shared/paint-cell.ts';
import type { Pencil } from '../shared/pencil.ts';
import { textWidth } from '../shared/text-width.ts';
import { captionSaid } from './caption-said.ts';

/** How far dots travel in a simulated second, in CSS pixels. */
const flowPerSecond = 26;
const dotGap = 9;

/** When a frame is painted: simulated time moves the dots, progress lets streams that start or end grow or fade. */
export interface Instant {
  readonly atMs: SimMs;
  /** Of the stage that is shown; 1 when none is. */
  readonly progress: number;
  /** Do dots travel? Not with reduced motion. */
  readonly isFlowing: boolean;
}

export function paintStream(brush: Brush, stream: StreamMark, instant: Instant): void {
  const { context } = brush;
  const { strands, spacing, presence, curve, copies } = stream;
  const grownShare = presence === 'starts' ? Math.min(1, instant.progress * 1.1) : 1;
  context.save();
  if (presence === 'ends') context.globalAlpha *= 1 - instant.progress;
  const weight = strands === 1 && copies.length > 1 ? 8 : 4.5;
  for (let strand = 0; strand < strands; strand += 1) {
    const offset = (strand - (strands - 1) / 2) * spacing;
    paintStrand(brush, moved(curve, offset, 0), { ...instant, share: grownShare, weight });
  }
  if (grownShare === 1) paintArrow(brush, stream, weight);
  context.restore();
}

export function paintRibbon(
  brush: Brush,
  ribbon: RibbonMark,
  layout: ClusterLayout,
  { atMs, isFlowing }: Instant,
): void {
  const { context, palette } = brush;
  const band = layout.bands[ribbon.band];
  if (band === undefined) return;
  const { channel } = band;
  const thickness = Math.min(12, channel.height * 0.3);
  const y = ribbon.row === 0 ? channel.y + thickness : channel.y + channel.height - thickness;
  const towardsLeaves = ribbon.row === 0 ? -1 : 1;
  context.save();
  context.strokeStyle = palette.copyOutline;
  context.lineWidth = thickness * 0.5;
  // Of a thin ribbon nobody sees whether its dots are round, and square ones are painted much faster.
  const isThin = thickness < 6;
  const dot = isThin ? thickness * 0.5 : 0.1;
  context.lineCap = isThin ? 'butt' : 'round';
  context.setLineDash([dot, thickness]);
  context.lineDashOffset = isFlowing ? -flowAt(atMs, dot + thickness) : 0;
  context.beginPath();
  context.moveTo(band.x, y);
  context.lineTo(band.x + band.width, y);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 1.5;
  context.beginPath();
  for (const column of layout.columns) {
    if (column.band !== ribbon.band) continue;
    const x = column.x + column.width / 2;
    context.moveTo(x - 4, y + towardsLeaves * (thickness * 0.5 + 1));
    context.lineTo(x, y + towardsLeaves * (thickness * 0.5 + 5));
    context.lineTo(x + 4, y + towardsLeaves * (thickness * 0.5 + 1));
  }
  context.stroke();
  context.restore();
}

/** Paints a caption as a pill; the share of its copies is told where the cells are too small to tell it. */
export function paintCaption(
  brush: Brush,
  caption: CaptionMark,
  { atMs, width }: { readonly atMs: SimMs; readonly width: number },
): void {
  const { context, palette, detail, zoom } = brush;
  const size = (caption.size * Math.min(1.2, palette.strokeScale)) / Math.max(1, zoom);
  const tellsShare = caption.copies.length > 0 && detail !== 'full';
  const share = tellsShare ? ` · ${Math.floor(shareOfAll(caption.copies, atMs) * 100)}%` : '';
  const font = `700 ${size}px ${palette.font}`;
  // A copy's stream is left of the middle and must stay in sight.
  const said = captionSaid(caption);
  context.font = font;
  const measure = (text: string): number => textWidth(context, font, text);
  const place = captionPlace({ ...caption, size }, [`${said.text}${share}`, said.text, said.short], {
    width,
    measure,
  });
  if (place === null) return;
  paintPill(brush, place, { size, stroke: caption.tone === 'copy' ? 'copyOutline' : 'primary' });
}

/** A text in a pill around it. */
export function paintPill(
  { context, palette }: Brush,
  { text, rect: { x, y, width, height } }: PlacedLabel,
  { size, stroke }: { readonly size: number; readonly stroke: 'copyOutline' | 'primary' },
): void {
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  context.fillStyle = palette.card;
  context.fill();
  context.strokeStyle = palette[stroke];
  context.lineWidth = height / 15;
  context.stroke();
  context.font = `700 ${size}px ${palette.font}`;
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x + width / 2, y + height / 2 + size * 0.05);
  context.restore();
}

interface Strand extends Instant {
  readonly share: number;
  readonly weight: number;
}

function paintStrand(
  { context, palette }: Brush,
  whole: Curve,
  { atMs, isFlowing, share, weight }: Strand,
): void {
  const curve = leadingPart(whole, share * 0.9);
  context.strokeStyle = palette.copyOutline;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = weight;
  context.setLineDash([0.1, dotGap]);
  context.lineDashOffset = isFlowing ? -flowAt(atMs, dotGap) : 0;
  context.beginPath();
  trace(context, curve);
  context.stroke();
  context.setLineDash([]);
}

/** One arrow for all strands of a stream. */
function paintArrow({ context }: Brush, { curve, strands, spacing }: StreamMark, weight: number): void {
  const { end, endControl } = curve;
  const direction = Math.sign(end.y - endControl.y) || 1;
  const wing = Math.min(9, ((strands - 1) * spacing) / 2 + weight);
  const height = Math.min(7, wing);
  context.lineWidth = 2.25;
  context.beginPath();
  context.moveTo(end.x - wing, end.y - direction * (height + 1));
  context.lineTo(end.x, end.y - direction * 1.5);
  context.lineTo(end.x + wing, end.y - direction * (height + 1));
  context.stroke();
}

/** Adds a curve to the path. */
export function trace(context: Pencil, { start, startControl, endControl, end }: Curve): void {
  context.moveTo(start.x, start.y);
  context.bezierCurveTo(startControl.x, startControl.y, endControl.x, endControl.y, end.x, end.y);
}

const flowAt = (atMs: SimMs, period: number): number => ((atMs / 1_000) * flowPerSecond) % period;

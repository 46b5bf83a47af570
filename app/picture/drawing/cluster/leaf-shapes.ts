import type { SimMs } from '@ha-playground/engine';
import type { LeafTone } from '../../../presentation/sight/leaf-tone.ts';
import type { Anatomy } from '../../geometry/cluster/anatomy.ts';
import { textSizes, writingOf } from '../../geometry/cluster/leaf-text.ts';
import type { LeafMark } from '../../geometry/shared/leaves.ts';
import { lampShape } from '../shared/lamp-shape.ts';
import { saidOf } from '../shared/leaf-said.ts';
import type { Ink, Shape } from '../shared/shape.ts';

/** How round the frame of a leaf is. */
export const radii: Readonly<Record<Anatomy['name'], number>> = {
  roomy: 12,
  compact: 9,
  small: 6,
  dense: 4,
  tiny: 2,
};

interface Framed {
  readonly tone: LeafTone;
  readonly anatomy: Pick<Anatomy, 'name'>;
  readonly isSelected?: boolean;
  /** A hall is told of it. */
  readonly isFramed?: boolean;
}

/** The frame of a leaf, of whatever size it is, and what tells that it is meant. */
export function frameShapes({ tone, anatomy: { name }, isSelected, isFramed }: Framed): readonly Shape[] {
  const scale = scales[name] ?? 1;
  const box = { tag: 'rect', width: '100%', height: '100%', rx: radii[name] } as const;
  const dashed = (width: number, on: number, off: number) => ({
    strokeWidth: width * scale,
    strokeDasharray: `${on * scale} ${off * scale}`,
  });
  const isDetached = tone === 'detached';
  const shapes: Shape[] = [{ ...box, fill: isDetached ? 'card' : 'lane' }];
  if (isDetached) shapes.unshift({ ...box, x: 5 * scale, y: 7 * scale, fill: 'line' });
  if (tone === 'gone') shapes.push({ ...box, fill: 'hatch' });
  // The light blue alone would be too faint on a light page.
  if (tone === 'attaching') shapes.push({ ...box, stroke: 'muted', ...dashed(2.75, 8, 5) });
  const rims = {
    ok: { stroke: 'line', strokeWidth: 1.25 },
    silent: { stroke: 'trouble', strokeWidth: 2 * scale },
    gone: { stroke: 'gone', ...dashed(2, 6, 4), strokeWidth: 1.5 },
    attaching: { stroke: 'attaching', ...dashed(1.75, 8, 5) },
    detached: { stroke: 'gone', strokeWidth: 1.5 },
  } as const;
  shapes.push({ ...box, ...rims[tone], className: 'group-hover:stroke-edge' });
  if (isFramed) shapes.push({ ...box, stroke: tone === 'ok' ? 'primary' : 'trouble', strokeWidth: 5 });
  if (isSelected)
    shapes.push({ ...box, stroke: 'ink', strokeWidth: 1.5, className: 'group-focus-visible:hidden' });
  return shapes;
}

/** On small leaves long dashes would no longer be seen as a frame. */
const scales: Readonly<Partial<Record<Anatomy['name'], number>>> = { dense: 0.7, tiny: 0.4 };

interface Written {
  readonly mark: LeafMark;
  readonly width: number;
  readonly anatomy: Anatomy;
  /** Letters are this much larger than usual. */
  readonly textScale: number;
  /** A plan that is shown would bring it copies: that it has none is no news then. */
  readonly isExpecting?: boolean;
  /** For how long a state has lasted is told as of this instant. */
  readonly atMs?: SimMs;
}

/** Lamp, name, state and counts of a leaf. */
export function writingShapes(written: Written): readonly Shape[] {
  const { mark, width, anatomy, textScale, isExpecting, atMs } = written;
  const { padding, header, footer } = anatomy;
  const { tone, sinceMs } = mark.face;
  const sizes = textSizes[anatomy.name];
  const said = saidOf(mark);
  const writing = writingOf(mark, said, width / textScale, anatomy);
  const middle = header * 0.52;
  const y = middle + sizes.name * textScale * 0.36;
  const radius = writing.lampRadius * textScale;
  const counts = sizes.counts * textScale;
  const shapes: Shape[] = [
    lampShape(tone, padding + radius, middle, radius),
    {
      tag: 'text',
      text: writing.name,
      x: writing.nameX * textScale,
      y,
      fontSize: sizes.name * textScale,
      fontWeight: 600,
      fill: 'ink',
    },
  ];
  if (writing.state !== null)
    shapes.push({
      tag: 'text',
      text:
        writing.hasSeconds && atMs !== undefined
          ? said.stateFor(Math.max(0, Math.floor((atMs - (sinceMs ?? atMs)) / 1_000)))
          : writing.state,
      x: '100%',
      dx: -padding,
      y,
      fontSize: sizes.state * textScale,
      textAnchor: 'end',
      ...stateInks[tone],
      ...(writing.hasSeconds && { hasSeconds: true }),
    });
  const isSaid = isExpecting !== true || Object.values(mark.holdings).some(({ length }) => length > 0);
  if (writing.counts !== null && footer > padding && isSaid)
    shapes.push({
      tag: 'text',
      text: writing.counts,
      x: padding,
      y: '100%',
      dy: -(footer - counts) / 2 - textScale,
      fontSize: counts,
      ...(mark.isTroubled ? troubled : { fill: 'muted' }),
    });
  return shapes;
}

const troubled = { fill: 'trouble-ink', fontWeight: 700 } as const;

const stateInks: Readonly<Record<LeafTone, { readonly fill: Ink; readonly fontWeight?: number }>> = {
  ok: { fill: 'muted' },
  silent: troubled,
  gone: { fill: 'ink' },
  attaching: { fill: 'ink' },
  detached: { fill: 'ink' },
};

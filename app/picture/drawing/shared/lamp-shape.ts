import type { LeafTone } from '../../../presentation/sight/leaf-tone.ts';
import type { CircleShape, Ink } from './shape.ts';

/** A leaf's state as a dot, filled where it serves. */
export function lampShape(tone: LeafTone, cx: number, cy: number, radius: number): CircleShape {
  const isHollow = tone === 'silent' || tone === 'gone';
  return {
    tag: 'circle',
    cx,
    cy,
    r: isHollow ? radius * 0.8 : radius,
    strokeWidth: radius * (isHollow ? 0.42 : 0.3),
    ...lamps[tone],
  };
}

const lamps: Readonly<Record<LeafTone, { readonly fill?: Ink; readonly stroke?: Ink }>> = {
  ok: { fill: 'ok' },
  silent: { stroke: 'trouble' },
  gone: { stroke: 'gone' },
  attaching: { fill: 'attaching', stroke: 'ink' },
  detached: { fill: 'gone' },
};

import { createElement, type ReactNode } from 'react';
import type { Ink, Shape } from './shape.ts';

interface ShapesProps {
  readonly shapes: readonly Shape[];
  /** The pattern of slanted lines. */
  readonly hatching?: string;
}

/** Shapes as elements, in the colours that hold where they stand. */
export const Shapes = ({ shapes, hatching }: ShapesProps): ReactNode =>
  shapes.map((shape, index) => elementOf(shape, index, hatching));

function elementOf(shape: Shape, key: number, hatching: string | undefined): ReactNode {
  if (shape.tag === 'text') {
    const { tag, text, whole, fill, isUpright, hasSeconds, ...place } = shape;
    const upright = { dominantBaseline: 'central', transform: `rotate(-90 ${place.x} ${place.y})` };
    return createElement(
      tag,
      {
        ...place,
        fill: colourOf(fill),
        ...(isUpright && upright),
        // Seconds are written with every frame, past React: what comes without them is another element.
        ...(hasSeconds ? { key: `${key}s`, 'data-part': 'seconds' } : { key }),
      },
      whole === undefined || whole === text ? text : [text, <title key={0}>{whole}</title>],
    );
  }
  const { tag, stroke, ...place } = shape;
  const { fill, ...rest } = { fill: undefined, ...place };
  return createElement(tag, {
    key,
    ...rest,
    fill: fill === 'hatch' ? `url(#${hatching})` : fill === undefined ? 'none' : colourOf(fill),
    stroke: stroke && colourOf(stroke),
    vectorEffect: 'non-scaling-stroke',
  });
}

const colourOf = (ink: Ink): string => `var(--hap-${ink})`;

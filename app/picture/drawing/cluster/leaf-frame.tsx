import type { NodeId } from '@ha-playground/engine';
import { type KeyboardEvent, memo, Suspense } from 'react';
import { lazily } from '../../../ui/later.ts';
import type { Anatomy } from '../../geometry/cluster/anatomy.ts';
import type { LeafPlace } from '../../geometry/cluster/cluster-layout.ts';
import type { DatabaseBand } from '../../geometry/cluster/leaf-bands.ts';
import type { LeafMark } from '../../geometry/shared/leaves.ts';
import { saidOf } from '../shared/leaf-said.ts';
import { Shapes } from '../shared/shape-elements.tsx';
import { frameShapes, radii, writingShapes } from './leaf-shapes.ts';

/** Of one database a leaf needs no name. */
const LeafBands = lazily(
  () => import('./leaf-bands.tsx'),
  (module) => module.LeafBands,
);

interface LeafFrameProps {
  readonly mark: LeafMark;
  readonly place: LeafPlace;
  readonly anatomy: Anatomy;
  /** Letters are this much larger than usual. */
  readonly textScale: number;
  /** Is the picture large enough for what is written on the leaf to be read? */
  readonly isWritten: boolean;
  readonly isSelected: boolean;
  /** A hall is told of it. */
  readonly isFramed: boolean;
  /** A plan that is shown would bring it copies. */
  readonly isExpecting: boolean;
  /** Is this the leaf that Tab leads to? */
  readonly isEntrance: boolean;
  readonly hatching: string;
  /** Where the databases of the leaf stand; null where it has but one, which has no name on it. */
  readonly bands: readonly DatabaseBand[] | null;
  readonly onOpenBand: (database: string) => void;
  readonly register: (node: NodeId, group: SVGGElement | null) => void;
  readonly onActivate: (node: NodeId, element: Element) => void;
  readonly onFocus: (node: NodeId, element: Element) => void;
  readonly onKey: (node: NodeId, event: KeyboardEvent) => void;
}

/** A leaf: a button that opens its commands, with its name, its state and its counts. Its cells are on the canvas. */
export const LeafFrame = memo(function LeafFrame(props: LeafFrameProps) {
  const { mark, place, anatomy, isEntrance, register, onActivate, onFocus, onKey } = props;
  const { tone } = mark.face;
  const descriptionId = `leaf-${mark.node}-holds`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot be drawn within an SVG.
    <g
      role="button"
      tabIndex={isEntrance ? 0 : -1}
      aria-haspopup="menu"
      aria-label={saidOf(mark).label}
      aria-describedby={descriptionId}
      data-leaf={mark.node}
      data-tone={tone}
      {...(props.isFramed && { 'data-framed': '' })}
      transform={transformTo(place)}
      className="group cursor-pointer outline-none"
      onClick={(event) => onActivate(mark.node, event.currentTarget)}
      onFocus={(event) => onFocus(mark.node, event.currentTarget)}
      onKeyDown={(event) => onKey(mark.node, event)}
      ref={(group) => register(mark.node, group)}
    >
      <desc id={descriptionId}>{saidOf(mark).description}</desc>
      {mark.isTroubled && <title>{saidOf(mark).why}</title>}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the button around it has the name. */}
      <svg width={place.width} height={place.height} overflow="visible">
        <Shapes shapes={frameShapes({ tone, ...props })} hatching={props.hatching} />
        <rect x="-4" y="-4" rx={radii[anatomy.name] + 4} className="leaf-focus" />
        {props.isWritten && (
          <g className="pointer-events-none">
            <Shapes shapes={writingShapes({ ...props, width: place.width })} />
          </g>
        )}
        {props.bands !== null && (
          <Suspense>
            <LeafBands
              mark={mark}
              bands={props.bands}
              width={place.width}
              anatomy={anatomy}
              textScale={props.textScale}
              isWritten={props.isWritten}
              onOpen={props.onOpenBand}
            />
          </Suspense>
        )}
      </svg>
    </g>
  );
});

/**
 * Where a leaf stands. The group is moved, not the SVG within it: of one that stands elsewhere than at the origin of its
 * group, Firefox takes the place twice when it tells how large the group is.
 */
export const transformTo = ({ x, y }: Pick<LeafPlace, 'x' | 'y'>): string => `translate(${x} ${y})`;

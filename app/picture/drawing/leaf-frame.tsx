import type { NodeId } from '@ha-playground/engine';
import { type KeyboardEvent, memo } from 'react';
import type { Anatomy } from '../geometry/anatomy.ts';
import type { LeafPlace } from '../geometry/layout.ts';
import type { LeafMark } from '../geometry/leaves.ts';
import { detachedLift } from './moving-frames.ts';

interface LeafFrameProps {
  readonly mark: LeafMark;
  readonly place: LeafPlace;
  readonly anatomy: Anatomy;
  /** Is the picture large enough for what is written on the leaf to be read? */
  readonly isWritten: boolean;
  readonly isSelected: boolean;
  /** Is this the leaf that Tab leads to? */
  readonly isEntrance: boolean;
  readonly hatching: string;
  readonly register: (node: NodeId, group: SVGGElement | null) => void;
  readonly onActivate: (node: NodeId, element: Element) => void;
  readonly onFocus: (node: NodeId) => void;
  readonly onKey: (node: NodeId, event: KeyboardEvent) => void;
}

/** A leaf: a button that opens its commands, with its name, its state and its counts. Its cells are on the canvas. */
export const LeafFrame = memo(function LeafFrame(props: LeafFrameProps) {
  const { mark, place, isSelected, isEntrance, register, onActivate, onFocus, onKey } = props;
  const { tone } = mark.face;
  const descriptionId = `leaf-${mark.node}-holds`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot be drawn within an SVG.
    <g
      role="button"
      tabIndex={isEntrance ? 0 : -1}
      aria-haspopup="menu"
      aria-label={mark.label}
      aria-describedby={descriptionId}
      data-leaf={mark.node}
      data-tone={tone}
      className="group cursor-pointer outline-none"
      onClick={(event) => onActivate(mark.node, event.currentTarget)}
      onFocus={() => onFocus(mark.node)}
      onKeyDown={(event) => onKey(mark.node, event)}
      ref={(group) => register(mark.node, group)}
    >
      <desc id={descriptionId}>{mark.description}</desc>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the button around it has the name. */}
      <svg
        x={place.x}
        y={tone === 'detached' ? place.y - detachedLift : place.y}
        width={place.width}
        height={place.height}
        overflow="visible"
      >
        <Frame tone={tone} anatomy={props.anatomy} hatching={props.hatching} isSelected={isSelected} />
        {props.isWritten && <Writing {...props} />}
      </svg>
    </g>
  );
}, isSameFrame);

interface FrameProps {
  readonly tone: LeafMark['face']['tone'];
  readonly anatomy: Anatomy;
  readonly hatching: string;
  readonly isSelected: boolean;
}

function Frame({ tone, anatomy, hatching, isSelected }: FrameProps) {
  const radius = radii[anatomy.name];
  const box = { width: '100%', height: '100%', rx: radius };
  return (
    <>
      {tone === 'detached' && <rect {...box} y={detachedLift} className="fill-line" />}
      <rect {...box} className={tone === 'detached' ? 'fill-card' : 'fill-lane'} />
      {tone === 'gone' && <rect {...box} fill={`url(#${hatching})`} />}
      {/* The light blue alone would be too faint on a light page. */}
      {tone === 'attaching' && (
        <rect {...box} className="fill-none stroke-muted stroke-3 [stroke-dasharray:8_5]" />
      )}
      <rect {...box} className={`fill-none ${strokes[tone]} group-hover:stroke-edge`} />
      {isSelected && <rect {...box} className="fill-none stroke-ink stroke-2" />}
      <rect
        x="-4"
        y="-4"
        rx={radius + 4}
        className="hidden fill-none stroke-primary stroke-2 [height:calc(100%+8px)] [width:calc(100%+8px)] group-focus-visible:block forced-colors:stroke-[Highlight]"
      />
    </>
  );
}

const strokes: Readonly<Record<LeafMark['face']['tone'], string>> = {
  ok: 'stroke-line stroke-[1.25]',
  silent: 'stroke-trouble stroke-2',
  gone: 'stroke-gone stroke-[1.5] [stroke-dasharray:6_4]',
  attaching: 'stroke-attaching stroke-2 [stroke-dasharray:8_5]',
  detached: 'stroke-gone stroke-[1.5]',
};

const radii: Readonly<Record<Anatomy['name'], number>> = { roomy: 12, compact: 9, small: 6, tiny: 2 };

function Writing({ mark, anatomy, place }: LeafFrameProps) {
  const { face } = mark;
  const { padding, header, footer } = anatomy;
  const sizes = textSizes[anatomy.name];
  const baseline = header * 0.5 + sizes.name * 0.36 + (anatomy.name === 'roomy' ? 1 : 0);
  const lamp = sizes.name * 0.32;
  const nameX = padding + lamp * 2 + sizes.name * 0.55;
  const hasState = place.width >= nameX + mark.name.length * sizes.name * 0.6 + leastStateWidth[anatomy.name];
  const state = face.sinceMs === null ? face.text : '';
  return (
    <g className="pointer-events-none">
      <Lamp tone={face.tone} x={padding + lamp} y={header * 0.5} radius={lamp} />
      <text x={nameX} y={baseline} fontSize={sizes.name} fontWeight={600} className="fill-ink">
        {shortened(mark.name, place.width - nameX - padding, sizes.name)}
      </text>
      {hasState && (
        <text
          data-part="state"
          x="100%"
          dx={-padding}
          y={baseline}
          fontSize={sizes.state}
          textAnchor="end"
          className={stateInk[face.tone]}
        >
          {state}
        </text>
      )}
      {sizes.counts > 0 && (
        <text
          x={padding}
          y="100%"
          dy={-(footer - sizes.counts) / 2}
          fontSize={sizes.counts}
          className={mark.isTroubled ? 'fill-trouble-ink font-bold' : 'fill-muted'}
        >
          {countsThatFit(mark, place.width - 2 * padding, sizes.counts, hasState)}
        </text>
      )}
    </g>
  );
}

function Lamp({
  tone,
  x,
  y,
  radius,
}: {
  tone: LeafMark['face']['tone'];
  x: number;
  y: number;
  radius: number;
}) {
  if (tone === 'silent' || tone === 'gone') {
    return <circle cx={x} cy={y} r={radius - 1} className={`fill-none stroke-2 ${lamps[tone]}`} />;
  }
  return <circle cx={x} cy={y} r={radius} className={lamps[tone]} />;
}

const lamps: Readonly<Record<LeafMark['face']['tone'], string>> = {
  ok: 'fill-ok',
  silent: 'stroke-trouble',
  gone: 'stroke-gone',
  attaching: 'fill-attaching stroke-ink stroke-[1.5]',
  detached: 'fill-gone',
};

const stateInk: Readonly<Record<LeafMark['face']['tone'], string>> = {
  ok: 'fill-muted',
  silent: 'fill-trouble-ink font-bold',
  gone: 'fill-ink',
  attaching: 'fill-ink',
  detached: 'fill-ink',
};

/** Font sizes of what is written on a leaf; 0 where there is no line for it. */
export const textSizes: Readonly<Record<Anatomy['name'], { name: number; state: number; counts: number }>> = {
  roomy: { name: 15, state: 11.5, counts: 11.5 },
  compact: { name: 12.5, state: 10.5, counts: 10.5 },
  small: { name: 10, state: 8.5, counts: 0 },
  tiny: { name: 2.2, state: 1.8, counts: 0 },
};

const leastStateWidth: Readonly<Record<Anatomy['name'], number>> = {
  roomy: 80,
  compact: 62,
  small: 60,
  tiny: 12,
};

/** Where there is no room for the state beside the name, it stands with the counts. */
function countsThatFit(mark: LeafMark, width: number, size: number, hasState: boolean): string {
  const isRemarkable = !hasState && mark.face.tone !== 'ok';
  const fits = (text: string): boolean => text.length * size * 0.52 <= width;
  const choices = isRemarkable
    ? [`${mark.face.text} · ${mark.counts}`, `${mark.face.text} ${mark.shortCounts}`, mark.face.text]
    : [mark.counts, mark.shortCounts];
  return choices.find(fits) ?? shortened(choices.at(-1) ?? '', width, size);
}

/** The text cut to what fits, with an ellipsis; its end is kept, for that is where names differ. */
function shortened(text: string, width: number, size: number): string {
  const room = Math.floor(width / (size * 0.58));
  return text.length <= room ? text : `…${text.slice(text.length - Math.max(1, room - 1))}`;
}

function isSameFrame(left: LeafFrameProps, right: LeafFrameProps): boolean {
  const { mark: oldMark, ...old } = left;
  const { mark, ...props } = right;
  return isShallowlyEqual(old, props) && isSameMark(oldMark, mark);
}

function isSameMark(left: LeafMark, right: LeafMark): boolean {
  if (left === right) return true;
  const { face: oldFace, ...old } = left;
  const { face, ...rest } = right;
  return isShallowlyEqual(old, rest) && isShallowlyEqual(oldFace, face);
}

function isShallowlyEqual<Props extends object>(left: Props, right: Props): boolean {
  return (Object.keys(right) as (keyof Props)[]).every((key) => Object.is(left[key], right[key]));
}

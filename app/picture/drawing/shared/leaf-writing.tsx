import type { LeafTone } from '../../../presentation/sight/leaf-tone.ts';
import type { Anatomy } from '../../geometry/cluster/anatomy.ts';
import { textSizes, writingOf } from '../../geometry/cluster/leaf-text.ts';
import type { LeafMark } from '../../geometry/shared/leaves.ts';
import { saidOf } from './leaf-said.ts';

interface LeafWritingProps {
  readonly mark: LeafMark;
  readonly width: number;
  readonly anatomy: Anatomy;
  /** Letters are this much larger than usual: everything here is measured in units of that size. */
  readonly textScale: number;
}

/** Lamp, name, state and counts of a leaf. */
export function LeafWriting({ mark, width, anatomy, textScale }: LeafWritingProps) {
  const padding = anatomy.padding / textScale;
  const header = anatomy.header / textScale;
  const footer = anatomy.footer / textScale;
  const { tone } = mark.face;
  const sizes = textSizes[anatomy.name];
  const writing = writingOf(mark, saidOf(mark), width / textScale, anatomy);
  const end = `${100 / textScale}%`;
  const middle = header * 0.52;
  const baseline = middle + sizes.name * 0.36;
  return (
    <g className="pointer-events-none" transform={`scale(${textScale})`}>
      <Lamp tone={tone} x={padding + writing.lampRadius} y={middle} radius={writing.lampRadius} />
      <text x={writing.nameX} y={baseline} fontSize={sizes.name} fontWeight={600} className="fill-ink">
        {writing.name}
      </text>
      {writing.state !== null && (
        <text
          x={end}
          dx={-padding}
          y={baseline}
          fontSize={sizes.state}
          textAnchor="end"
          className={stateInk[tone]}
          // Text with seconds is written with every frame, and then not by React.
          {...(writing.hasSeconds ? { 'data-part': 'seconds' } : { children: writing.state })}
        />
      )}
      {writing.counts !== null && anatomy.footer > anatomy.padding && (
        <text
          x={padding}
          y={end}
          dy={-(footer - sizes.counts) / 2 - 1}
          fontSize={sizes.counts}
          className={mark.isTroubled ? 'fill-trouble-ink font-bold' : 'fill-muted'}
        >
          {writing.counts}
        </text>
      )}
    </g>
  );
}

interface LampProps {
  readonly tone: LeafTone;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A leaf's state as a dot, filled where it serves. */
export function Lamp({ tone, x, y, radius }: LampProps) {
  const isHollow = tone === 'silent' || tone === 'gone';
  return (
    <circle
      cx={x}
      cy={y}
      r={isHollow ? radius * 0.8 : radius}
      strokeWidth={isHollow ? radius * 0.42 : radius * 0.3}
      className={lamps[tone]}
    />
  );
}

const lamps: Readonly<Record<LeafTone, string>> = {
  ok: 'fill-ok',
  silent: 'fill-none stroke-trouble',
  gone: 'fill-none stroke-gone',
  attaching: 'fill-attaching stroke-ink',
  detached: 'fill-gone',
};

const stateInk: Readonly<Record<LeafTone, string>> = {
  ok: 'fill-muted',
  silent: 'fill-trouble-ink font-bold',
  gone: 'fill-ink',
  attaching: 'fill-ink',
  detached: 'fill-ink',
};

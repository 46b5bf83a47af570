import type { MouseEvent } from 'react';
import { laterWords } from '../../../words/index.ts';
import type { Anatomy } from '../../geometry/cluster/anatomy.ts';
import type { DatabaseBand } from '../../geometry/cluster/leaf-bands.ts';
import { bandWritings, textSizes } from '../../geometry/cluster/leaf-text.ts';
import { barOf } from '../../geometry/cluster/shares.ts';
import type { BandMark, LeafMark } from '../../geometry/shared/leaves.ts';
import { bandSaidOf } from '../shared/leaf-said.ts';

interface LeafBandsProps {
  readonly mark: LeafMark;
  readonly bands: readonly DatabaseBand[];
  readonly width: number;
  readonly anatomy: Anatomy;
  readonly textScale: number;
  readonly isWritten: boolean;
  readonly onOpen: (database: string) => void;
}

/** The databases of a leaf by name, with what it holds of each; those that are bars as bars, which a click opens. */
export function LeafBands({ mark, bands, width, anatomy, textScale, isWritten, onOpen }: LeafBandsProps) {
  const room = width - 2 * anatomy.padding;
  const size = textSizes[anatomy.name].band * textScale;
  const said = mark.bands.map((held) => bandSaidOf(held, mark));
  const writings = isWritten && size > 0 ? bandWritings(said, room, size) : [];
  return bands.map((band, place) => {
    const index = mark.bands.findIndex(({ database }) => database === band.database);
    const held = mark.bands[index];
    if (held === undefined) return null;
    const { y, height } = band.label;
    const open = (event: MouseEvent): void => {
      // The leaf below it has a menu of its own.
      event.stopPropagation();
      onOpen(band.database);
    };
    const writing = writings[index];
    const name = writing !== undefined && (
      <BandName band={band} {...writing} width={width} anatomy={anatomy} size={size} isFirst={place === 0} />
    );
    if (band.isOpen) return <g key={band.database}>{name}</g>;
    return (
      // biome-ignore lint/a11y: by keyboard a bar is opened where databases are chosen; a leaf is one button.
      <g
        key={band.database}
        data-bar={band.database}
        onClick={open}
        className="pointer-events-auto cursor-pointer"
      >
        <title>{laterWords.bands.open(band.database)}</title>
        <rect x="0" y={y} width={width} height={band.height + height} className="fill-transparent" />
        {name}
        <Bar held={held} band={band} x={anatomy.padding} width={room} />
      </g>
    );
  });
}

interface BandNameProps extends Pick<LeafBandsProps, 'width' | 'anatomy'> {
  readonly band: DatabaseBand;
  readonly name: string;
  readonly counts: string;
  readonly isTrouble: boolean;
  readonly size: number;
  readonly isFirst: boolean;
}

function BandName(props: BandNameProps) {
  const { band, name, counts, isTrouble, width, anatomy, size, isFirst } = props;
  const { label, database } = band;
  const [left, right] = [anatomy.padding, width - anatomy.padding];
  const y = label.y + label.height / 2 + size * 0.3;
  const lineY = label.y - anatomy.betweenBands / 2;
  return (
    <g className="pointer-events-none">
      {!isFirst && (
        <line
          x1={left}
          x2={right}
          y1={lineY}
          y2={lineY}
          vectorEffect="non-scaling-stroke"
          className="stroke-line"
        />
      )}
      <text x={left} y={y} fontSize={size} className="fill-ink font-bold">
        {name !== database && <title>{database}</title>}
        {name}
      </text>
      <text
        x={right}
        y={y}
        fontSize={size}
        textAnchor="end"
        className={isTrouble ? 'fill-trouble-ink' : 'fill-muted'}
      >
        {counts}
      </text>
    </g>
  );
}

interface BarProps {
  readonly held: BandMark;
  readonly band: DatabaseBand;
  readonly x: number;
  readonly width: number;
}

/** What a leaf holds of a database: primaries, replicas and the rest side by side. */
function Bar({ held, band: { y, height }, x, width }: BarProps) {
  return (
    <g className="pointer-events-none">
      <rect x={x} y={y} width={width} height={height} rx={height / 3} className="fill-none stroke-line" />
      {barOf(held.holdings).map(({ look, from, to }) => (
        <rect
          key={look}
          x={x + from * width}
          y={y}
          width={(to - from) * width}
          height={height}
          className={fills[look]}
        />
      ))}
    </g>
  );
}

const fills: Readonly<Record<ReturnType<typeof barOf>[number]['look'], string>> = {
  primary: 'fill-primary',
  replica: 'fill-replica stroke-primary',
  copying: 'fill-copy',
  silent: 'fill-card stroke-trouble',
  gone: 'fill-none stroke-gone [stroke-dasharray:3_2]',
};

import type { Anatomy } from '../../geometry/cluster/anatomy.ts';
import { bandWritings } from '../../geometry/cluster/band-text.ts';
import type { DatabaseBand } from '../../geometry/cluster/leaf-bands.ts';
import { textSizes } from '../../geometry/cluster/leaf-text.ts';
import { barOf } from '../../geometry/cluster/shares.ts';
import type { BandMark, LeafMark } from '../../geometry/shared/leaves.ts';
import type { RectShape, Shape } from '../shared/shape.ts';
import { bandSaidOf } from './band-said.ts';

/** The databases of a leaf, and the place of each. */
export interface BandsOfLeaf {
  readonly mark: LeafMark;
  readonly bands: readonly DatabaseBand[];
  readonly width: number;
  readonly anatomy: Anatomy;
  /** Letters are this much larger than usual. */
  readonly textScale: number;
  /** Is what is written large enough to be read? */
  readonly isWritten: boolean;
}

/** A database of a leaf: its name with what the leaf holds of it and, where it is a bar, the bar. */
export interface BandShapes {
  readonly band: DatabaseBand;
  readonly shapes: readonly Shape[];
}

/** The databases of a leaf by name, with what it holds of each; those that are bars as bars. */
export function leafBandShapes(leaf: BandsOfLeaf): readonly BandShapes[] {
  const { mark, bands, width, anatomy, textScale, isWritten } = leaf;
  const room = width - 2 * anatomy.padding;
  const size = textSizes[anatomy.name].band * textScale;
  const said = mark.bands.map((held) => bandSaidOf(held, mark));
  const writings = isWritten && size > 0 ? bandWritings(said, room, size) : [];
  return bands.flatMap((band, place) => {
    const index = mark.bands.findIndex(({ database }) => database === band.database);
    const held = mark.bands[index];
    if (held === undefined) return [];
    const writing = writings[index];
    const name =
      writing === undefined
        ? []
        : nameShapes(band, { ...writing, size, anatomy, width, isFirst: place === 0 });
    return { band, shapes: band.isOpen ? name : [...name, ...barShapes(held, band, anatomy.padding, room)] };
  });
}

interface Named extends Pick<BandsOfLeaf, 'anatomy' | 'width'> {
  readonly name: string;
  readonly counts: string;
  readonly isTrouble: boolean;
  readonly size: number;
  readonly isFirst: boolean;
}

function nameShapes({ label, database }: DatabaseBand, named: Named): readonly Shape[] {
  const { name, counts, isTrouble, size, anatomy, width, isFirst } = named;
  const [left, right] = [anatomy.padding, width - anatomy.padding];
  const y = label.y + label.height / 2 + size * 0.3;
  const lineY = label.y - anatomy.betweenBands / 2;
  const line: Shape = { tag: 'line', x1: left, x2: right, y1: lineY, y2: lineY, stroke: 'line' };
  return [
    ...(isFirst ? [] : [line]),
    { tag: 'text', text: name, whole: database, x: left, y, fontSize: size, fontWeight: 700, fill: 'ink' },
    {
      tag: 'text',
      text: counts,
      x: right,
      y,
      fontSize: size,
      textAnchor: 'end',
      fill: isTrouble ? 'trouble-ink' : 'muted',
    },
  ];
}

/** What a leaf holds of a database: primaries, replicas and the rest side by side. */
function barShapes(
  { holdings }: BandMark,
  { y, height }: DatabaseBand,
  x: number,
  width: number,
): readonly Shape[] {
  return [
    { tag: 'rect', x, y, width, height, rx: height / 3, stroke: 'line' },
    ...barOf(holdings).map(
      ({ look, from, to }): Shape => ({
        tag: 'rect',
        x: x + from * width,
        y,
        width: (to - from) * width,
        height,
        ...looks[look],
      }),
    ),
  ];
}

const looks: Readonly<Record<ReturnType<typeof barOf>[number]['look'], Partial<RectShape>>> = {
  primary: { fill: 'primary' },
  replica: { fill: 'replica', stroke: 'primary' },
  copying: { fill: 'copy' },
  silent: { fill: 'card', stroke: 'trouble' },
  gone: { stroke: 'gone', strokeDasharray: '3 2' },
};

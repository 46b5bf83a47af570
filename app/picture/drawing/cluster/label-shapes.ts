import { words } from '../../../words/index.ts';
import type { BracketMark } from '../../geometry/cluster/brackets.ts';
import type { BandPlace, ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import { textSizes } from '../../geometry/cluster/leaf-text.ts';
import type { LineShape, Shape, TextShape } from '../shared/shape.ts';

interface Labelled {
  readonly layout: ClusterLayout;
  readonly brackets: readonly BracketMark[];
  readonly isPaired: boolean;
}

/** Names of pairs and groups, vacant places, and the brackets that join pairs. */
export function labelShapes({ layout, brackets, isPaired }: Labelled): readonly Shape[] {
  const shapes: Shape[] = [];
  if (layout.bands[0]?.rows.length === 2) {
    for (const band of layout.bands) shapes.push(...groupNames(band, layout));
    if (isPaired && layout.anatomy.pairLabel > 0) shapes.push(...pairNames(layout));
    for (const { x, y, width, height } of layout.vacancies)
      shapes.push({ tag: 'rect', x, y, width, height, rx: 9, stroke: 'line', strokeDasharray: '2 5' });
  }
  return [...shapes, ...brackets.flatMap(bracketLines)];
}

/** The name of a pair where there is room for it, in letters; its number alone where there is not. */
const pairNameFor = (number: number, room: number): string => {
  const name = words.picture.pair(number);
  return name.length * averageLetter <= room ? name : String(number);
};

/** Width of a bold letter in font sizes. */
const averageLetter = 0.62;

function pairNames({ anatomy, bands, columns }: ClusterLayout): readonly TextShape[] {
  const size = textSizes[anatomy.name].counts || 9;
  return columns.map(({ index, band, x, width }) => ({
    tag: 'text',
    text: pairNameFor(index + 1, width / size),
    x: x + width / 2,
    y: (bands[band]?.rows[0]?.y ?? 0) - anatomy.pairLabel * 0.38,
    fontSize: size,
    fontWeight: 600,
    textAnchor: 'middle',
    fill: 'muted',
  }));
}

function groupNames({ rows, x }: BandPlace, { anatomy }: ClusterLayout): readonly TextShape[] {
  if (anatomy.groupLabel === 0) return [];
  const { name, counts } = textSizes[anatomy.name];
  // Who sits in the last row reads the name of a group as well as that of a leaf; pairs have none there.
  const size = anatomy.pairLabel === 0 ? name : counts || 9;
  return rows.map(({ y, height }, row) => {
    const names = words.picture.group(row + 1);
    return {
      tag: 'text',
      text: names.find((form) => form.length * size * 0.75 <= height + overhang) ?? names.at(-1) ?? '',
      whole: names[0] ?? '',
      x: x - anatomy.groupLabel * 0.45,
      y: y + height / 2,
      isUpright: true,
      fontSize: size,
      fontWeight: 700,
      letterSpacing: size * 0.06,
      textAnchor: 'middle',
      fill: 'muted',
    };
  });
}

/** By how much a group's name may be longer than its leaves are high. */
const overhang = 14;

function bracketLines({ x, top, bottom, state, weakEnd }: BracketMark): readonly LineShape[] {
  const line = (y1: number, y2: number): LineShape => ({ tag: 'line', x1: x, x2: x, y1, y2, ...whole });
  if (state === 'whole') return [line(top, bottom)];
  const middle = (top + bottom) / 2;
  return (['top', 'bottom'] as const).map((end) => {
    const from = end === 'top' ? top : bottom;
    return {
      ...line(from, state === 'cut' ? from + (middle - from) * 0.6 : middle),
      ...(weakEnd === end || weakEnd === 'both' ? weak[state] : {}),
    };
  });
}

const whole = { stroke: 'edge', strokeWidth: 1.5 } as const;

const weak: Readonly<Record<Exclude<BracketMark['state'], 'whole'>, Partial<LineShape>>> = {
  half: { stroke: 'attaching', strokeWidth: 2.5, strokeDasharray: '4 4' },
  open: { stroke: 'gone', strokeDasharray: '2 5' },
  cut: { stroke: 'gone' },
};
